import { describe, expect, it } from 'vitest';
import { answerReport } from './answer-report.ts';
import { columnsOfReported } from './columns-of-reported.ts';
import { reportCsv } from './print/report-csv.ts';
import { reportHtml } from './print/report-html.ts';
import type { ReportedGuest } from './reported-guest.ts';
import { createReportedHouse, dropReported, putReported } from './reported-house.ts';
import { standardReports } from './standard-reports.ts';

const asOf = '2026-11-21';
const today = 20_778;

/** A guest who stayed once, dined, complained and was written to; the day after tomorrow he comes again. */
const guest: ReportedGuest = {
  words: ['CN', 'female', 'zh', '', '=cmd|calc'],
  birthYear: 1980,
  known: 3,
  places: ['RIVER'],
  stays: [
    [today - 20, today - 18, 'checked-out', 'WEB', 'RIVER', 0, 2],
    [today + 2, today + 3, 'reserved', 'WEB', 'RIVER', -1, 1],
  ],
  lines: [
    [today - 19, 'room', '', '', 'WEB', 'LEISURE', 'RIVER', 'RIVER', 10_000, 8000, 0, 0, -1],
    [today - 19, 'food', '@SUM(A1)', '', 'WEB', 'LEISURE', 'RIVER', 'RIVER', 2000, 1000, 0, 0, -1],
    [today + 2, 'room', '', '', 'WEB', 'LEISURE', 'RIVER', 'RIVER', 10_000, 8000, 0, 1, -1],
  ],
  contacts: [[today - 30, 1, 'email', '+staff', '-subject']],
  scores: [[today - 18, 5, 5, '']],
};

function houseOf(count: number) {
  const house = createReportedHouse();
  for (let at = 0; at < count; at += 1) putReported(house, `guest_${String(at).padStart(32, '0')}`, guest);

  return house;
}

const columnsOf = (house: ReturnType<typeof createReportedHouse>) =>
  columnsOfReported(house, { asOf, currency: 'EUR', guestOf: (id) => id });

describe.each([
  ['an empty hotel', 0],
  ['a hotel with one guest', 1],
  ['a hotel of whose guests all are equal', 50],
])('%s', (_, count) => {
  const columns = columnsOf(houseOf(count));
  const reports = standardReports.map((definition) =>
    answerReport(definition, columns, { asOf, options: { goal: 1000 } }),
  );

  it('is told by every report, without a figure that is none', () => {
    for (const report of reports) {
      expect(report.n, report.id).toBe(count);
      for (const locale of ['en', 'zh-CN'] as const) {
        const page = reportHtml([report], { locale });
        expect(page, report.id).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
    }
  });

  it('gives a spreadsheet no formula, whatever guests and systems wrote', () => {
    for (const report of reports)
      for (const locale of ['en', 'zh-CN'] as const)
        expect(cellsOf(reportCsv(report, { locale })).filter(isFormula), report.id).toEqual([]);
  });

  it('counts nothing that lies in the future', () => {
    expect(columns.visits.day.length).toBe(count);
    expect(columns.sales.table.rows).toBe(2 * count);
  });
});

/** What a spreadsheet would run: it begins with a sign and is no number. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r＝＋－＠](?![\d.,]*%?$)/.test(cell);
}

/** The cells of a table as a spreadsheet reads them. */
function cellsOf(csv: string): readonly string[] {
  return csv
    .split('\r\n')
    .flatMap((line) => line.match(/("([^"]|"")*"|[^,]*)(?=,|$)/g) ?? [])
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

it('forgets a guest without a trace, and takes the next into his place', () => {
  const house = houseOf(3);
  dropReported(house, `guest_${'1'.padStart(32, '0')}`);
  expect(columnsOf(house).guests).toHaveLength(2);
  expect(columnsOf(house).sales.table.rows).toBe(4);
  putReported(house, `guest_${'9'.padStart(32, '0')}`, guest);
  const after = columnsOf(house);
  expect(after.guests.map((id) => Number(id.slice(6)))).toEqual([0, 2, 9]);
  expect(new Set(after.visits.guest)).toEqual(new Set([0, 1, 2]));
});
