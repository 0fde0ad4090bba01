import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** A scheme of tiers as data of the hotel. */
export interface TierScheme {
  /** From the lowest to the highest; the lowest begins at 0. */
  readonly tiers: readonly Tier[];
  /** What counts, how much, and how much of it is worth all of its points. Weights sum to 1. */
  readonly criteria: readonly TierCriterion[];
  /** How long a fact counts. @defaultValue 365 */
  readonly windowDays?: number;
  /** How early the loss of a tier is announced. @defaultValue 60 */
  readonly warnDays?: number;
  /** The least weight of contribution. @defaultValue 0.5 */
  readonly contributionWeight?: number;
}

/** One tier and what a guest of it gets. */
export interface Tier {
  readonly id: string;
  /** Points, 0 to 100, from which it is reached. */
  readonly from: number;
  readonly entitlements: readonly string[];
}

/** One criterion: `{ name: 'contribution', weight: 0.6, full: 1_000_000 }`. */
export interface TierCriterion {
  /** `contribution` in minor units, or anything the house counts: `nights`, `visits`, `referrals`. */
  readonly name: string;
  readonly weight: number;
  /** The amount that is worth all points of this criterion. */
  readonly full: number;
}

/** Something that counts towards a tier on a day. */
export interface TierFact {
  readonly day: Day;
  readonly criterion: string;
  readonly amount: number;
}

/** Where a guest stands, what is missing to the next tier, and whether a tier will be lost. */
export interface TierStanding {
  readonly asOf: Day;
  readonly formula: 'tiers/1';
  readonly tier: string;
  readonly points: number;
  readonly entitlements: readonly string[];
  readonly parts: readonly { readonly criterion: string; readonly amount: number; readonly points: number }[];
  readonly next?: { readonly tier: string; readonly missingPoints: number };
  /** Without anything new the guest falls to this tier on this day, which lies within `warnDays`. */
  readonly demotion?: { readonly tier: string; readonly on: Day };
  /** Against the tier he had before, where one is given. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly because: readonly Reason[];
}

/** Places a guest in a scheme by dated facts. @throws `value/invalid` */
export function tierStanding(
  facts: readonly TierFact[],
  scheme: TierScheme,
  { asOf, previous }: { readonly asOf: Day; readonly previous?: string },
): TierStanding {
  checkTiers(scheme);
  const parts = partsAt(facts, scheme, asOf);
  const points = pointsOf(parts);
  const place = placeOf(points, scheme);
  const tier = scheme.tiers[place] as Tier;
  const next = scheme.tiers[place + 1];
  const had = scheme.tiers.find(({ id }) => id === previous)?.entitlements;
  const demotion = demotionOf(facts, scheme, asOf);

  return {
    asOf,
    formula: 'tiers/1',
    tier: tier.id,
    points,
    entitlements: tier.entitlements,
    parts,
    ...(next ? { next: { tier: next.id, missingPoints: next.from - points } } : {}),
    ...(demotion ? { demotion } : {}),
    gained: had ? tier.entitlements.filter((one) => !had.includes(one)) : [],
    lost: had ? had.filter((one) => !tier.entitlements.includes(one)) : [],
    because: [
      ...parts.map(({ criterion, amount, points: part }) => ({
        code: 'tier/part',
        facts: { criterion, amount, points: Math.round(part * 10) / 10 },
      })),
      ...(demotion ? [{ code: 'tier/demotion', facts: demotion }] : []),
    ],
  };
}

function partsAt(facts: readonly TierFact[], { criteria, windowDays = 365 }: TierScheme, day: Day) {
  const first = addDays(day, 1 - windowDays);

  return criteria.map(({ name, weight, full }) => {
    const amount = facts
      .filter((fact) => fact.criterion === name && fact.day >= first && fact.day <= day)
      .reduce((sum, fact) => sum + fact.amount, 0);

    return { criterion: name, amount, points: 100 * weight * Math.min(1, Math.max(0, amount / full)) };
  });
}

function pointsOf(parts: readonly { readonly points: number }[]): number {
  return Math.round(parts.reduce((sum, { points }) => sum + points, 0) * 1e6) / 1e6;
}

function placeOf(points: number, { tiers }: TierScheme): number {
  return tiers.reduce((place, tier, index) => (points >= tier.from ? index : place), 0);
}

/** The first day within the warning on which facts that lapse cost the tier. */
function demotionOf(facts: readonly TierFact[], scheme: TierScheme, asOf: Day): TierStanding['demotion'] {
  const { warnDays = 60 } = scheme;
  const known = facts.filter(({ day }) => day <= asOf);
  const now = placeOf(pointsOf(partsAt(known, scheme, asOf)), scheme);
  for (let days = 1; days <= warnDays; days += 1) {
    const on = addDays(asOf, days);
    const then = placeOf(pointsOf(partsAt(known, scheme, on)), scheme);
    if (then < now) return { tier: (scheme.tiers[then] as Tier).id, on };
  }

  return undefined;
}

/** Refuses a scheme that no guest could be placed in. @throws `value/invalid` */
export function checkTiers({ tiers, criteria, contributionWeight = 0.5 }: TierScheme): void {
  const problem = (field: string, text: string) =>
    new InnkeeperError('value/invalid', { field, problem: text });
  if (tiers[0]?.from !== 0) throw problem('tiers', 'do not begin at 0');
  if (tiers.some(({ from }, index) => index > 0 && !(from > (tiers[index - 1] as Tier).from)))
    throw problem('tiers', 'do not rise');
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (criteria.some(({ weight, full }) => !(weight >= 0) || !(full > 0)) || Math.abs(sum - 1) > 1e-9)
    throw problem('criteria', 'have weights that do not sum to 1, or nothing that is full');
  const weight = criteria.find(({ name }) => name === 'contribution')?.weight ?? 0;
  if (weight < contributionWeight) throw problem('criteria', 'give contribution less than its least weight');
}
