import type { ReportedGuest } from '../reported-guest.ts';

/** The day on which reports are asked in tests: 21 November 2026. */
export const asOf = '2026-11-21';
/** The same in days since 1970-01-01. */
export const today = 20_778;

/** A guest who came so many days ago and paid 100.00 each time, of which half is left. */
export function cameBefore(daysAgo: readonly number[], more: Partial<ReportedGuest> = {}): ReportedGuest {
  return {
    words: ['CN', '', '', '', ''],
    known: 1,
    places: ['RIVER'],
    stays: daysAgo.map((ago, visit) => [
      today - ago,
      today - ago + 1,
      'checked-out',
      'WEB',
      'RIVER',
      visit,
      1,
    ]),
    lines: daysAgo.map((ago, visit) => [
      today - ago,
      'room',
      '',
      '',
      'WEB',
      '',
      'RIVER',
      'RIVER',
      10_000,
      5000,
      0,
      visit,
      -1,
    ]),
    ...more,
  };
}
