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
}

/** No postings yet. */
export function noPostings(): Postings {
  return { offsets: new Uint32Array(1), runs: new Int32Array(0), heads: whole(), links: whole() };
}

/** Gives every pair of a key and a number, each time it is called the same. */
export type EachPair = (pair: (key: number, value: number) => void) => void;

/** Puts everything into runs; within a key the order is that in which the pairs come. */
export function settle(postings: Postings, keys: number, eachPair: EachPair): void {
  const offsets = new Uint32Array(keys + 1);
  eachPair((key) => {
    offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keys; key += 1) offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const runs = new Int32Array(offsets[keys] ?? 0);
  const next = offsets.slice();
  eachPair((key, value) => {
    const place = next[key] ?? 0;
    runs[place] = value;
    next[key] = place + 1;
  });
  postings.offsets = offsets;
  postings.runs = runs;
  postings.heads.values = new Int32Array(0);
  postings.heads.length = 0;
  postings.links.values = new Int32Array(0);
  postings.links.length = 0;
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
    if (!visit(links.values[2 * at - 2] ?? 0)) return false;
    at = links.values[2 * at - 1] ?? 0;
  }
  if (key + 1 >= offsets.length) return true;
  const end = offsets[key + 1] ?? 0;
  for (let place = offsets[key] ?? 0; place < end; place += 1) if (!visit(runs[place] ?? 0)) return false;

  return true;
}
