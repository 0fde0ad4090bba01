import { nice, ticks } from 'd3-array';

/** A straight scale: numbers on one side, places in a drawing on the other. */
export interface Scale {
  /** Where a value lies; outside of the scale it is put at the nearer end. */
  at(value: number): number;
  /** Round values to write beside the axis, from the least to the greatest. */
  readonly ticks: readonly number[];
}

/** What a scale is made of. */
export interface ScaleOptions {
  /** Values that must lie on it; 0 always does, so that no bar lies about its length. */
  readonly values: Iterable<number>;
  /** The drawing's places of the least and of the greatest value. */
  readonly range: readonly [from: number, to: number];
  /** About how many ticks. @defaultValue 4 */
  readonly count?: number;
}

/** A scale with 0 on it and round ends, by d3's ticks. What is not a finite number is left out; of nothing it is 0 to 1. */
export function linearScale({ values, range: [from, to], count = 4 }: ScaleOptions): Scale {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const [low, high] = nice(least, most - least > 1e-9 ? most : 1, count);
  const along = (value: number): number => Math.min(1, Math.max(0, (value - low) / (high - low)));

  return {
    at: (value) => round(from + along(Number.isFinite(value) ? value : 0) * (to - from)),
    ticks: ticks(low, high, count),
  };
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
