import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factTableBuilder } from './fact-table.ts';
import type { Measure } from './measure.ts';
import { pivot } from './pivot.ts';
import { pivotRows, rowsOfLevels } from './pivot-rows.ts';

const measures: readonly Measure[] = [
  { kind: 'count' },
  { kind: 'sum', of: 'amount' },
  { kind: 'median', of: 'amount' },
  { kind: 'distinct', of: 'guest' },
];

describe('a pivot that flows', () => {
  it('is the pivot, cell by cell in the same order', () => {
    const anyRow = fc.record({
      guest: fc.constantFrom('a', 'b', 'c'),
      city: fc.constantFrom('', 'Köln', '北京', 'Zürich'),
      amount: fc.constantFrom(1, 2.5, -3, Number.NaN),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 20 }),
        fc.constantFrom('none' as const, 'steps' as const, 'all' as const),
        (rows, totals) => {
          const builder = factTableBuilder(['guest', 'city'], ['amount']);
          for (const { guest, city, amount } of rows) builder.add([guest, city], [amount]);
          const table = builder.build();
          const by = ['city', 'guest'];
          const whole = pivot(table, { by, measures, totals });
          expect([...pivotRows(table, { by, measures, totals })]).toEqual([
            ...rowsOfLevels(whole.levels, by),
          ]);
        },
      ),
    );
  });

  it('gives a million cells one by one, where the whole is refused with their number', () => {
    const side = 1000;
    const n = side * side;
    const codes = (of: (row: number) => number) => Int32Array.from({ length: n }, (_, row) => of(row));
    const values = Array.from({ length: side }, (_, at) => `word ${at}`);
    const table = {
      rows: n,
      dimensions: [
        { name: 'left', values, codes: codes((row) => row % side) },
        { name: 'right', values, codes: codes((row) => Math.floor(row / side)) },
      ],
      numbers: [],
    };
    const question = { by: ['left', 'right'], measures: [{ kind: 'count' }] } as const;
    expect(() => pivot(table, question)).toThrow('1000000');
    expect(() => [...pivotRows(table, { ...question, most: 999_999 })]).toThrow('1000000');
    const rows = pivotRows(table, question);
    expect(rows.next().value).toEqual({ of: ['word 0', 'word 0'], figures: [1] });
    let count = 1;
    for (const { figures } of rows) count += figures[0] as number;
    expect(count).toBe(n);
  });
});
