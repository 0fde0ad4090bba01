import { expect, it } from 'vitest';
import { answerReport } from '../answer-report.ts';
import { columnsOfReported } from '../columns-of-reported.ts';
import type { HouseColumns } from '../house-columns.ts';
import { wordsFor } from '../print/report-words.ts';
import type { AskOptions } from '../report-definition.ts';
import type { ReportedGuest } from '../reported-guest.ts';
import { createReportedHouse, putReported } from '../reported-house.ts';
import { asOf, cameBefore, today } from './came-before.test-data.ts';

const score = (points: number, ago: number): ReportedGuest['scores'] => [[today - ago, points, 5, '']];

function columnsOf(guests: readonly ReportedGuest[]): HouseColumns {
  const house = createReportedHouse();
  for (const [at, guest] of guests.entries())
    putReported(house, `guest_${String(at).padStart(4, '0')}`, guest);

  return columnsOfReported(house, { asOf, currency: 'CNY', guestOf: (id) => id });
}

function ask(name: string, columns: HouseColumns, options: AskOptions = {}) {
  const question = { en: '', 'zh-CN': '' };
  const [part] = answerReport(
    { id: 'house/one', version: 1, question, parts: [{ ask: name, options }] },
    columns,
    { asOf },
  ).parts;

  return part as NonNullable<typeof part>;
}

const monthly = Array.from({ length: 13 }, (_, month) => month * 28);

it('finds who comes monthly, gives 3 or less and has two others to go to, with what would leave', () => {
  const columns = columnsOf([
    cameBefore(monthly, { scores: score(3, 2) }),
    cameBefore(monthly, { scores: score(4, 2) }),
    cameBefore([3], { scores: score(1, 2) }),
    cameBefore(monthly),
  ]);
  const near = ask('captive', { ...columns, rivals: 2 });
  const figures = Object.fromEntries(near.figures.map(({ name, value }) => [name, value]));

  expect(figures).toEqual({ captive: 1, exposure: 130_000, 'exposed-share': 13 / 40, rivals: 2 });
  expect(near.lists[0]?.guests).toEqual(['guest_0000']);
  expect(ask('captive', columns, { rivals: 3 }).lists[0]?.of).toBe(0);
  const unknown = ask('captive', columns);
  expect(unknown.because[0]?.code).toBe('report/no-rivals');
  expect(unknown.figures.every(({ value }) => value === undefined)).toBe(true);
});

it('draws returns and contribution score by score and segment by segment, and names where they turn', () => {
  const guests = [3, 4, 5].flatMap((points) =>
    Array.from({ length: 40 }, (_, at) =>
      cameBefore(at < (points === 5 ? 24 : 4) ? [400, 300] : [400], { scores: score(points, 399) }),
    ),
  );
  const part = ask('score-profit', columnsOf(guests), { by: 'nationality' });

  expect(part.because).toEqual([
    { code: 'link/turning', facts: { from: 4, to: 5, points: 50, n: 120 } },
    { code: 'report/not-straight' },
  ]);
  expect(part.table?.columns.map(({ name }) => name).slice(0, 4)).toEqual([
    'score',
    'guests-of all',
    'came-back-of all',
    'brings-of all',
  ]);
  expect(part.table?.rows.map((row) => row.slice(0, 4))).toEqual([
    [3, 40, 0.1, 500],
    [4, 40, 0.1, 500],
    [5, 40, 0.6, 3000],
  ]);
  const classes = ask('score-profit', columnsOf(guests));
  expect(classes.figures.map(({ name }) => name)).toContain('turning-at all');
  const counted = classes.table?.columns.flatMap(({ name }, at) =>
    name.startsWith('guests-of ') && name !== 'guests-of all' ? [at] : [],
  );
  for (const row of classes.table?.rows ?? [])
    expect(counted?.reduce((sum, at) => sum + Number(row[at]), 0)).toBe(row[1]);
  expect(wordsFor('en').name('came-back-of edge')).toBe('Came again: edge');
});

it('holds discounts against being spoken to, and claims nothing from few', () => {
  const spoken: ReportedGuest['contacts'] = [[today - 300, 1, 'phone', 'sales-1', 'tea']];
  const group = (count: number, back: number, more: Partial<ReportedGuest> = {}) =>
    Array.from({ length: count }, (_, at) => cameBefore(at < back ? [320, 250] : [320], more));
  const house = (size: number): HouseColumns => {
    const columns = columnsOf([
      ...group(size, Math.round(size * 0.2)),
      ...group(size, Math.round(size * 0.8), { contacts: spoken }),
    ]);
    const gifts = Array.from({ length: size }, (_, guest) => ({
      guest,
      day: today - 310,
      lever: 'discount',
      cost: 2000,
    }));

    return { ...columns, services: { promises: [], expectations: [], gifts, pulse: [], targets: [] } };
  };
  const sure = ask('levers', house(50), { cost: 5 });

  expect(sure.because[0]).toEqual({ code: 'levers/better', facts: { lever: 'relationship', percent: 80 } });
  expect(sure.table?.rows.map(([lever, n, share, , , cost, each]) => [lever, n, share, cost, each])).toEqual([
    ['discount', 50, 0.2, 100_000, 10_000],
    ['relationship', 50, 0.8, 25_000, 625],
  ]);
  expect(ask('levers', house(20)).because).toMatchObject([
    { code: 'levers/too-few', facts: { lever: 'discount', n: 20 } },
    { code: 'levers/too-few', facts: { lever: 'relationship', n: 20 } },
  ]);
});

it('counts what 15 an hour made 25 less a fifth does to members: a third more, which needs notice', () => {
  const columns = columnsOf([
    cameBefore([10, 40, 70], { isMember: true }),
    cameBefore([10], { isMember: true }),
    cameBefore([10]),
  ]);
  const terms = { 'unit-before': 15, 'unit-after': 25, 'discount-after': 20 };
  const part = ask('benefit', columns, terms);

  expect(Object.fromEntries(part.figures.map(({ name, value }) => [name, value]))).toEqual({
    'price-change': expect.closeTo(1 / 3, 9),
    members: 2,
    'members-lose': 2,
    'members-pay-more': 2000,
  });
  expect(part.table?.rows[0]).toEqual(['guest_0000', 3, 1500]);
  expect(part.because.map(({ code }) => code)).toEqual(['benefit/worse', 'report/needs-notice']);
  expect(ask('benefit', columns, { ...terms, 'discount-after': 50 }).because[0]?.code).toBe(
    'benefit/no-worse',
  );
  expect(ask('benefit', columns).because[0]?.code).toBe('report/no-terms');
});
