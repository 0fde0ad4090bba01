import type { Day } from '../../shared/day.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';

/** How guests are put together by the day on which they came first. */
export interface CohortOptions {
  readonly asOf: Day;
  /** @defaultValue 'month' */
  readonly by?: 'month' | 'quarter' | 'year';
  /** Days after the first visit within which a return is looked for, rising. @defaultValue [90, 180, 365] */
  readonly within?: readonly number[];
}

/** Guests who came first in one month, quarter or year. */
export interface Cohort {
  /** `2026-03`, `2026-Q1`, `2026`. */
  readonly name: string;
  readonly guests: number;
  readonly returns: readonly CohortReturn[];
}

/** How many came back within so many days. */
export interface CohortReturn {
  readonly days: number;
  readonly returned: number;
  /** Of the whole cohort, 0 to 1. */
  readonly share: number;
  /** Whether these days are over for all of the cohort; a share that is not can still rise. */
  readonly isOver: boolean;
}

/** Who comes again, by when they came first. */
export interface Persistency {
  readonly asOf: Day;
  readonly n: number;
  readonly cohorts: readonly Cohort[];
  /** Over all guests whose days are over, for each of the asked days. */
  readonly all: readonly {
    readonly days: number;
    readonly n: number;
    readonly returned: number;
    readonly share: number | undefined;
  }[];
}

/**
 * Persistency: of those who came first together, how many came again, and after how long. A return is a visit on a later
 * day. Two passes over the visits; visits after the day are not seen.
 * @throws `census/option`
 */
export function cohortsOf(
  visits: VisitColumns,
  { asOf, by = 'month', within = [90, 180, 365] }: CohortOptions,
): Persistency {
  if (
    within.length === 0 ||
    within.some((days, at) => !(Number.isInteger(days) && days > ((within[at - 1] as number) ?? 0)))
  )
    throw new InnkeeperError('census/option', {
      option: 'within',
      problem: 'must be whole days from 1, rising',
    });
  const today = epochDayOf(asOf);
  const { first, second } = firstAndSecond(visits, today);
  const names = periodNames(first, by);
  const cohorts = names.list.map(() => ({
    guests: 0,
    last: never,
    returned: new Uint32Array(within.length),
  }));
  const over = within.map((days) => ({ days, n: 0, returned: 0 }));
  for (let guest = 0; guest < first.length; guest += 1) {
    const began = first[guest] as number;
    if (began === later) continue;
    const cohort = cohorts[names.at(began)] as (typeof cohorts)[number];
    cohort.guests += 1;
    if (began > cohort.last) cohort.last = began;
    const gap = (second[guest] as number) - began;
    for (const [at, days] of within.entries()) {
      const returned = gap <= days;
      if (returned) cohort.returned[at] = (cohort.returned[at] as number) + 1;
      if (began + days > today) continue;
      const all = over[at] as { n: number; returned: number };
      all.n += 1;
      if (returned) all.returned += 1;
    }
  }

  return {
    asOf,
    n: cohorts.reduce((sum, { guests }) => sum + guests, 0),
    cohorts: cohorts.map(({ guests, last, returned }, at) => ({
      name: names.list[at] as string,
      guests,
      returns: within.map((days, place) => ({
        days,
        returned: returned[place] as number,
        share: (returned[place] as number) / guests,
        isOver: last + days <= today,
      })),
    })),
    all: over.map(({ days, n, returned }) => ({
      days,
      n,
      returned,
      share: n > 0 ? returned / n : undefined,
    })),
  };
}

const later = 2 ** 31 - 1;
const never = -(2 ** 31);

/** The first day of each guest, and the first on which he came again. */
function firstAndSecond({ guests, guest, day }: VisitColumns, today: number) {
  const first = new Int32Array(guests.length).fill(later);
  const second = new Int32Array(guests.length).fill(later);
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when <= today && when < (first[guest[row] as number] as number)) first[guest[row] as number] = when;
  }
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    const who = guest[row] as number;
    if (when <= today && when > (first[who] as number) && when < (second[who] as number)) second[who] = when;
  }

  return { first, second };
}

/** The periods that first days lie in, in the order of time; each day is named once. */
function periodNames(first: Int32Array, by: 'month' | 'quarter' | 'year') {
  const days = new Map<number, string>();
  for (const day of first) if (day !== later && !days.has(day)) days.set(day, periodOf(dayOfEpoch(day), by));
  const list = [...new Set(days.values())].sort();
  const places = new Map(list.map((name, at) => [name, at]));
  const at = new Map([...days].map(([day, name]) => [day, places.get(name) as number]));

  return { list, at: (day: number): number => at.get(day) as number };
}

/** The month, quarter or year of a day: `2026-03`, `2026-Q1`, `2026`. */
export function periodOf(day: Day, by: 'month' | 'quarter' | 'year'): string {
  if (by === 'month') return day.slice(0, 7);
  if (by === 'year') return day.slice(0, 4);

  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
