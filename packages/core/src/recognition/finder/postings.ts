import type { Column } from './column.ts';
import { append, extend, whole } from './column.ts';

/** For each key its numbers: those of the last settling in one run each, later ones in a chain, the newest first. */
export interface Postings {
  /** Where the run of each key begins; one longer than the keys. */
  offsets: Uint32Array;
  runs: Int32Array;
  /** The first link of the chain of each key, plus one; 0 where there is none. */
  readonly heads: Column<Int32Array>;
  /** Two numbers each: what is held, and the next link plus one. */
  readonly links: Column<Int32Array>;
  /** How many numbers were gone through so far: the work of all questions. */
  visited: number;
}

/** No postings yet. */
export function noPostings(): Postings {
  return { offsets: new Uint32Array(1), runs: new Int32Array(0), heads: whole(), links: whole(), visited: 0 };
}

/** What is put into runs: the numbers from 0 on, each with its keys. */
export interface Keyed {
  /** How many keys there are. */
  readonly keys: number;
  /** How many numbers. */
  readonly count: number;
  /** Writes the keys of a number behind those of others. */
  readonly write: (value: number, keys: Column<Int32Array>) => void;
}

/** Puts everything into runs; within a key the numbers ascend. */
export function settle(postings: Postings, { keys, count, write }: Keyed): void {
  const all = whole(2 * count);
  const starts = new Int32Array(count + 1);
  for (let value = 0; value < count; value += 1) {
    write(value, all);
    starts[value + 1] = all.length;
  }
  settleLists(postings, keys, { starts, keys: all.values.subarray(0, all.length), mask: -1 });
}

/** A list of keys for each value, one list after the other. */
export interface KeyLists {
  /** Where the list of each value begins, and where the last one ends. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  /** Which bits of what is held are the key. */
  readonly mask: number;
}

/** Puts into runs what is already held as lists of keys. */
export function settleLists(postings: Postings, count: number, { starts, keys, mask }: KeyLists): void {
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const after = ((keys[at] ?? 0) & mask) + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  const next = addUp(offsets);
  const runs = new Int32Array(keys.length);
  let at = 0;
  for (let value = 0; value + 1 < starts.length; value += 1)
    for (const end = starts[value + 1] ?? 0; at < end; at += 1) {
      const key = (keys[at] ?? 0) & mask;
      const place = next[key] ?? 0;
      runs[place] = value;
      next[key] = place + 1;
    }
  setRuns(postings, offsets, runs);
}

/** Counts become beginnings. @returns a copy, to be moved on as the runs are filled */
function addUp(offsets: Uint32Array): Uint32Array {
  for (let key = 1; key < offsets.length; key += 1)
    offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);

  return offsets.slice();
}

function setRuns(postings: Postings, offsets: Uint32Array, runs: Int32Array): void {
  postings.offsets = offsets;
  postings.runs = runs;
  for (const column of [postings.heads, postings.links]) {
    column.values = new Int32Array(0);
    column.length = 0;
  }
}

/** Adds one number to a key, until the next settling in its chain. */
export function link(postings: Postings, key: number, value: number): void {
  extend(postings.heads, key + 1);
  const head = postings.heads.values[key] ?? 0;
  append(postings.links, value);
  append(postings.links, head);
  postings.heads.values[key] = postings.links.length / 2;
}

/** How many numbers the keys from one to another (exclusive) have; those in chains count as one a key. */
export function countOf({ offsets, heads }: Postings, from: number, to = from + 1): number {
  const last = offsets.length - 1;
  const settled = (offsets[Math.min(to, last)] ?? 0) - (offsets[Math.min(from, last)] ?? 0);
  if (heads.length <= from || to - from > 1) return settled;

  return settled + (heads.values[from] === 0 ? 0 : 1);
}

/** Calls with each number of a key, the newest first, until it is told to stop. @returns whether it was not stopped */
export function each(postings: Postings, key: number, visit: (value: number) => boolean): boolean {
  const { offsets, runs, heads, links } = postings;
  let at = key < heads.length ? (heads.values[key] ?? 0) : 0;
  while (at !== 0) {
    postings.visited += 1;
    if (!visit(links.values[2 * at - 2] ?? 0)) return false;
    at = links.values[2 * at - 1] ?? 0;
  }
  if (key + 1 >= offsets.length) return true;
  const from = offsets[key] ?? 0;
  const end = offsets[key + 1] ?? 0;
  let place = from;
  while (place < end && visit(runs[place] ?? 0)) place += 1;
  postings.visited += Math.min(place + 1, end) - from;

  return place === end;
}

/** Calls with each number of a key that came since the last settling, the newest first, until it is told to stop. */
export function eachFresh({ heads, links }: Postings, key: number, visit: (value: number) => boolean): void {
  let at = key < heads.length ? (heads.values[key] ?? 0) : 0;
  while (at !== 0 && visit(links.values[2 * at - 2] ?? 0)) at = links.values[2 * at - 1] ?? 0;
}

/** Adds the numbers of all of some keys to a list; a number that several have comes several times. */
export function appendEach(postings: Postings, keys: Column<Int32Array>, list: Column<Int32Array>): void {
  const { offsets, runs, heads } = postings;
  const before = list.length;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys.values[at] ?? 0;
    if (heads.length > 0)
      eachFresh(postings, key, (value) => {
        append(list, value);

        return true;
      });
    const end = offsets[key + 1] ?? 0;
    for (let place = offsets[key] ?? end; place < end; place += 1) append(list, runs[place] ?? 0);
  }
  postings.visited += list.length - before;
}
