import { describe, expect, it } from 'vitest';
import { answerReport } from '../answer-report.ts';
import { columnsOfReported } from '../columns-of-reported.ts';
import type { ReportedGuest } from '../reported-guest.ts';
import { createReportedHouse, putReported } from '../reported-house.ts';
import { standardReports } from '../standard-reports.ts';

const asOf = '2026-11-21';
const today = 20_778;

/** A guest who came 300 days ago, perhaps was written to 100 days ago, and perhaps came 80 days ago for 100 net. */
function guest({ sent, came }: { readonly sent: boolean; readonly came: boolean }): ReportedGuest {
  const visits = [300, ...(came ? [80] : [])];

  return {
    words: ['', '', '', '', ''],
    known: 1,
    places: ['RIVER'],
    stays: visits.map((ago, visit) => [today - ago, today - ago + 1, 'checked-out', '', 'RIVER', visit, 1]),
    lines: visits.map((ago, visit) => [
      today - ago,
      'room',
      '',
      '',
      '',
      '',
      'RIVER',
      'RIVER',
      20_000,
      10_000,
      0,
      visit,
      -1,
    ]),
    ...(sent && { contacts: [[today - 100, 1, 'email', 'staff-1', 'autumn']] }),
  };
}

describe('a promotion', () => {
  it('brought what those came for to whom it was sent, less what the others came for anyway', () => {
    const house = createReportedHouse();
    const add = (count: number, told: ReportedGuest) => {
      for (let at = 0; at < count; at += 1)
        putReported(house, `guest_${String(house.guests.length).padStart(32, '0')}`, told);
    };
    add(12, guest({ sent: true, came: true }));
    add(28, guest({ sent: true, came: false }));
    add(10, guest({ sent: false, came: true }));
    add(90, guest({ sent: false, came: false }));
    const columns = columnsOfReported(house, { asOf, currency: 'EUR', guestOf: (id) => id });
    const definition = standardReports.find(({ id }) => id === '7p/promotion');
    const { parts } = answerReport(definition as (typeof standardReports)[number], columns, {
      asOf,
      days: 200,
    });
    const [row] = parts[0]?.table?.rows ?? [];
    // 30 % of 40 came beside 10 % of 100: 20 points, and 3,000 less 1,000 of contribution a head.
    expect(row?.slice(0, 5)).toEqual(['autumn', 40, 0.3, 100, 0.1]);
    expect(row?.[5]).toBeCloseTo(0.2, 12);
    expect(row?.[6]).toBe(2000);
  });
});
