import type { EnlargementPlan, SourceGap } from '@innkeeper/core/census';
import { enlargements, minimumVisits, pondFor, sourceGap } from '@innkeeper/core/census';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import { minorDigits } from '../words/numbers.ts';

/** What the house wants to reach. */
export interface LedgerGoal {
  /** Revenue, in whole units of the currency. */
  readonly goal?: number;
  /** In so many months. @defaultValue 12 */
  readonly months?: number;
  /** The share of the people spoken to who come, 0 to 1. @defaultValue 0.04 */
  readonly conversion?: number;
}

/** What a goal needs of the guests who are active now, by the source document's arithmetic. */
export interface Demand {
  readonly visits: number;
  /** Visits of an active guest in the months of the goal. */
  readonly frequency: number;
  readonly gap: SourceGap;
  /** Ten times the guests who are missing. */
  readonly pond: number;
  readonly plan: EnlargementPlan;
}

/**
 * Works out what a goal needs; `undefined` without a goal, `'odd-goal'` where its numbers cannot be, `'no-active'` where no
 * active guest says what he spends.
 */
export function demandOf(
  { quality, currency }: LedgerAnswer,
  { goal, months = 12, conversion = 0.04 }: LedgerGoal,
): Demand | 'odd-goal' | 'no-active' | undefined {
  if (goal === undefined) return undefined;
  if (!isPositive(goal) || !isPositive(months) || !(conversion >= 0 && conversion <= 1)) return 'odd-goal';
  const { spendPerHead = 0, visitsPerMonth = 0, n } = quality;
  if (!isPositive(spendPerHead) || !isPositive(visitsPerMonth)) return 'no-active';
  const frequency = visitsPerMonth * months;
  const visits = minimumVisits(goal * 10 ** minorDigits(currency), spendPerHead);
  const gap = sourceGap(visits, n, frequency);

  return {
    visits,
    frequency,
    gap,
    pond: pondFor(gap.guests),
    plan: enlargements(gap.guests, [conversion, conversion, conversion]),
  };
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
