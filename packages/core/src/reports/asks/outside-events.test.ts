import { describe, expect, it } from 'vitest';
import { answerReport } from '../answer-report.ts';
import { columnsOfReported } from '../columns-of-reported.ts';
import type { HouseColumns } from '../house-columns.ts';
import type { ReportDefinition } from '../report-definition.ts';
import { createReportedHouse, putReported } from '../reported-house.ts';

const asOf = '2026-11-21';
const today = 20_778;
const shut = { name: 'Shut for repairs', from: '2026-09-20', to: '2026-11-10', isClosed: true } as const;
const fair = { name: 'World fair', from: '2026-05-01', to: '2026-05-31' } as const;

/** Twenty guests who come every thirty days, last on 10 September. */
function columns(events: HouseColumns['events'] = []): HouseColumns {
  const house = createReportedHouse();
  for (let at = 0; at < 20; at += 1)
    putReported(house, `guest_${String(at).padStart(32, '0')}`, {
      words: ['', '', '', '', ''],
      known: 1,
      places: ['RIVER'],
      stays: [432, 402, 372, 342, 312, 282, 252, 222, 192, 162, 132, 102, 72].map((ago, visit) => [
        today - ago,
        today - ago + 1,
        'checked-out',
        '',
        'RIVER',
        visit,
        1,
      ]),
      lines: [],
    });

  return { ...columnsOfReported(house, { asOf, guestOf: (id) => id }), events };
}

function answered(
  house: HouseColumns,
  ask: string,
  options: ReportDefinition['parts'][number]['options'] = {},
) {
  const definition = {
    id: 'house/x',
    version: 1,
    question: { en: '', 'zh-CN': '' },
    parts: [{ ask, options }],
  };
  const [part] = answerReport(definition, house, { asOf }).parts;

  return part;
}

describe('what moved demand from outside', () => {
  it('makes nobody late who could not come', () => {
    const overdue = (house: HouseColumns) => answered(house, 'overdue')?.figures[0]?.value;
    expect(overdue(columns())).toBe(20);
    expect(overdue(columns([shut]))).toBe(0);
    expect(overdue(columns([{ ...shut, isClosed: false }]))).toBe(20);
  });

  it('stands on the trend beside the months it touched, and may be left out of what comes next', () => {
    const part = answered(columns([shut, fair]), 'prospects');
    expect(part?.table?.columns.at(-1)).toEqual({ name: 'events', unit: 'text' });
    const marked = part?.table?.rows.filter((row) => row.at(-1) !== '').map((row) => [row[0], row.at(-1)]);
    expect(marked).toEqual([
      ['2026-05', 'World fair'],
      ['2026-09', 'Shut for repairs'],
      ['2026-10', 'Shut for repairs'],
      ['2026-11', 'Shut for repairs'],
    ]);
    const without = answered(columns([shut, fair]), 'prospects', { events: 'leave-out' });
    expect(without?.because[0]).toEqual({ code: 'report/events-left-out', facts: { n: 3 } });
    const next = (one: typeof part) => one?.figures.find(({ name }) => name === 'next-visits')?.value ?? 0;
    expect(next(without)).toBeGreaterThan(next(part));
  });
});
