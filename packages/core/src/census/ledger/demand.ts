import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/**
 * Visits that a revenue goal needs: goal ÷ spend per head, rounded up. Both in the same unit.
 * @throws `census/option` for a spend that is not above 0 or a goal below 0
 */
export function minimumVisits(goal: number, spendPerHead: number): number {
  fromZero('goal', goal);
  above('spendPerHead', spendPerHead);

  return Math.ceil(goal / spendPerHead - 1e-9);
}

/** What is missing, or over: one of the two is 0. */
export interface SourceGap {
  readonly visits: number;
  /** Guests who would have to come as often as the active ones do. */
  readonly guests: number;
  /** Visits above what is needed. */
  readonly surplus: number;
}

/**
 * What is missing between the visits a goal needs and those the active guests make.
 * @param frequency visits of an active guest in the period of the goal, above 0
 * @throws `census/option`
 */
export function sourceGap(needed: number, activeGuests: number, frequency: number): SourceGap {
  fromZero('needed', needed);
  fromZero('activeGuests', activeGuests);
  above('frequency', frequency);
  const missing = needed - activeGuests * frequency;

  return missing > 0
    ? { visits: missing, guests: Math.ceil(missing / frequency - 1e-9), surplus: 0 }
    : { visits: 0, guests: 0, surplus: missing === 0 ? 0 : -missing };
}

/** A round of bringing guests in. */
export interface Enlargement {
  /** Guests still to be won when the round begins. */
  readonly remaining: number;
  /** People to be spoken to: ten times those. */
  readonly pond: number;
  /** Guests won at the given conversion. */
  readonly won: number;
  /** The conversion that would have closed the gap in this round, 0 to 1. */
  readonly needed: number;
}

/** Up to three rounds and what is left after them. */
export interface EnlargementPlan {
  readonly rounds: readonly Enlargement[];
  readonly won: number;
  /** Guests still missing: above 0 the plan does not reach its goal. */
  readonly shortfall: number;
}

/** How many people have to be spoken to for a guest to be won, as the source document has it. */
const pondFactor = 10;

/** The pond for guests to be won: ten times their number. @throws `census/option` */
export function pondFor(guests: number): number {
  fromZero('guests', guests);

  return guests * pondFactor;
}

/**
 * Three enlargements of the pond: each speaks to ten times who is still missing and wins a share of them.
 * @param conversions share of the pond that is won in each round, 0 to 1, at most three
 * @throws `census/option`
 */
export function enlargements(gap: number, conversions: readonly number[]): EnlargementPlan {
  fromZero('gap', gap);
  if (conversions.length > 3 || conversions.some((share) => !(share >= 0 && share <= 1)))
    throw new InnkeeperError('census/option', {
      option: 'conversions',
      problem: 'must be at most three shares from 0 to 1',
    });
  const rounds: Enlargement[] = [];
  let remaining = gap;
  for (const conversion of conversions) {
    if (remaining <= 0) break;
    const pond = pondFor(remaining);
    const won = Math.min(remaining, Math.floor(pond * conversion + 1e-9));
    rounds.push({ remaining, pond, won, needed: remaining / pond });
    remaining -= won;
  }

  return { rounds, won: gap - remaining, shortfall: remaining };
}

function fromZero(option: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0))
    throw new InnkeeperError('census/option', { option, problem: 'must be a number from 0' });
}

function above(option: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0))
    throw new InnkeeperError('census/option', { option, problem: 'must be a number above 0' });
}
