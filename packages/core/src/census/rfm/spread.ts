import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';

/** So many buckets numbers are counted by: few numbers need few. */
const mostBuckets = 1 << 16;
const fewBuckets = 1 << 8;
const manyNumbers = 1 << 12;

/**
 * How numbers lie between the least and the most: counted by buckets of the same width. A bucket is found by a
 * multiplication, and those of greater numbers come after those of smaller ones.
 */
export interface Spread {
  readonly values: Float64Array | Int32Array;
  /** 0 for who does not count. */
  readonly there: Int32Array;
  /** How many numbers count. */
  readonly n: number;
  readonly least: number;
  /** Buckets for each unit. */
  readonly scale: number;
  readonly counts: Uint32Array;
  /** Whether all numbers of a bucket are the same: the least and the number of the bucket. */
  readonly isExact: boolean;
}

/** Counts numbers by where they lie. @param there 0 for numbers that do not count */
export function spreadOf(
  values: Float64Array | Int32Array,
  there: Int32Array = new Int32Array(values.length).fill(1),
): Spread {
  if (values instanceof Int32Array) return spreadOfWholes(values, there);
  const [least, most] = endsOf(values, (ends, stretch) => widenByReals(ends, { values, there }, stretch));
  const buckets = values.length < manyNumbers ? fewBuckets : mostBuckets;
  const width = (buckets - 1) / (most - least);
  const scale = width > 0 && width < Number.POSITIVE_INFINITY ? width : 0;
  const counts = new Uint32Array(buckets);
  eachStretch(values.length, (stretch) => countReals(counts, { values, there, least, scale }, stretch));

  return { values, there, n: sumOf(counts), least, scale, counts, isExact: least === most };
}

/** Whole numbers that lie close together: each is its own bucket. */
function spreadOfWholes(values: Int32Array, there: Int32Array): Spread {
  const [least, most] = endsOf(values, (ends, stretch) => widenByWholes(ends, { values, there }, stretch));
  if (most - least >= mostBuckets) return spreadOf(Float64Array.from(values), there);
  const counts = new Uint32Array(Math.max(1, most - least + 1));
  eachStretch(values.length, (stretch) => countWholes(counts, { values, there, least }, stretch));

  return { values, there, n: sumOf(counts), least, scale: 1, counts, isExact: true };
}

/** The least and the most of the numbers that count. */
function endsOf(
  values: ArrayLike<number>,
  widen: (ends: Float64Array, stretch: Stretch) => void,
): readonly [least: number, most: number] {
  const ends = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  eachStretch(values.length, (stretch) => widen(ends, stretch));

  return [ends[0] as number, ends[1] as number];
}

/** The bucket that a place lies in, and how many numbers lie in those before it. */
export function bucketAt(
  { counts }: Spread,
  place: number,
): { readonly bucket: number; readonly before: number } {
  let [bucket, before] = [0, 0];
  while (before + (counts[bucket] as number) <= place) {
    before += counts[bucket] as number;
    bucket += 1;
  }

  return { bucket, before };
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) sum += counts[bucket] as number;

  return sum;
}

// What touches every number stands in functions of its own, one for each kind of column and each question: a loop that
// meets several kinds, or variables that closures see, is several times slower.

interface Reals {
  readonly values: Float64Array;
  readonly there: Int32Array;
}

interface Wholes {
  readonly values: Int32Array;
  readonly there: Int32Array;
}

function widenByReals(ends: Float64Array, { values, there }: Reals, { from, to }: Stretch): void {
  let least = ends[0] as number;
  let most = ends[1] as number;
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number;
    if (value < least && there[at] !== 0) least = value;
    if (value > most && there[at] !== 0) most = value;
  }
  ends[0] = least;
  ends[1] = most;
}

function widenByWholes(ends: Float64Array, { values, there }: Wholes, { from, to }: Stretch): void {
  let least = ends[0] as number;
  let most = ends[1] as number;
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number;
    if (value < least && there[at] !== 0) least = value;
    if (value > most && there[at] !== 0) most = value;
  }
  ends[0] = least;
  ends[1] = most;
}

function countReals(
  counts: Uint32Array,
  { values, there, least, scale }: Reals & Pick<Spread, 'least' | 'scale'>,
  { from, to }: Stretch,
): void {
  for (let at = from; at < to; at += 1) {
    if (there[at] === 0) continue;
    const bucket = (((values[at] as number) - least) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}

function countWholes(
  counts: Uint32Array,
  { values, there, least }: Wholes & Pick<Spread, 'least'>,
  { from, to }: Stretch,
): void {
  for (let at = from; at < to; at += 1) {
    if (there[at] === 0) continue;
    const bucket = (values[at] as number) - least;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}
