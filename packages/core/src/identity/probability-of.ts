import { certainWeight, possibleWeight } from './judge-pair.ts';

/** The weight in bits at which it is as likely as not: half way between asking and being certain. */
export const evenWeight = (certainWeight + possibleWeight) / 2;

/** How likely two records with this match weight (in bits) are one person, between 0 and 1: every bit doubles the odds. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** (evenWeight - weight));
}
