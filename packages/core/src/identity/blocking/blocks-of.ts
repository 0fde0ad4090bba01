import type { RuleKeys } from './rule-keys.ts';

/** Blocks of records that share a key: `members[starts[b]]` to `members[starts[b + 1] - 1]`. */
export interface Blocks {
  readonly members: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** Keys with their records, by the first bits of the keys: bucket `b` is what stands before `ends[b]`, behind that of `b − 1`. */
interface Buckets {
  readonly keys: Uint32Array;
  readonly records: Int32Array;
  readonly ends: Int32Array;
}

// Every loop over all records is a function of its own: those are compiled once and ready for the next rule, where one
// large function would be left at the end of each of its loops.

/** Groups records by key; blocks of one are left out. */
export function blocksOf({ first, more }: Pick<RuleKeys, 'first' | 'more'>): Blocks {
  let entries = first.length;
  for (const keys of more.values()) entries += keys.length;
  let bits = 8;
  while (2 ** bits < entries) bits += 1;
  const shift = 32 - bits;
  const ends = new Int32Array(2 ** bits);
  countFirst(ends, first, shift);
  for (const keys of more.values())
    for (const key of keys) ends[key >>> shift] = (ends[key >>> shift] as number) + 1;
  const total = turnedIntoStarts(ends);
  const buckets: Buckets = { keys: new Uint32Array(total), records: new Int32Array(total), ends };
  putFirst(buckets, first, shift);
  for (const [record, keys] of more) for (const key of keys) put(buckets, { key, record, shift });

  return gathered(buckets);
}

function countFirst(counts: Int32Array, first: Uint32Array, shift: number): void {
  for (let at = 0; at < first.length; at += 1) {
    const key = first[at] as number;
    if (key !== 0) counts[key >>> shift] = (counts[key >>> shift] as number) + 1;
  }
}

/** Turns counts into where each begins; how many there are in all. */
function turnedIntoStarts(counts: Int32Array): number {
  let total = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    const count = counts[bucket] as number;
    counts[bucket] = total;
    total += count;
  }

  return total;
}

/** Puts the first keys of all records where they belong; a start becomes an end as its bucket fills. */
function putFirst({ keys, records, ends }: Buckets, first: Uint32Array, shift: number): void {
  for (let at = 0; at < first.length; at += 1) {
    const key = first[at] as number;
    if (key === 0) continue;
    const slot = ends[key >>> shift] as number;
    ends[key >>> shift] = slot + 1;
    keys[slot] = key;
    records[slot] = at;
  }
}

function put(
  { keys, records, ends }: Buckets,
  { key, record, shift }: { readonly key: number; readonly record: number; readonly shift: number },
): void {
  const slot = ends[key >>> shift] as number;
  ends[key >>> shift] = slot + 1;
  keys[slot] = key;
  records[slot] = record;
}

/** Takes the blocks out of buckets that may hold several keys. */
function gathered({ keys, records, ends }: Buckets): Blocks {
  const members = new Int32Array(keys.length);
  const starts = new Int32Array((keys.length >> 1) + 1);
  let filled = 0;
  let count = 0;
  for (let bucket = 0, from = 0; bucket < ends.length; bucket += 1) {
    const to = ends[bucket] as number;
    const size = to - from;
    if (size > 1 && areOne(keys, from, to)) {
      for (let slot = from; slot < to; slot += 1) members[filled++] = records[slot] as number;
      starts[++count] = filled;
    } else if (size > 2) {
      for (let key = keyAfter(0, keys, from, to); key !== 0; key = keyAfter(key, keys, from, to)) {
        const begin = filled;
        for (let slot = from; slot < to; slot += 1)
          if (keys[slot] === key) members[filled++] = records[slot] as number;
        if (filled - begin < 2) filled = begin;
        else {
          ascend(members, begin, filled);
          starts[++count] = filled;
        }
      }
    }
    from = to;
  }

  return { members: members.subarray(0, filled), starts: starts.slice(0, count + 1), count };
}

function areOne(keys: Uint32Array, from: number, to: number): boolean {
  for (let slot = from + 1; slot < to; slot += 1) if (keys[slot] !== keys[from]) return false;

  return true;
}

/** The smallest key of a bucket above another; 0 where there is none. A bucket has few keys, however many records. */
function keyAfter(last: number, keys: Uint32Array, from: number, to: number): number {
  let next = 0;
  for (let slot = from; slot < to; slot += 1) {
    const key = keys[slot] as number;
    if (key > last && (next === 0 || key < next)) next = key;
  }

  return next;
}

/** Puts some records into ascending order; they are, but for those that have further keys. */
function ascend(records: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1)
    if ((records[at] as number) < (records[at - 1] as number)) {
      records.subarray(from, to).sort();
      return;
    }
}
