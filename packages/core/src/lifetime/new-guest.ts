import type { Reason } from '../shared/reason.ts';
import { deviationsFor95, type Interval } from './parameter-interval.ts';

/** What is known of a guest after his first stay, by trait: `{ channel: 'direct', nights: '3+', dinner: 'yes' }`. */
export type Traits = Readonly<Record<string, string | undefined>>;

/** A guest of the past whose first stay lies long enough ago that the house knows whether he came again. */
export interface NewGuestExample {
  readonly traits: Traits;
  readonly returned: boolean;
}

/** What one value of a trait says. */
export interface TraitWeight {
  readonly trait: string;
  readonly value: string;
  /** Added to the logarithm of the odds. */
  readonly weight: number;
  readonly standardError: number;
  /** Guests of the past who had it, and how many of them came again. */
  readonly guests: number;
  readonly returned: number;
}

/** Which first-time guests come again, as the past tells it. */
export interface NewGuestModel {
  /** The logarithm of the odds of a guest about whom nothing is known. */
  readonly intercept: number;
  readonly weights: readonly TraitWeight[];
  /** Of the intercept and the weights, row by row. */
  readonly covariance: readonly number[];
  /** Guests of the past, and how many of them came again. */
  readonly n: number;
  readonly returned: number;
  readonly isReliable: boolean;
  readonly because: readonly Reason[];
  readonly version: string;
}

/** How probable it is that a new guest comes again. */
export interface ReturnChance {
  readonly probability: number;
  readonly interval: Interval;
  /** The traits that speak for or against it, the strongest first. */
  readonly because: readonly Reason[];
}

/**
 * The probability that a first-time guest comes again. A value that the past did not know, or a trait that is missing,
 * says nothing. The interval is for 95 %, of the probability itself.
 */
export function chanceOfReturn(model: NewGuestModel, traits: Traits): ReturnChance {
  const own = model.weights.filter(({ trait, value }) => traits[trait] === value);
  const score = own.reduce((sum, { weight }) => sum + weight, model.intercept);
  const places = [0, ...own.map((weight) => model.weights.indexOf(weight) + 1)];
  const far = deviationsFor95 * Math.sqrt(varianceOf(model, places));

  return {
    probability: oddsToShare(score),
    interval: { low: oddsToShare(score - far), high: oddsToShare(score + far) },
    because: [
      ...model.because,
      ...[...own]
        .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
        .map(({ trait, value, weight, guests, returned }) => ({
          code: weight >= 0 ? 'lifetime/trait-for' : 'lifetime/trait-against',
          facts: { trait, value, guests, returned },
        })),
    ],
  };
}

function varianceOf({ covariance, weights }: NewGuestModel, places: readonly number[]): number {
  const size = weights.length + 1;
  let variance = 0;
  for (const row of places)
    for (const column of places) variance += covariance[row * size + column] as number;

  return Math.max(0, variance);
}

function oddsToShare(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
