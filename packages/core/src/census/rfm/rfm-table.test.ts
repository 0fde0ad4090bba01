import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, epochDayOf } from '../../shared/day.ts';
import { quantileOf } from '../../shared/quantile.ts';
import { rfmScores } from '../../value/rfm.ts';
import { guestColumnsOf, guestTotalsOf } from '../columns/guest-columns.ts';
import { visitsBuilder } from '../columns/visit-columns.ts';
import { quantilesOf } from './quantiles-of.ts';
import { rfmTable } from './rfm-table.ts';
import { spreadOf } from './spread.ts';

const asOf = '2026-11-21' as Day;

describe('recency, frequency and money of everybody', () => {
  it('are those of each guest by himself', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            guest: fc.nat({ max: 9 }).map((number) => `guest_${number}`),
            back: fc.oneof(
              { weight: 9, arbitrary: fc.nat({ max: 400 }) },
              { weight: 1, arbitrary: fc.constant(70_000) },
            ),
            amount: fc.integer({ min: -500, max: 90_000 }),
          }),
          { maxLength: 40 },
        ),
        (rows) => {
          const builder = visitsBuilder();
          for (const { guest, back, amount } of rows)
            builder.add({ guest, day: addDays(asOf, -back), amount });
          const visits = builder.build();
          const columns = guestColumnsOf(visits, epochDayOf(asOf));
          const totals = guestTotalsOf(visits, epochDayOf(asOf));
          expect(rfmTable(totals, epochDayOf(asOf))).toEqual(rfmTable(columns, epochDayOf(asOf)));
          const { table, columns: scores } = rfmTable(columns, epochDayOf(asOf));
          const each = rfmScores(
            columns.guests.map((guest, at) => ({
              guest,
              lastDay: addDays('1970-01-01', columns.lastDay[at] as number),
              times: columns.visits[at] as number,
              minor: columns.amount[at] as number,
            })),
            { asOf },
          );
          for (const { guest, code } of each) {
            const at = columns.guests.indexOf(guest);
            expect(`${scores.recency[at]}${scores.frequency[at]}${scores.money[at]}`).toBe(code);
          }
          expect(table.cells.reduce((sum, { guests }) => sum + guests, 0)).toBe(each.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuse what are no classes', () => {
    const columns = guestColumnsOf(visitsBuilder().build(), 0);
    expect(() => rfmTable(columns, 0, 1)).toThrow('from 2 to 9');
    expect(rfmTable(columns, 0).table).toMatchObject({ n: 0, cells: [] });
  });
});

describe('quantiles that are found without ordering', () => {
  it('are those of the ordered numbers', () => {
    const shares = [0, 0.2, 0.4, 0.5, 0.8, 1];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: -50, max: 50 }),
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
          ),
          {
            maxLength: 60,
          },
        ),
        (numbers) => {
          const rising = Float64Array.from(numbers).sort();
          expect(quantilesOf(spreadOf(Float64Array.from(numbers)), shares)).toEqual(
            shares.map((share) => expectedOf(rising, share)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('quantiles of many numbers', () => {
  const many = { minLength: 500, maxLength: 900 };
  const shares = [0, 0.01, 0.2, 0.4, 0.5, 0.8, 0.999, 1];

  it('are those of the ordered ones, however unevenly they lie', () => {
    const anyNumber = fc.oneof(
      { weight: 6, arbitrary: fc.double({ min: -12, max: 12, noNaN: true }).map((at) => 10 ** at) },
      { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e300, max: 1e300 }) },
    );
    fc.assert(
      fc.property(fc.array(anyNumber, many), (numbers) => {
        const rising = Float64Array.from(numbers).sort();
        expect(quantilesOf(spreadOf(Float64Array.from(numbers)), shares)).toEqual(
          shares.map((share) => expectedOf(rising, share)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('are those of days, visits and amounts of whoever was there, near each other or far apart', () => {
    const shares = [0.2, 0.4, 0.6, 0.8];
    fc.assert(
      fc.property(fc.constantFrom(5, 60_000, 3_000_000), fc.array(fc.nat(), many), (most, numbers) => {
        const days = numbers.map((number, at) => (number % most) - (at % 2 ? most : 0));
        const times = numbers.map((number) => number % 7 && number % most);
        const totals = {
          guests: numbers.map(String),
          lastDay: Int32Array.from(days),
          visits: Uint32Array.from(times),
          amount: Float64Array.from(numbers, (number) => (number >> 3) - most),
        };
        const there = (values: ArrayLike<number>) =>
          Float64Array.from(values)
            .filter((_, at) => times[at])
            .sort();
        const { bounds, n } = rfmTable(totals, 20_000).table;
        expect(n).toBe(there(times).length);
        expect(bounds).toEqual({
          recency: shares.map((share) => expectedOf(there(days.map((day) => 20_000 - day)), share)),
          frequency: shares.map((share) => expectedOf(there(times), share)),
          money: shares.map((share) => expectedOf(there(totals.amount), share)),
        });
      }),
      { numRuns: 30 },
    );
  });
});

/** Zero has no sign here. */
function expectedOf(rising: Float64Array, share: number): unknown {
  const quantile = quantileOf(rising, share);

  return Number.isNaN(quantile) ? Number.NaN : expect.closeTo(quantile, 6);
}
