import type { GammaGamma } from './parameters.ts';

/** What the house knows of a guest's spend: stays that were paid for, and what they brought on average. */
export interface SpendHistory {
  /** Stays after the first. */
  readonly repeats: number;
  /** What those brought on average; anything where there was none. */
  readonly meanSpend: number;
}

/**
 * What a stay of this guest is expected to bring: his own mean, drawn to that of the house the more, the fewer stays
 * speak (Fader and Hardie 2013, equation 5). `undefined` where the house's mean is without end (q at most 1) and the
 * guest has not come again, or where his spend is not above zero.
 */
export function expectedSpend(
  { p, q, v }: GammaGamma,
  { repeats, meanSpend }: SpendHistory,
): number | undefined {
  if (repeats > 0 && !(meanSpend > 0)) return undefined;
  const known = repeats > 0 ? repeats * meanSpend : 0;
  const weight = p * repeats + q - 1;

  return weight > 0 ? (p * (v + known)) / weight : undefined;
}
