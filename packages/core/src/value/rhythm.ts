import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** How often a guest comes by his own habit, and whether he is late by it. */
export interface Rhythm {
  readonly asOf: Day;
  readonly formula: 'rhythm/1';
  /** Gaps between visits. */
  readonly n: number;
  /** Median days from one visit to the next; unknown before the second visit. */
  readonly usualDays?: number;
  readonly daysSince?: number;
  /** Days beyond `factor` times the usual gap; 0 where he is in time. */
  readonly daysOverdue: number;
  readonly isOverdue: boolean;
  /** 0 to 1: how improbable so long a gap is by his own gaps; few gaps say little. Unknown without a gap. */
  readonly risk?: number;
  readonly because: readonly Reason[];
}

/** How a rhythm is read. */
export interface RhythmOptions {
  /** How many usual gaps may pass before a guest is overdue. @defaultValue 2 */
  readonly factor?: number;
  /** Days on which nobody could come: a closed fortnight makes nobody late. Both days count. */
  readonly closed?: readonly { readonly from: Day; readonly to: Day }[];
}

/**
 * Reads the rhythm of the days on which a guest came. Risk is 1 − (S / (S + t))ⁿ for n gaps of S days and t days since:
 * gaps that come at random at a rate that is itself known only from these gaps (Lomax).
 */
export function rhythmOf(
  visitDays: readonly Day[],
  asOf: Day,
  { factor = 2, closed = [] }: RhythmOptions = {},
): Rhythm {
  const days = [...new Set(visitDays.filter((day) => day <= asOf).map(epochDayOf))].sort(
    (one, other) => one - other,
  );

  return rhythmReader(asOf, { factor, closed })(days);
}

/** Reads many rhythms of one day: the days of each guest's visits since 1970-01-01, rising, none twice. */
export function rhythmReader(
  asOf: Day,
  { factor = 2, closed = [] }: RhythmOptions = {},
): (days: readonly number[]) => Rhythm {
  if (!(factor > 0))
    throw new InnkeeperError('value/invalid', { field: 'factor', problem: 'is not above 0' });
  const shut = closedDays(closed);
  const today = epochDayOf(asOf);

  return (days) => readRhythm(days, { asOf, today, factor, shut });
}

function readRhythm(
  days: readonly number[],
  {
    asOf,
    today,
    factor,
    shut,
  }: {
    readonly asOf: Day;
    readonly today: number;
    readonly factor: number;
    readonly shut: ReadonlySet<number>;
  },
): Rhythm {
  const gaps = days.slice(1).map((day, index) => openDays(days[index] as number, day, shut));
  const last = days.at(-1);
  const daysSince = last === undefined ? undefined : openDays(last, today, shut);
  const base = { asOf, formula: 'rhythm/1', n: gaps.length } as const;
  if (gaps.length === 0 || daysSince === undefined)
    return { ...base, daysSince, daysOverdue: 0, isOverdue: false, because: [{ code: 'rhythm/unknown' }] };
  const usualDays = medianOf(gaps);
  const daysOverdue = Math.max(0, daysSince - Math.round(usualDays * factor));
  const total = gaps.reduce((one, other) => one + other, 0);

  return {
    ...base,
    usualDays,
    daysSince,
    daysOverdue,
    isOverdue: daysOverdue > 0,
    risk: total + daysSince === 0 ? 0 : 1 - (total / (total + daysSince)) ** gaps.length,
    because: [
      {
        code: daysOverdue > 0 ? 'rhythm/overdue' : 'rhythm/in-time',
        facts: { usual: usualDays, since: daysSince, overdue: daysOverdue },
      },
    ],
  };
}

/** The middle of some numbers, of two middles their mean; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];

  return (low + high) / 2;
}

function closedDays(closed: NonNullable<RhythmOptions['closed']>): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { from, to } of closed)
    for (let day = epochDayOf(from); day <= epochDayOf(to); day += 1) days.add(day);

  return days;
}

/** Days from one to another on which one could come. */
function openDays(from: number, to: number, closed: ReadonlySet<number>): number {
  let days = to - from;
  for (const day of closed) if (day > from && day <= to) days -= 1;

  return days;
}
