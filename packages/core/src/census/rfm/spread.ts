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
  /** How many numbers count. */
  readonly n: number;
  readonly least: number;
  /** Buckets for each unit. */
  readonly scale: number;
  readonly counts: Uint32Array;
  /** The numbers; absent where all of a bucket are the same: the least and the number of the bucket. */
  readonly numbers?: Reals;
}

/** Numbers in any order. */
export interface Reals {
  readonly values: Float64Array;
  /** 0 for who does not count. */
  readonly there: Int32Array;
}

/** Counts numbers by where they lie. */
export function spreadOf(values: Float64Array): Spread {
  const ends = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  eachStretch(values.length, (stretch) => widen(ends, values, stretch));
  const frame = frameOf(values.length, ends[0] as number, ends[1] as number);
  eachStretch(values.length, (stretch) => count(frame, values, stretch));

  return spreadIn(frame, { values, there: new Int32Array(values.length).fill(1) });
}

/** Buckets whose numbers are still to be counted. */
export interface Frame extends Pick<Spread, 'least' | 'scale' | 'counts'> {
  readonly most: number;
}

/** Buckets for so many numbers, of which these are the least and the most. */
export function frameOf(n: number, least: number, most: number): Frame {
  const buckets = n < manyNumbers ? fewBuckets : mostBuckets;
  const width = (buckets - 1) / (most - least);
  const scale = width > 0 && width < Number.POSITIVE_INFINITY ? width : 0;

  return { least, most, scale, counts: new Uint32Array(buckets) };
}

/** Each whole number is a bucket of its own: there are only so many days, and no more visits than lie in the memory. */
export function frameOfWholes(least: number, most: number): Frame {
  return { least, most, scale: 1, counts: new Uint32Array(Math.max(1, most - least + 1)) };
}

/** @param numbers what was counted, where those of a bucket may differ */
export function spreadIn({ least, most, scale, counts }: Frame, numbers?: Reals): Spread {
  return { n: sumOf(counts), least, scale, counts, ...(least !== most && numbers && { numbers }) };
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

// What touches every number stands in functions of its own: a loop over variables that closures see is several times slower.

function widen(ends: Float64Array, values: Float64Array, { from, to }: Stretch): void {
  let least = ends[0] as number;
  let most = ends[1] as number;
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  ends[0] = least;
  ends[1] = most;
}

function count({ counts, least, scale }: Frame, values: Float64Array, { from, to }: Stretch): void {
  for (let at = from; at < to; at += 1) {
    const bucket = (((values[at] as number) - least) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}
