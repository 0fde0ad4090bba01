import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Part } from './parts.ts';
import { byPart, parts } from './parts.ts';

/** How much each part counts. Weights are never negative and sum to 8, so that sets can be compared. */
export type Weights = Readonly<Record<Part, number>>;

/** What all weights of a set sum to. */
export const weightSum = 8;

/** Each part counts the same. */
export const equalWeights: Weights = byPart(() => 1);

/**
 * Sets by segment: who looks for taste, difference, status and quality, and who looks for price, quality and
 * convenience. A beginning to change; `learnWeights` makes one of the house's own guests.
 */
export const weightSets = {
  equal: equalWeights,
  'high-end': {
    product: 1.2,
    service: 1.2,
    personnel: 1.1,
    image: 1.5,
    monetary: 0.5,
    time: 0.9,
    energy: 0.7,
    psychic: 0.9,
  },
  mass: {
    product: 1,
    service: 0.8,
    personnel: 0.7,
    image: 0.5,
    monetary: 2,
    time: 1.2,
    energy: 1,
    psychic: 0.8,
  },
} as const satisfies Readonly<Record<string, Weights>>;

/** The name of a set. */
export type WeightSet = keyof typeof weightSets;

/** Refuses weights that do not sum, are negative or are missing. @throws `value/invalid` */
export function checkWeights(weights: Weights): void {
  const sum = parts.reduce((total, part) => total + weights[part], 0);
  if (parts.some((part) => !(weights[part] >= 0)) || !(Math.abs(sum - weightSum) < 1e-6))
    throw new InnkeeperError('value/invalid', { field: 'weights', problem: `do not sum to ${weightSum}` });
}
