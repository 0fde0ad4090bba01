import type { Trait } from '../census/traits/common-traits.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** Where the size of a market was taken from. */
export interface MarketSize {
  /** People in the market whom the house could speak to. */
  readonly people: number;
  /** Census, chamber of commerce, own count: what a director would ask. */
  readonly source: string;
}

/** Whom the house means to win: its market, as far as it can be spoken to. */
export interface Pond {
  /** The traits that define it, strongest first: each was found more often among the main guests than among all. */
  readonly traits: readonly { readonly dimension: string; readonly value: string; readonly lift: number }[];
  /** People in the market who have all of them, if traits fall together no more than by chance; `undefined`: no size known. */
  readonly size?: number;
  readonly source?: string;
}

/** The part of a trait that a pond is defined by. */
export type PondTrait = Pick<Trait, 'dimension' | 'value' | 'base' | 'lift' | 'isWeak' | 'falseShare'>;

/** What makes a pond. */
export interface PondOptions {
  /** Traits that define it, at most. @defaultValue 3 */
  readonly traits?: number;
  /** Traits with a greater probability of a false alarm are left out, 0 to 1. @defaultValue 0.05 */
  readonly falseShare?: number;
  readonly market?: MarketSize;
}

/**
 * Defines the pond by what the main guests have in common: the strongest traits of the active guests, one of each column.
 * The size is the market times the share of all guests of the house who have each trait, which is an estimate: it
 * takes traits to be independent, and the house's guests to be like its market. The source of the market's size stays with it.
 * @param main common traits of the main guests, such as those of the first band of the ledger
 * @throws `census/option`
 */
export function definePond(
  { traits }: { readonly traits: readonly PondTrait[] },
  { traits: most = 3, falseShare = 0.05, market }: PondOptions = {},
): Pond {
  if (!(Number.isInteger(most) && most >= 1)) refuse('traits', 'must be a whole number from 1');
  if (market && !(Number.isFinite(market.people) && market.people >= 0))
    refuse('market', 'must have a number of people from 0');
  const chosen: PondTrait[] = [];
  for (const trait of traits) {
    const isTaken = chosen.some(({ dimension }) => dimension === trait.dimension);
    if (chosen.length < most && !isTaken && trait.lift > 1 && !trait.isWeak && trait.falseShare <= falseShare)
      chosen.push(trait);
  }
  const share = chosen.reduce((product, { base }) => product * base, 1);

  return {
    traits: chosen.map(({ dimension, value, lift }) => ({ dimension, value, lift })),
    ...(market && chosen.length > 0 && { size: Math.round(market.people * share), source: market.source }),
  };
}

function refuse(option: string, problem: string): never {
  throw new InnkeeperError('census/option', { option, problem });
}
