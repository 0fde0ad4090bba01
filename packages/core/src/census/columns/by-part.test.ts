import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfEpoch } from '../../shared/day.ts';
import { ledger } from '../ledger/ledger.ts';
import { broughtBetween } from '../movement/brought-between.ts';
import { movedBetween } from '../movement/movement.ts';
import { eachPart, isScattered } from './by-part.ts';
import { guestTotalsOf } from './guest-columns.ts';
import type { VisitColumns } from './visit-columns.ts';

const count = 270_000;
const guests = { length: count, at: (place: number) => `guest_${place}` };
const today = 20_000;

/** Visits in no order, of some guests many and of others none; days may lie in the future or far back. */
function scattered(seed: number, rows: number): VisitColumns & { readonly amount: Float64Array } {
  let state = seed;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;

    return Math.floor((state / 2 ** 32) * most);
  };

  return {
    guests,
    guest: Int32Array.from({ length: rows }, () => next(next(count) + 1)),
    day: Int32Array.from(
      { length: rows },
      () => today + 30 - next(next(900) + 1) - (next(500) ? 0 : 800_000),
    ),
    amount: Float64Array.from({ length: rows }, () => next(1_000_000) - 5000),
    heads: Uint8Array.from({ length: rows }, () => next(4)),
  };
}

/** The same visits, those of a guest beside each other. */
function inOrder(visits: VisitColumns & { readonly amount: Float64Array }): VisitColumns {
  const rows = visits.guest
    .map((_, row) => row)
    .sort((one, other) => (visits.guest[one] as number) - (visits.guest[other] as number));

  return {
    guests,
    guest: rows.map((row) => visits.guest[row] as number),
    day: rows.map((row) => visits.day[row] as number),
    amount: Float64Array.from(rows, (row) => visits.amount[row] as number),
    heads: rows.map((row) => visits.heads[row] as number),
  };
}

/** Columns are compared as bytes: there are many. */
function expectSame<Answer extends object>(one: Answer, other: Answer): void {
  for (const [name, value] of Object.entries(one)) {
    const expected: unknown = other[name as keyof Answer];
    if (ArrayBuffer.isView(value) && ArrayBuffer.isView(expected))
      expect(Buffer.compare(bytesOf(value), bytesOf(expected)), name).toBe(0);
    else if (name !== 'guests') expect(value, name).toEqual(expected);
  }
}

function bytesOf({ buffer }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer);
}

describe('visits of many guests in no order', () => {
  it('say the same as those of guest after guest', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(80_000, 1),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (seed, rows, between, periodDays) => {
          const visits = scattered(seed, rows);
          const ordered = inOrder(visits);
          expect(isScattered(visits)).toBe(rows > 1);
          expect(isScattered(ordered)).toBe(false);
          const asOf = dayOfEpoch(today);
          expectSame(guestTotalsOf(visits, today), guestTotalsOf(ordered, today));
          const options = { from: dayOfEpoch(today - between), to: asOf, periodDays };
          expectSame(movedBetween(visits, options), movedBetween(ordered, options));
          expectSame(broughtBetween(visits, options), broughtBetween(ordered, options));
          expect(ledger(visits, { asOf })).toEqual(ledger(ordered, { asOf }));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('come part by part, each row once, amounts of 32 bits as well', () => {
    const visits = scattered(7, 100_000);
    const wholes = { ...visits, amount: Int32Array.from(visits.amount) };
    const sums = { rows: 0, guest: 0, amount: 0 };
    eachPart(wholes, { after: today - 600, until: today }, ({ base, size, guest, day, amount }) => {
      expect(guest.every((who) => who < size)).toBe(true);
      expect(day.every((when) => when > today - 600 && when <= today)).toBe(true);
      sums.rows += guest.length;
      for (const [row, who] of guest.entries()) {
        sums.guest += base + who;
        sums.amount += amount[row] as number;
      }
    });
    const expected = { rows: 0, guest: 0, amount: 0 };
    for (const [row, who] of visits.guest.entries())
      if ((visits.day[row] as number) <= today && (visits.day[row] as number) > today - 600) {
        expected.rows += 1;
        expected.guest += who;
        expected.amount += visits.amount[row] as number;
      }
    expect(sums).toEqual(expected);
  });
});
