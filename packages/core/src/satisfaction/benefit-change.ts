import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** What a unit (an hour, a night) costs a member: list price less discount. In minor units of one currency. */
export interface BenefitTerms {
  readonly unitPrice: number;
  /** 0 to 1. */
  readonly discount?: number;
}

/** A change of what members were promised. */
export interface BenefitChange {
  readonly before: BenefitTerms;
  readonly after: BenefitTerms;
  /** Members, with the units each uses in a year. */
  readonly members: readonly { readonly guest: string; readonly units: number }[];
}

/** Who loses by a change, how much, and what it needs. */
export interface BenefitEffect {
  /** Of what a unit cost, in percent; negative where it becomes cheaper. */
  readonly percent: number;
  /** Who pays more, the most first, with the extra in a year in minor units. */
  readonly losers: readonly { readonly guest: string; readonly extra: number }[];
  /** A change to the worse holds for who has the promise only with notice, or not for them at all. */
  readonly needs?: 'notice-or-grandfathering';
  readonly because: readonly Reason[];
}

/** Counts what a change of terms does to those who hold the old ones. @throws `value/invalid` */
export function benefitEffect({ before, after, members }: BenefitChange): BenefitEffect {
  const [was, is] = [priceOf(before), priceOf(after)];
  const percent = (100 * (is - was)) / was;
  const losers = members
    .map(({ guest, units }) => ({ guest, extra: Math.round(units * (is - was)) }))
    .filter(({ extra }) => extra > 0)
    .sort((one, other) => other.extra - one.extra || order(one.guest, other.guest));

  return {
    percent,
    losers,
    ...(percent > 0 ? { needs: 'notice-or-grandfathering' as const } : {}),
    because: [
      {
        code: percent > 0 ? 'benefit/worse' : 'benefit/no-worse',
        facts: { before: was, after: is, percent: Math.round(percent * 10) / 10, losers: losers.length },
      },
    ],
  };
}

function priceOf({ unitPrice, discount = 0 }: BenefitTerms): number {
  if (!(unitPrice > 0 && discount >= 0 && discount < 1))
    throw new InnkeeperError('value/invalid', { field: 'terms', problem: 'are no price' });

  return unitPrice * (1 - discount);
}
