import { numbered } from '../columns/numbered.ts';

/**
 * Several quantiles of unordered numbers (Hyndman and Fan 1996, type 7), without ordering them all: numbers are counted
 * by where they lie between the least and the most, and only those around the places asked for are ordered. `NaN` where
 * there are no numbers.
 */
export function quantilesOf(values: Float64Array | Int32Array, shares: readonly number[]): readonly number[] {
  if (values.length === 0) return shares.map(() => Number.NaN);
  const valueAt = inOrder(values);

  return shares.map((share) => {
    const place = (values.length - 1) * share;
    const low = valueAt(Math.floor(place));

    return low + (valueAt(Math.ceil(place)) - low) * (place - Math.floor(place));
  });
}

/** The number at a place, were they in order. */
type Ordered = (place: number) => number;

/** So many numbers are counted by. */
const buckets = 1 << 16;
/** Below so many ordering them is as quick. */
const few = 500;

function inOrder(values: Float64Array | Int32Array): Ordered {
  if (values instanceof Float64Array) return realsInOrder(values);

  return wholesInOrder(values) ?? realsInOrder(Float64Array.from(values));
}

/** Whole numbers that lie close together: each is its own bucket. */
function wholesInOrder(values: Int32Array): Ordered | undefined {
  const { least, counts } = countWholes(values) ?? {};
  if (least === undefined || !counts) return undefined;

  return (place) => least + bucketOf(counts, place).bucket;
}

/** A bucket is looked into once it is asked for; what lies in it spans a small part of the whole. */
function realsInOrder(values: Float64Array): Ordered {
  const { least, most } = spanOf(values);
  if (least === most) return () => least;
  const scale = (buckets - 1) / (most - least);
  if (values.length < few || !(scale > 0 && scale < Number.POSITIVE_INFINITY)) {
    const rising = values.slice().sort();

    return (place) => rising[place] as number;
  }
  const counts = countReals(values, least, scale);
  const known = new Map<number, Ordered>();

  return (place) => {
    const { bucket, before } = bucketOf(counts, place);
    const inside = numbered(known, bucket, () => {
      const own = new Float64Array(counts[bucket] as number);
      pick(own, values, { least, scale, bucket });

      return realsInOrder(own);
    });

    return inside(place - before);
  };
}

// What touches every number stands in functions of its own: variables that closures see are slow in a loop.

function spanOf(values: Float64Array): { readonly least: number; readonly most: number } {
  let [least, most] = [values[0] as number, values[0] as number];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }

  return { least, most };
}

function countWholes(
  values: Int32Array,
): { readonly least: number; readonly counts: Uint32Array } | undefined {
  let [least, most] = [values[0] as number, values[0] as number];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least >= buckets) return undefined;
  const counts = new Uint32Array(most - least + 1);
  for (let at = 0; at < values.length; at += 1) {
    const bucket = (values[at] as number) - least;
    counts[bucket] = (counts[bucket] as number) + 1;
  }

  return { least, counts };
}

function countReals(values: Float64Array, least: number, scale: number): Uint32Array {
  const counts = new Uint32Array(buckets);
  for (let at = 0; at < values.length; at += 1) {
    const bucket = (((values[at] as number) - least) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }

  return counts;
}

function pick(
  own: Float64Array,
  values: Float64Array,
  { least, scale, bucket }: { readonly least: number; readonly scale: number; readonly bucket: number },
): void {
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if ((((value - least) * scale) | 0) === bucket) own[count++] = value;
  }
}

/** The bucket that a place lies in, and how many numbers lie in those before it. */
function bucketOf(counts: Uint32Array, place: number): { readonly bucket: number; readonly before: number } {
  let [bucket, before] = [0, 0];
  while (before + (counts[bucket] as number) <= place) {
    before += counts[bucket] as number;
    bucket += 1;
  }

  return { bucket, before };
}
