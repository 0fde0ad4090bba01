import { quantilesOf } from './quantiles-of.ts';
import type { Spread } from './spread.ts';

/** Where the classes of a measure end. */
export interface Grades {
  /** How many numbers it was made from. */
  readonly n: number;
  /** The highest number of all classes but the last. */
  readonly bounds: readonly number[];
  /** The same for a loop. */
  readonly limits: Float64Array;
  readonly least: number;
  readonly scale: number;
  /** The class of every number of a bucket; 0 where a bound lies among them. */
  readonly classAt: Uint8Array;
}

/** Classes that end at quantiles. */
export function gradesOf(spread: Spread, shares: readonly number[]): Grades {
  const { n, least, scale, counts, numbers } = spread;
  const bounds = quantilesOf(spread, shares);
  const classAt = new Uint8Array(counts.length).fill(1);
  if (n > 0)
    for (const [at, bound] of bounds.entries()) {
      const own = ((bound - least) * scale) | 0;
      classAt.fill(at + 2, own + 1); // bounds rise
    }
  if (n > 0 && numbers) for (const bound of bounds) classAt[((bound - least) * scale) | 0] = 0;

  return { n, bounds, limits: Float64Array.from(bounds), least, scale, classAt };
}

/** The class of a number without a table, from 1: one more than the bounds that it exceeds. */
export function placeAmong(limits: Float64Array, value: number): number {
  let place = 1;
  for (let at = 0; at < limits.length; at += 1) place += +(value > (limits[at] as number));

  return place;
}
