import { expect, it } from 'vitest';
import { answerReport } from '../answer-report.ts';
import { columnsOfReported } from '../columns-of-reported.ts';
import { wordsFor } from '../print/report-words.ts';
import type { ReportAsk } from '../report-definition.ts';
import { createReportedHouse, putReported } from '../reported-house.ts';
import { asOf, cameBefore } from './came-before.test-data.ts';

const guestWho = (nationality: string, daysAgo: readonly number[]) =>
  cameBefore(daysAgo, { words: [nationality, '', '', '', ''] });

const guests = {
  guest_faithful: guestWho('CN', [20, 200, 400, 600]),
  guest_gone: guestWho('CN', [380, 420, 500]),
  guest_less: guestWho('CN', [100, 390, 450, 700]),
  guest_more: guestWho('JP', [10, 40, 500]),
  guest_new: guestWho('JP', [3]),
};

function answer(...parts: readonly ReportAsk[]) {
  const house = createReportedHouse();
  for (const [id, guest] of Object.entries(guests)) putReported(house, id, guest);
  const columns = columnsOfReported(house, { asOf, currency: 'CNY', guestOf: (id) => id });
  const question = { en: '', 'zh-CN': '' };

  return answerReport({ id: 'house/trend', version: 1, question, parts }, columns, { asOf }).parts;
}

it('goes from the house to the segment that falls, and from it to the guests who came less', () => {
  const [house, segments, one] = answer(
    { ask: 'trend' },
    { ask: 'segment-trend', options: { by: 'nationality' } },
    { ask: 'trend', options: { guest: 'guest_less' } },
  );
  const visitsIn = (part: typeof house) => part?.table?.rows.map(([, , visits]) => Number(visits)) ?? [];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  expect(sum(visitsIn(house))).toBe(15);
  expect([house?.table?.rows[0]?.[0], house?.table?.rows.at(-1)?.[0]]).toEqual(['2024-12', '2026-11']); // whole, and so far
  expect(segments?.table?.rows).toEqual([
    ['region:CN', 8, 3, -5, 15_000, -25_000],
    ['region:JP', 1, 3, 2, 15_000, 10_000],
  ]);
  expect(segments?.lists).toEqual([
    { name: 'fewer-visits CN', row: 'region:CN', guests: ['guest_gone', 'guest_less'], of: 2 },
  ]);
  expect(segments?.figures).toMatchObject([
    { name: 'visits', value: 6, before: 9 },
    { name: 'falling', value: 1, n: 2 },
  ]);
  expect(sum(visitsIn(one))).toBe(4);
  const [because] = segments?.because ?? [];
  expect(wordsFor('en').say(because?.code ?? '', because?.facts)).toMatch(/^1 segment brings fewer visits/);
});

it('keeps a guest in the class he had when the period began, so that who leaves is missed where he was', () => {
  const [classes] = answer({ ask: 'segment-trend' });
  expect(classes?.lists.map(({ row, guests: who }) => [row, who])).toEqual([
    ['core', ['guest_gone']],
    ['basic', ['guest_less']],
  ]);
});
