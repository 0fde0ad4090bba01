import type { PivotAnswer } from '@innkeeper/core';
import { factTableBuilder, measureName, pivot } from '@innkeeper/core/census';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridOf } from './grid.ts';

const measures = [{ kind: 'count' }, { kind: 'sum', of: 'amount' }] as const;

function answered(
  rows: readonly (readonly [string, string, string, number])[],
  by: readonly string[],
): PivotAnswer {
  const builder = factTableBuilder(['nation', 'month', 'room'], ['amount']);
  for (const [nation, month, room, amount] of rows) builder.add([nation, month, room], [amount]);
  const { levels } = pivot(builder.build(), { by, measures, totals: 'all' });

  return {
    asOf: '2026-11-21',
    currency: 'CNY',
    rows: rows.length,
    levels: levels.map((level) => ({
      by: level.by,
      cells: level.cells.map(({ of, figures }) => ({
        of,
        figures: Object.fromEntries(measures.map((measure, at) => [measureName(measure), figures[at] ?? 0])),
      })),
    })),
  };
}

it('sums up in every line and column to the whole, whatever the rows', () => {
  const row = fc.tuple(
    fc.constantFrom('CN', 'ES', ''),
    fc.constantFrom('2026-01', '2026-02'),
    fc.constantFrom('KING', 'TWIN'),
    fc.nat({ max: 1000 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const asked = { rows: ['nation', 'room'], cols: ['month'], measures };
      const grid = gridOf(answered(rows, [...asked.rows, ...asked.cols]), asked);
      for (const measure of measures) {
        const sumOf = (values: readonly (number | undefined)[]): number =>
          values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        const whole = measure.kind === 'count' ? rows.length : sumOf(rows.map(([, , , amount]) => amount));
        const [leaves, cols] = [grid.rows.filter(({ isTotal }) => !isTotal), grid.cols];
        const total = grid.rows.at(-1) as (typeof grid.rows)[number];
        for (const col of cols)
          expect(sumOf(leaves.map((line) => grid.figure(line, col, measure)))).toBe(
            grid.figure(total, col, measure) ?? 0,
          );
        for (const line of grid.rows)
          expect(
            sumOf(cols.filter(({ isTotal }) => !isTotal).map((col) => grid.figure(line, col, measure))),
          ).toBe(grid.figure(line, cols.at(-1) as (typeof cols)[number], measure));
        expect(grid.figure(total, cols.at(-1) as (typeof cols)[number], measure)).toBe(whole);
      }
    }),
    { numRuns: 40 },
  );
});

it('has the largest first, months in their order, and a subtotal after each group', () => {
  const answer = answered(
    [
      ['CN', '2026-02', 'KING', 1],
      ['ES', '2026-01', 'KING', 1],
      ['ES', '2026-02', 'TWIN', 1],
    ],
    ['nation', 'room', 'month'],
  );
  const grid = gridOf(answer, { rows: ['nation', 'room'], cols: ['month'], measures });
  expect(grid.rows.map(({ words, isTotal }) => [words.join(' '), isTotal])).toEqual([
    ['ES KING', false],
    ['ES TWIN', false],
    ['ES', true],
    ['CN KING', false],
    ['', true],
  ]);
  expect(grid.cols.map(({ words }) => words)).toEqual([['2026-01'], ['2026-02'], []]);
  expect(grid.cellOf({ words: ['ES'], isTotal: true }, { words: ['2026-01'], isTotal: false })).toEqual({
    by: ['nation', 'month'],
    of: ['ES', '2026-01'],
  });
});
