import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Money } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';

/** What loyalty is read from; what is not known is left out. Shares are 0 to 1. */
export interface LoyaltyFacts {
  /** Behaviour: visits as a share of what the house calls a regular's year. */
  readonly repeat?: number;
  /** Behaviour: the share of the guest's stays in town that are stays here. */
  readonly shareOfStays?: number;
  /** Attitude: spoke for the house, 0 or 1, or the likelihood he told. */
  readonly referral?: number;
  /** Attitude: cumulative satisfaction. */
  readonly score?: number;
}

/** Behaviour and attitude, and an index only where both are known. */
export interface Loyalty {
  readonly formula: 'loyalty/1';
  readonly behaviour?: number;
  readonly attitude?: number;
  /** 0 to 100: the geometric mean of both sides; absent where it would come from one alone. */
  readonly index?: number;
  /** After Dick and Basu 1994. */
  readonly kind?: 'loyal' | 'spurious' | 'latent' | 'none';
  readonly parts: readonly { readonly part: keyof LoyaltyFacts; readonly value: number }[];
  readonly because: readonly Reason[];
}

const sides = { behaviour: ['repeat', 'shareOfStays'], attitude: ['referral', 'score'] } as const;
/** From where on a side is high. */
const high = 0.6;

/** Reads loyalty from behaviour and attitude. A high visit rate alone is no loyalty. @throws `value/invalid` */
export function loyaltyOf(facts: LoyaltyFacts): Loyalty {
  const parts = [...sides.behaviour, ...sides.attitude].flatMap((part) => {
    const value = facts[part];
    if (value !== undefined && !(value >= 0 && value <= 1))
      throw new InnkeeperError('value/invalid', { field: part, problem: 'is not between 0 and 1' });

    return value === undefined ? [] : [{ part, value }];
  });
  const sideOf = (names: readonly string[]) => meanOf(parts.filter(({ part }) => names.includes(part)));
  const [behaviour, attitude] = [sideOf(sides.behaviour), sideOf(sides.attitude)];
  const base = { formula: 'loyalty/1', behaviour, attitude, parts } as const;
  if (behaviour === undefined || attitude === undefined)
    return {
      ...base,
      because: [{ code: behaviour === undefined ? 'loyalty/no-behaviour' : 'loyalty/no-attitude' }],
    };
  const kind = kindOf(behaviour, attitude);

  return {
    ...base,
    index: 100 * Math.sqrt(behaviour * attitude),
    kind,
    because: [
      {
        code: `loyalty/${kind}`,
        facts: { behaviour: Math.round(100 * behaviour), attitude: Math.round(100 * attitude) },
      },
      ...parts.map(({ part, value }) => ({
        code: 'loyalty/part',
        facts: { part, percent: Math.round(100 * value) },
      })),
    ],
  };
}

function kindOf(behaviour: number, attitude: number): NonNullable<Loyalty['kind']> {
  if (behaviour >= high) return attitude >= high ? 'loyal' : 'spurious';

  return attitude >= high ? 'latent' : 'none';
}

function meanOf(parts: readonly { readonly value: number }[]): number | undefined {
  return parts.length === 0 ? undefined : parts.reduce((sum, { value }) => sum + value, 0) / parts.length;
}

/** Who comes often, is not content, and has hardly anywhere else to go: lost as soon as a rival opens. */
export interface CaptiveLoyalty {
  readonly isCaptive: boolean;
  /** The revenue at stake, where he is captive. */
  readonly exposure?: Money;
  readonly because: readonly Reason[];
}

/** What captivity is read from. */
export interface CaptiveFacts {
  readonly visitsPerMonth: number;
  /** The last score, on a scale of 5; unknown is not low. */
  readonly score?: number;
  /** Houses nearby that would do as well; unknown is not few. */
  readonly rivals?: number;
  readonly revenue: Money;
}

/** Flags captive loyalty ("hostages", Jones and Sasser 1995): visits, score and rivals are named options. */
export function captiveLoyalty(
  { visitsPerMonth, score, rivals, revenue }: CaptiveFacts,
  {
    visits = 1,
    highest = 3,
    few = 2,
  }: { readonly visits?: number; readonly highest?: number; readonly few?: number } = {},
): CaptiveLoyalty {
  if (score === undefined || rivals === undefined)
    return {
      isCaptive: false,
      because: [{ code: score === undefined ? 'captive/no-score' : 'captive/no-rivals' }],
    };
  const isCaptive = visitsPerMonth >= visits && score <= highest && rivals <= few;
  const facts = { score, rivals, visits: Math.round(visitsPerMonth * 10) / 10 };

  return isCaptive
    ? { isCaptive, exposure: revenue, because: [{ code: 'captive/flag', facts }] }
    : { isCaptive, because: [{ code: 'captive/free', facts }] };
}
