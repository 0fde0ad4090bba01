import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, epochDayOf } from '../../shared/day.ts';
import { guestColumnsOf } from '../columns/guest-columns.ts';
import { visitsBuilder } from '../columns/visit-columns.ts';
import { bandOf } from './band-of.ts';
import { enlargements, minimumVisits, pondFor, sourceGap } from './demand.ts';
import { ledger } from './ledger.ts';

const asOf = '2026-11-21' as Day;

function visitsOf(rows: readonly { guest: string; back: number; amount?: number; heads?: number }[]) {
  const builder = visitsBuilder();
  for (const { back, ...visit } of rows) builder.add({ ...visit, day: addDays(asOf, -back) });

  return builder.build();
}

const anyVisits = fc.array(
  fc.record({
    guest: fc.integer({ min: 1, max: 12 }).map((number) => `guest_${number}`),
    back: fc.integer({ min: -5, max: 400 }),
    amount: fc.integer({ min: -500, max: 50_000 }),
    heads: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 60 },
);

describe('the ledger', () => {
  it('counts backwards in steps of sixty days', () => {
    expect([0, 1, 60, 61, 120, 121].map((days) => bandOf(days))).toEqual([1, 1, 1, 2, 2, 3]);
    expect(() => bandOf(-3)).toThrow('3 days after the day of the ledger');
  });

  it('has 300 active guests of 500: forty per cent lie beyond sixty days', () => {
    const active = Array.from({ length: 300 }, (_, at) => ({
      guest: `active ${at}`,
      back: at % 61,
      amount: 20_000,
      heads: 2,
    }));
    const asleep = Array.from({ length: 200 }, (_, at) => ({
      guest: `asleep ${at}`,
      back: 61 + at,
      amount: 10_000,
    }));
    const { guests, quality, bands } = ledger(visitsOf([...active, ...asleep]), { asOf });
    expect(guests).toBe(500);
    expect(quality).toEqual({
      n: 300,
      visits: 300,
      spendPerHead: 10_000,
      visitsPerMonth: 0.5,
      shareBeyond: 0.4,
    });
    expect(bands.map((band) => band.guests)).toEqual([300, 60, 60, 60, 20]);
  });

  it('counts every guest once and every amount once, in any order of the rows', () => {
    fc.assert(
      fc.property(anyVisits, (rows) => {
        const past = rows.filter(({ back }) => back >= 0);
        const found = ledger(visitsOf(rows), { asOf });
        const sum = (key: 'guests' | 'visits' | 'amount') =>
          found.bands.reduce((total, band) => total + band[key], 0);
        expect(sum('guests')).toBe(new Set(past.map(({ guest }) => guest)).size);
        expect(sum('visits')).toBe(past.length);
        expect(sum('amount')).toBe(past.reduce((total, { amount }) => total + amount, 0));
        expect(found.future).toBe(rows.length - past.length);
        expect(ledger(visitsOf([...rows].reverse()), { asOf })).toEqual(found);
      }),
    );
  });

  it('puts each guest into the band of his last visit, also where there are more bands than fit a byte', () => {
    const anyLong = fc.array(
      fc.record({ guest: fc.nat({ max: 5 }).map(String), back: fc.integer({ min: -9, max: 3000 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(anyLong, fc.integer({ min: 1, max: 90 }), (rows, width) => {
        const past = rows.filter(({ back }) => back >= 0);
        const leastOf = (guest: string): number =>
          Math.min(...past.filter((row) => row.guest === guest).map(({ back }) => back));
        const expected = [...new Set(past.map(({ guest }) => guest))].map((guest) =>
          bandOf(leastOf(guest), width),
        );
        for (const { band, guests } of ledger(visitsOf(rows), { asOf, width }).bands)
          expect(guests).toBe(expected.filter((one) => one === band).length);
      }),
      { numRuns: 60 },
    );
  });

  it('of a day that is past is the ledger that was seen on that day', () => {
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: 0, max: 300 }), (rows, back) => {
        const then = addDays(asOf, -back);
        const known = rows.filter((row) => row.back >= back);
        const { future: _, ...seen } = ledger(visitsOf(rows), { asOf: then });
        const { future: none, ...was } = ledger(visitsOf(known), { asOf: then });
        expect(seen).toEqual(was);
        expect(none).toBe(0);
      }),
    );
  });

  it('of an empty hotel says that nothing is known', () => {
    expect(ledger(visitsOf([]), { asOf })).toEqual({
      asOf,
      guests: 0,
      bands: [],
      quality: {
        n: 0,
        visits: 0,
        spendPerHead: undefined,
        visitsPerMonth: undefined,
        shareBeyond: undefined,
      },
      future: 0,
    });
  });
});

describe('columns of guests', () => {
  it('say first and last day, visits, sums and heads up to a day', () => {
    const rows = [
      { guest: 'ding', back: 10, amount: 100, heads: 2 },
      { guest: 'wang', back: -4, amount: 7 },
      { guest: 'ding', back: 3, amount: 50 },
    ];
    const columns = guestColumnsOf(visitsOf(rows), epochDayOf(asOf));
    const today = epochDayOf(asOf);
    expect(columns.guests).toEqual(['ding', 'wang']);
    expect([columns.firstDay[0], columns.lastDay[0]]).toEqual([today - 10, today - 3]);
    expect([...columns.visits, ...columns.amount, ...columns.heads]).toEqual([2, 0, 150, 0, 3, 0]);
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        anyVisits.chain((rows) =>
          fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => [rows, other]),
        ),
        ([rows = [], other = []]) => {
          const byGuest = (list: typeof rows) => {
            const { guests, firstDay, lastDay, visits, amount, heads } = guestColumnsOf(
              visitsOf(list),
              10 ** 6,
            );

            return new Map(
              guests.map((id, at) => [id, [firstDay[at], lastDay[at], visits[at], amount[at], heads[at]]]),
            );
          };
          expect(byGuest(other)).toEqual(byGuest(rows));
        },
      ),
    );
  });
});

describe('what a goal needs', () => {
  it('is 12,000 visits for 1,200,000 at 100 a head', () => {
    expect(minimumVisits(1_200_000, 100)).toBe(12_000);
    expect(minimumVisits(1_001, 100)).toBe(11);
  });

  it('is 6,000 visits or 2,000 guests more than 2,000 guests make with three visits each', () => {
    expect(sourceGap(12_000, 2_000, 3)).toEqual({ visits: 6_000, guests: 2_000, surplus: 0 });
    expect(sourceGap(5_000, 2_000, 3)).toEqual({ visits: 0, guests: 0, surplus: 1_000 });
  });

  it('takes a pond of 20,000 and three enlargements, which still leave 432 missing', () => {
    expect(pondFor(2_000)).toBe(20_000);
    const { rounds, won, shortfall } = enlargements(2_000, [0.04, 0.04, 0.04]);
    expect(rounds.map((round) => round.won)).toEqual([800, 480, 288]);
    expect([won, shortfall]).toEqual([1_568, 432]);
    expect(rounds.map(({ needed }) => needed)).toEqual([0.1, 0.1, 0.1]);
  });

  it('stops when nobody is missing any more, and refuses what is no number', () => {
    expect(enlargements(100, [0.1, 0.1])).toMatchObject({ won: 100, shortfall: 0, rounds: [{ won: 100 }] });
    expect(() => minimumVisits(100, 0)).toThrow('must be a number above 0');
    expect(() => sourceGap(Number.NaN, 1, 1)).toThrow('must be a number from 0');
    expect(() => enlargements(10, [0.1, 0.1, 0.1, 0.1])).toThrow('at most three');
  });
});
