import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../shared/day.ts';
import { productTrends } from './product-trends.ts';
import { salesBuilder } from './sale-columns.ts';

const salesOf = (
  rows: readonly (readonly [item: string, guest: string, month: number, amount: number])[],
) => {
  const builder = salesBuilder();
  for (const [item, guest, month, amount] of rows)
    builder.add({ item, guest, day: `2026-${String(month).padStart(2, '0')}-10` as Day, amount });

  return builder.build();
};

it('lists a product that falls three months in a row with who has left it', () => {
  const trends = productTrends(
    salesOf([
      ...(['ding', 'wang', 'li', 'zhao'] as const).map((guest) => ['fruit set', guest, 5, 40] as const),
      ['fruit set', 'ding', 6, 40],
      ['fruit set', 'wang', 6, 40],
      ['fruit set', 'li', 6, 40],
      ['fruit set', 'ding', 7, 40],
      ['fruit set', 'wang', 7, 40],
      ['fruit set', 'ding', 8, 40],
      ['tea', 'ding', 5, 10],
      ['tea', 'ding', 6, 20],
      ['tea', 'ding', 7, 30],
      ['tea', 'ding', 8, 40],
      ['massage', 'li', 7, 90],
      ['massage', 'li', 8, 95],
      ['fax', 'zhao', 5, 5],
      ['soap', 'ding', 5, 7],
      ['soap', 'ding', 6, 8],
      ['soap', 'ding', 7, 7],
      ['soap', 'ding', 8, 9],
    ]),
  );
  expect(trends.map(({ item, stage }) => `${item} ${stage}`)).toEqual([
    'fruit set falling',
    'fax gone',
    'soap steady',
    'tea rising',
    'massage new',
  ]);
  expect(trends[0]).toEqual({
    item: 'fruit set',
    stage: 'falling',
    amounts: [160, 120, 80, 40],
    buyers: [4, 3, 2, 1],
    run: -3,
    change: -120,
    left: ['li', 'wang', 'zhao'],
  });
  expect(trends[1]?.left).toEqual(['zhao']);
});

it('sums every sale once, in any order of the rows', () => {
  const anyRows = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('ding', 'wang'),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: -50, max: 100 }),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(anyRows, (rows) => {
      const trends = productTrends(salesOf(rows));
      const sum = trends.flatMap(({ amounts }) => amounts).reduce((total, amount) => total + amount, 0);
      expect(sum).toBe(rows.reduce((total, [, , , amount]) => total + amount, 0));
      expect(productTrends(salesOf([...rows].reverse()))).toEqual(trends);
    }),
  );
  expect(productTrends(salesOf([]))).toEqual([]);
});
