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
