import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** How a period went: guests who came, how often each, what each visit brought. */
export interface PeriodVolume {
  readonly guests: number;
  /** Visits per guest. */
  readonly frequency: number;
  /** Spending per visit, in any one unit. */
  readonly spend: number;
}

/** A change of revenue, split into three effects that add up to it exactly. */
export interface SplitChange {
  readonly formula: 'split-change/1';
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly guests: number;
  readonly frequency: number;
  readonly spend: number;
  /** Revenue stands nearly still while an effect inside it does not. */
  readonly isHiddenDecline: boolean;
  readonly because: readonly Reason[];
}

/** When a decline counts as hidden. */
export interface SplitChangeOptions {
  /** Revenue may fall by this share and still look unchanged. @defaultValue 0.02 */
  readonly still?: number;
  /** A negative effect of this share of revenue is a decline. @defaultValue 0.05 */
  readonly decline?: number;
}

/**
 * Splits revenue = guests × frequency × spend between two periods by the logarithmic mean Divisia index (LMDI I, Ang
 * 2005): each effect is L(after, before) · ln(ratio). Nothing is left over, and the order of factors does not matter.
 * @throws `value/invalid` where a factor is not above zero: then there is nothing to take a ratio of
 */
export function splitChange(
  before: PeriodVolume,
  after: PeriodVolume,
  { still = 0.02, decline = 0.05 }: SplitChangeOptions = {},
): SplitChange {
  for (const [field, value] of [...Object.entries(before), ...Object.entries(after)])
    if (!(value > 0 && Number.isFinite(value)))
      throw new InnkeeperError('value/invalid', { field, problem: 'is not above 0' });
  const [was, is] = [revenueOf(before), revenueOf(after)];
  const weight = logarithmicMean(was, is);
  const effect = (factor: keyof PeriodVolume) => weight * Math.log(after[factor] / before[factor]);
  const [guests, frequency] = [effect('guests'), effect('frequency')];
  const change = is - was;
  const effects = { guests, frequency, spend: change - guests - frequency };
  const worst = Math.min(guests, frequency, effects.spend);
  const isHiddenDecline = change >= -still * was && worst <= -decline * was;

  return {
    formula: 'split-change/1',
    before: was,
    after: is,
    change,
    ...effects,
    isHiddenDecline,
    because: Object.entries(effects).map(([factor, amount]) => ({
      code: amount < 0 ? 'change/fell' : 'change/rose',
      facts: { factor, amount: Math.round(amount) },
    })),
  };
}

function revenueOf({ guests, frequency, spend }: PeriodVolume): number {
  return guests * frequency * spend;
}

/** The logarithmic mean; of two (nearly) equal numbers the limit. */
function logarithmicMean(one: number, other: number): number {
  const ratio = one / other;

  return Math.abs(ratio - 1) < 1e-9 ? (one + other) / 2 : (one - other) / Math.log(ratio);
}
