import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guestColumnsOf, guestTotalsOf } from './guest-columns.ts';

const anyVisit = fc.record({
  guest: fc.nat(9),
  day: fc.integer({ min: -30_000, max: 90_000 }),
  amount: fc.integer({ min: -500, max: 90_000 }),
});

it('tells of each guest what he did up to a day', () => {
  fc.assert(
    fc.property(
      fc.array(anyVisit, { maxLength: 40 }),
      fc.integer({ min: -30_000, max: 90_000 }),
      fc.boolean(),
      (rows, until, isWhole) => {
        const { length } = rows;
        const visits = {
          guests: Array.from({ length: 1 + Math.max(0, ...rows.map(({ guest }) => guest)) }, String),
          guest: Int32Array.from({ length }, (_, row) => rows[row]?.guest as number),
          day: Int32Array.from({ length }, (_, row) => rows[row]?.day as number),
          amount: (isWhole ? Int32Array : Float64Array).from(rows.map(({ amount }) => amount)),
          heads: new Uint8Array(length).fill(1),
        };
        const { firstDay: _, heads: __, ...columns } = guestColumnsOf(visits, until);
        expect(guestTotalsOf(visits, until)).toEqual(columns);
      },
    ),
    { numRuns: 200 },
  );
});
