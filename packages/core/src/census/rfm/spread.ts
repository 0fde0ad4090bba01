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
  const least = leastOf(values, there);
  const most = mostOf(values, there);
  const buckets = values.length < manyNumbers ? fewBuckets : mostBuckets;
  const width = (buckets - 1) / (most - least);
  const scale = width > 0 && width < Number.POSITIVE_INFINITY ? width : 0;
  const counts = new Uint32Array(buckets);
  countReals(counts, { values, there, least, scale });

  return { values, there, n: sumOf(counts), least, scale, counts, isExact: least === most };
}

/** Whole numbers that lie close together: each is its own bucket. */
function spreadOfWholes(values: Int32Array, there: Int32Array): Spread {
  const least = leastOfWholes(values, there);
  const most = mostOfWholes(values, there);
  if (most - least >= mostBuckets) return spreadOf(Float64Array.from(values), there);
  const counts = new Uint32Array(Math.max(1, most - least + 1));
  countWholes(counts, { values, there, least });

  return { values, there, n: sumOf(counts), least, scale: 1, counts, isExact: true };
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

// What touches every number stands in functions of its own, one for each kind of column and each question, with nothing
// behind the loop: a loop that meets several kinds, or variables that closures see, is several times slower.

function leastOf(values: Float64Array, there: Int32Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < found && there[at] !== 0) found = value;
  }

  return found;
}

function mostOf(values: Float64Array, there: Int32Array): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value > found && there[at] !== 0) found = value;
  }

  return found;
}

function leastOfWholes(values: Int32Array, there: Int32Array): number {
  let found = 2 ** 31 - 1;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < found && there[at] !== 0) found = value;
  }

  return found;
}

function mostOfWholes(values: Int32Array, there: Int32Array): number {
  let found = -(2 ** 31);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value > found && there[at] !== 0) found = value;
  }

  return found;
}

function countReals(
  counts: Uint32Array,
  {
    values,
    there,
    least,
    scale,
  }: { readonly values: Float64Array; readonly there: Int32Array } & Pick<Spread, 'least' | 'scale'>,
): void {
  for (let at = 0; at < values.length; at += 1) {
    if (there[at] === 0) continue;
    const bucket = (((values[at] as number) - least) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}

function countWholes(
  counts: Uint32Array,
  {
    values,
    there,
    least,
  }: { readonly values: Int32Array; readonly there: Int32Array; readonly least: number },
): void {
  for (let at = 0; at < values.length; at += 1) {
    if (there[at] === 0) continue;
    const bucket = (values[at] as number) - least;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}
