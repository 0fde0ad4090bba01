import type { Day } from '../shared/day.ts';

/** A public holiday or observance. */
export interface Holiday {
  /** Its first day. */
  readonly day: Day;
  /** Its last day, where it has several. */
  readonly until: Day;
  readonly name: string;
  readonly type: 'public' | 'bank' | 'school' | 'optional' | 'observance';
}

/** Knows the holidays of countries. */
export interface HolidayCalendar {
  /** The holidays of a year, in order; none for a country that it does not know. */
  holidaysOf(country: string, year: number, language?: string): readonly Holiday[];
}

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
