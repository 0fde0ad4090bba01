import type { Day } from './day.ts';
import { dayFrom, daysInMonth } from './day.ts';

/** A birthday as a system knows it: the year may be missing, the day and month never. */
export interface PartialDate {
  /** Absent where the year is not known (`--MM-DD`, 1900 or 0000 as a placeholder). */
  readonly year?: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31, and a day that the month has (29 February where the year is absent). */
  readonly day: number;
}

/** Builds a birthday, or `undefined` where the month has no such day. */
export function partialDate(year: number | undefined, month: number, day: number): PartialDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) return undefined;

  return year === undefined ? { month, day } : { year, month, day };
}

/** The full civil day of a birthday, or `undefined` when its year is not known. */
export function dayOfPartialDate({ year, month, day }: PartialDate): Day | undefined {
  return year === undefined ? undefined : dayFrom(year, month, day);
}
