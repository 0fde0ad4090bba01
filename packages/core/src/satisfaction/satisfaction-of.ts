import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Score } from './scores.ts';
import { problemOf } from './scores.ts';

/** How content a guest was last time, and over all. */
export interface Satisfaction {
  readonly asOf: Day;
  readonly formula: 'satisfaction/1';
  /** Visits with a score. */
  readonly n: number;
  /** Of the last visit with a score, 0 to 1 of the scale; unknown without one. */
  readonly specific?: number;
  readonly cumulative?: number;
  /** Each visit with a score, the earliest first, 0 to 1. */
  readonly visits: readonly { readonly day: Day; readonly share: number; readonly n: number }[];
  readonly because: readonly Reason[];
}

/** How fast earlier visits fade. */
export interface SatisfactionOptions {
  readonly asOf: Day;
  /** Visits after which one counts half. @defaultValue 2 */
  readonly halfLifeVisits?: number;
}

/**
 * Specific satisfaction is the mean score of the last visit; cumulative satisfaction the mean of all visits, of which
 * each counts 2^(−later visits / half-life): Σwx / Σw (after Johnson, Anderson, Fornell 1995).
 */
export function satisfactionOf(
  scores: readonly Score[],
  { asOf, halfLifeVisits = 2 }: SatisfactionOptions,
): Satisfaction {
  const visits = visitsOf(scores.filter((score) => problemOf(score, asOf) === undefined));
  const weights = visits.map((_, index) => 2 ** (-(visits.length - 1 - index) / halfLifeVisits));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const last = visits.at(-1);
  const base = { asOf, formula: 'satisfaction/1', n: visits.length, visits } as const;
  if (!last) return { ...base, because: [{ code: 'satisfaction/unknown' }] };
  const cumulative =
    visits.reduce((sum, { share }, index) => sum + share * (weights[index] as number), 0) / total;

  return {
    ...base,
    specific: last.share,
    cumulative,
    because: [
      {
        code: last.share < cumulative - 0.1 ? 'satisfaction/fell' : 'satisfaction/stands',
        facts: {
          day: last.day,
          percent: Math.round(last.share * 100),
          usual: Math.round(cumulative * 100),
          n: base.n,
        },
      },
    ],
  };
}

/** Scores of one stay are one visit; what names no stay is one for each day. */
function visitsOf(scores: readonly Score[]): Satisfaction['visits'] {
  const groups = new Map<string, Score[]>();
  for (const score of scores) {
    const key = score.stay ? keyOfSource(score.stay) : score.day;
    groups.set(key, [...(groups.get(key) ?? []), score]);
  }

  return [...groups]
    .map(([key, group]) => ({ key, day: lastDay(group), share: meanOf(group), n: group.length }))
    .sort((one, other) => order<string>(one.day, other.day) || order(one.key, other.key))
    .map(({ day, share, n }) => ({ day, share, n }));
}

function lastDay(group: readonly Score[]): Day {
  return group
    .map(({ day }) => day)
    .sort(order<string>)
    .at(-1) as Day;
}

function meanOf(group: readonly Score[]): number {
  const shares = group.map(({ points, of }) => points / of).sort((one, other) => one - other);

  return shares.reduce((sum, share) => sum + share, 0) / group.length;
}
