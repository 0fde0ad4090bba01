import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, createChains, dropRows, rowsOf, setCell, trimChains } from './chain-table.ts';

it('keeps the rows of each guest, whoever comes and goes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ guest: fc.nat({ max: 200 }), value: fc.nat({ max: 100_000 }), drop: fc.boolean() }),
        {
          maxLength: 120,
        },
      ),
      (steps) => {
        const table = createChains<'value'>({ value: 'small' });
        const known = new Map<number, number[]>();
        for (const { guest, value, drop } of steps) {
          if (drop) {
            dropRows(table, guest);
            known.delete(guest);
            trimChains(table);
            continue;
          }
          setCell(table, 'value', { row: addRow(table, guest), value });
          known.set(guest, [value, ...(known.get(guest) ?? [])]);
        }
        for (let guest = 0; guest <= 200; guest += 1) {
          const values = rowsOf(table, guest).map((row) => table.columns.value[row]);
          expect(values.sort()).toEqual((known.get(guest) ?? []).sort());
        }
        expect(table.count).toBe([...known.values()].flat().length);
      },
    ),
    { numRuns: 60 },
  );
});
