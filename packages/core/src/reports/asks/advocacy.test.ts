import { expect, it } from 'vitest';
import { answerReport } from '../answer-report.ts';
import { columnsOfReported } from '../columns-of-reported.ts';
import type { ReportedGuest } from '../reported-guest.ts';
import { createReportedHouse, putReported } from '../reported-house.ts';
import { standardReports } from '../standard-reports.ts';

const asOf = '2026-11-21';
const today = 20_778;

/** A guest who came ten days ago and left an amount, and perhaps was sent. */
function guest(minor: number, broughtBy: readonly string[] = []): ReportedGuest {
  return {
    words: ['', '', '', '', ''],
    known: 1,
    places: ['RIVER'],
    stays: [[today - 10, today - 9, 'checked-out', '', 'RIVER', 0, 1]],
    lines: [[today - 10, 'room', '', '', '', '', 'RIVER', 'RIVER', minor, minor, 0, 0, -1]],
    ...(broughtBy.length > 0 && { broughtBy }),
  };
}

it('credits who was sent once, to who sent him, beside what he brought himself', () => {
  const house = createReportedHouse();
  putReported(house, 'guest_a', guest(100_000));
  putReported(house, 'guest_b', guest(900_000, ['guest_a']));
  putReported(house, 'guest_c', guest(20_000, ['guest_a', 'guest_b']));
  putReported(house, 'guest_d', guest(5_000, ['guest_d', 'guest_nobody']));
  putReported(house, 'guest_e', guest(1_000, ['guest_d']));
  const columns = columnsOfReported(house, { asOf, currency: 'EUR', guestOf: (id) => id });
  const definition = standardReports.find(
    ({ id }) => id === 'plan/zones',
  ) as (typeof standardReports)[number];
  const part = answerReport(definition, columns, { asOf, days: 200 }).parts.find(
    ({ ask }) => ask === 'advocacy',
  );

  expect(part?.table?.rows).toEqual([
    ['guest_a', 2, 920_000, 100_000],
    ['guest_d', 1, 1_000, 5_000],
  ]);
  expect(part?.figures.map(({ name, value }) => [name, value])).toEqual([
    ['advocates', 2],
    ['were-sent', 3],
    ['credited', 921_000],
    ['credited-share', 921_000 / 1_026_000],
  ]);
});
