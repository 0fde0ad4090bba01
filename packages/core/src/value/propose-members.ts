import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { TierFact, TierScheme } from './tiers.ts';
import { tierStanding } from './tiers.ts';

/** A guest of the archive. */
export interface Candidate {
  readonly guest: string;
  readonly facts: readonly TierFact[];
}

/** What a scheme would be, before anybody is told of it. */
export interface MembershipProposal {
  readonly asOf: Day;
  /** From the lowest tier to the highest, with the guests who would be in it. */
  readonly tiers: readonly {
    readonly tier: string;
    readonly guests: readonly string[];
    /** What its entitlements would cost in a year, in minor units. */
    readonly cost: number;
  }[];
  readonly guests: number;
  readonly cost: number;
  /** Entitlements whose cost nobody has said: the true cost is higher. */
  readonly costUnknown: readonly string[];
}

/**
 * Tries a scheme on the archive: who would be in which tier and what it would cost, and nothing is written.
 * @param costs what an entitlement costs for one guest in a year, in minor units
 * @throws `value/invalid`
 */
export function proposeMembers(
  candidates: readonly Candidate[],
  scheme: TierScheme,
  { asOf, costs }: { readonly asOf: Day; readonly costs: Readonly<Record<string, number>> },
): MembershipProposal {
  if (Object.values(costs).some((cost) => !(Number.isSafeInteger(cost) && cost >= 0)))
    throw new InnkeeperError('value/invalid', { field: 'costs', problem: 'are no amounts' });
  const placed = candidates.map(({ guest, facts }) => ({
    guest,
    tier: tierStanding(facts, scheme, { asOf }).tier,
  }));
  const tiers = scheme.tiers.map(({ id, entitlements }) => {
    const guests = placed
      .filter(({ tier }) => tier === id)
      .map(({ guest }) => guest)
      .sort(order);
    const each = entitlements.reduce((sum, one) => sum + (costs[one] ?? 0), 0);

    return { tier: id, guests, cost: guests.length * each };
  });
  const given = scheme.tiers.flatMap(({ id, entitlements }) =>
    placed.some(({ tier }) => tier === id) ? entitlements : [],
  );

  return {
    asOf,
    tiers,
    guests: placed.length,
    cost: tiers.reduce((sum, { cost }) => sum + cost, 0),
    costUnknown: [...new Set(given.filter((one) => costs[one] === undefined))].sort(order),
  };
}
