import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
import type { Reals, Spread } from './spread.ts';
import { bucketAt, spreadOf } from './spread.ts';

/** Below so many ordering them is as quick. */
const few = 500;

/**
 * Several quantiles of unordered numbers (Hyndman and Fan 1996, type 7), without ordering them all: only what lies around
 * the places asked for is ordered. `NaN` where there are no numbers.
 */
export function quantilesOf(spread: Spread, shares: readonly number[]): readonly number[] {
  if (spread.n === 0) return shares.map(() => Number.NaN);
  const places = shares.map((share) => (spread.n - 1) * share);
  const numberAt = numbersAt(spread, [...places.map(Math.floor), ...places.map(Math.ceil)]);

  return places.map((place) => {
    const low = numberAt.get(Math.floor(place)) as number;
    const high = numberAt.get(Math.ceil(place)) as number;

    return low + (high - low) * (place - Math.floor(place));
  });
}

/** The numbers at some places, were all in order. */
function numbersAt(spread: Spread, places: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const asked = new Map<number, { readonly before: number; readonly places: number[] }>();
  for (const place of places) {
    const { bucket, before } = bucketAt(spread, place);
    if (!spread.numbers) found.set(place, spread.least + bucket);
    else {
      const known = asked.get(bucket) ?? { before, places: [] };
      known.places.push(place);
      asked.set(bucket, known);
    }
  }
  const inside = spread.numbers ? numbersIn(spread, spread.numbers, [...asked.keys()]) : [];
  for (const [at, { before, places: own }] of [...asked.values()].entries()) {
    const numbers = inside[at] as Float64Array;
    const numberAt = placesIn(
      numbers,
      own.map((place) => place - before),
      numbers.length === spread.n,
    );
    for (const place of own) found.set(place, numberAt(place - before));
  }

  return found;
}

/** Many are spread again, over the small part of the whole that they lie in; where they do not part they are ordered. */
function placesIn(
  numbers: Float64Array,
  places: readonly number[],
  isWhole: boolean,
): (place: number) => number {
  if (numbers.length < few || isWhole) {
    numbers.sort();

    return (place) => numbers[place] as number;
  }
  const found = numbersAt(spreadOf(numbers), places);

  return (place) => found.get(place) as number;
}

/** The numbers of some buckets, in one pass. */
function numbersIn(
  { counts, least, scale }: Spread,
  numbers: Reals,
  buckets: readonly number[],
): readonly Float64Array[] {
  const own = buckets.map((bucket) => new Float64Array(counts[bucket] as number));
  const slots = new Uint8Array(counts.length);
  for (const [at, bucket] of buckets.entries()) slots[bucket] = at + 1;
  const filled = new Uint32Array(own.length + 1);
  const picked = { own, slots, filled, least, scale };
  eachStretch(numbers.values.length, (stretch) => pick(picked, numbers, stretch));

  return own;
}

/** Where the numbers of some buckets go. */
interface Picked extends Pick<Spread, 'least' | 'scale'> {
  readonly own: readonly Float64Array[];
  /** By bucket: one more than the place of its numbers in {@link own}; 0 for those that are not asked. */
  readonly slots: Uint8Array;
  readonly filled: Uint32Array;
}

function pick(
  { own, slots, filled, least, scale }: Picked,
  { values, there }: Reals,
  { from, to }: Stretch,
): void {
  for (let at = from; at < to; at += 1) {
    if (there[at] === 0) continue;
    const value = values[at] as number;
    const slot = slots[((value - least) * scale) | 0] as number;
    if (slot === 0) continue;
    const place = filled[slot] as number;
    (own[slot - 1] as Float64Array)[place] = value;
    filled[slot] = place + 1;
  }
}
