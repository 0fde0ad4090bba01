import type { Day } from './day.ts';

/** A day of the Chinese lunar calendar. */
export interface LunarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The second of two months of one number. */
  readonly isLeap: boolean;
  readonly day: number;
}

/** Knows the Chinese lunar calendar. */
export interface LunarCalendar {
  lunarOf(day: Day): LunarDay;
  /** The day, or nothing where the year has no such month or the month no such day. */
  dayOf(lunar: LunarDay): Day | undefined;
}

/**
 * The days of a year on which a birthday of the lunar calendar is kept: one, rarely none or two, since lunar years begin
 * in January or February. In a year without that leap month it is kept in the month of that number; on a 30th that the
 * month does not have, on its 29th.
 */
export function lunarBirthdaysIn(
  year: number,
  { month, day, isLeap = false }: Pick<LunarDay, 'month' | 'day'> & { readonly isLeap?: boolean },
  calendar: LunarCalendar,
): readonly Day[] {
  return [year - 1, year]
    .flatMap((lunarYear) => keptOn({ year: lunarYear, month, day, isLeap }, calendar) ?? [])
    .filter((kept) => kept.startsWith(`${String(year).padStart(4, '0')}-`));
}

/** The day of Spring Festival: the first of the lunar year that begins in this year. */
export function springFestivalOf(year: number, calendar: LunarCalendar): Day | undefined {
  return calendar.dayOf({ year, month: 1, isLeap: false, day: 1 });
}

/** The day of Mid-Autumn: the fifteenth of the eighth lunar month. */
export function midAutumnOf(year: number, calendar: LunarCalendar): Day | undefined {
  return calendar.dayOf({ year, month: 8, isLeap: false, day: 15 });
}

function keptOn(lunar: LunarDay, calendar: LunarCalendar): Day | undefined {
  const months = lunar.isLeap ? [lunar, { ...lunar, isLeap: false }] : [lunar];

  return months
    .flatMap((one) => [one, ...(one.day === 30 ? [{ ...one, day: 29 }] : [])])
    .map((one) => calendar.dayOf(one))
    .find((found) => found !== undefined);
}
