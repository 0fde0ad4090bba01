import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../shared/day.ts';
import { movementKinds, movementOf } from '../../value/movement.ts';
import { visitsBuilder } from '../columns/visit-columns.ts';
import { broughtBetween } from './brought-between.ts';
import { daysSinceVisit } from './days-since.ts';
import { declineBetween } from './hidden-decline.ts';
import { movedBetween } from './movement.ts';
import { bandClasses, transitions } from './transitions.ts';

const span = { from: '2026-06-30', to: '2026-12-31' } as const;
const anyVisits = fc.array(
  fc.record({
    guest: fc.integer({ min: 1, max: 9 }).map(String),
    back: fc.integer({ min: -20, max: 600 }),
    amount: fc.integer({ min: -500, max: 50_000 }),
  }),
  { maxLength: 50 },
);
const visitsOf = (rows: readonly { guest: string; day: Day; amount?: number }[]) => {
  const builder = visitsBuilder();
  for (const row of rows) builder.add(row);

  return builder.build();
};

describe('the movement of everybody between two days', () => {
  it('adds up: 800 and 120 new and 15 won back less 95 lost are 840, and so does what they bring', () => {
    const rows: { guest: string; day: Day; amount: number }[] = [];
    const add = (name: string, count: number, days: readonly (readonly [Day, number])[]): void => {
      for (let at = 0; at < count; at += 1)
        for (const [day, amount] of days) rows.push({ guest: `${name} ${at}`, day, amount });
    };
    add('kept', 705, [
      ['2026-06-01', 100],
      ['2026-12-01', 101],
    ]);
    add('lost', 95, [['2026-06-01', 200]]);
    add('new', 120, [['2026-12-01', 150]]);
    add('won back', 15, [
      ['2025-01-01', 70],
      ['2026-12-01', 90],
    ]);
    const moved = movedBetween(visitsOf(rows), span);
    expect([moved.opening, moved.closing]).toEqual([800, 840]);
    expect(moved.parts).toMatchObject({
      kept: { guests: 705, change: 705 },
      lost: { guests: 95, change: -19_000 },
      new: { guests: 120, change: 18_000 },
      'won-back': { guests: 15, change: 1_350 },
    });
    expect(moved.change).toBe(705 - 19_000 + 18_000 + 1_350);
    expect(moved.change).toBe(moved.after - moved.before);
  });

  it('says of each guest what is said of him alone, and explains every minor unit', () => {
    fc.assert(
      fc.property(anyVisits, (rows) => {
        const visits = visitsOf(rows.map(({ back, ...row }) => ({ ...row, day: addDays(span.to, -back) })));
        const moved = movedBetween(visits, span);
        for (const [at, guest] of visits.guests.entries()) {
          const own = rows.filter((row) => row.guest === guest).map(({ back }) => addDays(span.to, -back));
          expect(movementKinds[moved.kindOf[at] as number]).toBe(movementOf(own, span));
        }
        const sumOf = (from: number, to: number) =>
          rows.reduce((sum, { back, amount }) => (back >= from && back < to ? sum + amount : sum), 0);
        const { beforeOf, afterOf } = broughtBetween(visits, span);
        for (const [kind, { before, after }] of Object.entries(moved.parts)) {
          const own = (sums: Float64Array) =>
            sums.reduce(
              (sum, part, at) => (movementKinds[moved.kindOf[at] as number] === kind ? sum + part : sum),
              0,
            );
          expect([before, after]).toEqual([own(beforeOf), own(afterOf)]);
        }
        expect(moved.after).toBe(sumOf(0, 184));
        expect(moved.before).toBe(sumOf(184, 368));
        expect(moved.change).toBe(Object.values(moved.parts).reduce((sum, { change }) => sum + change, 0));
      }),
    );
  });

  it('refuses days in the wrong order', () => {
    expect(() => movedBetween(visitsOf([]), { from: span.to, to: span.from })).toThrow('after the first day');
  });
});

describe('a matrix of moves', () => {
  it('has rows that sum to the first day and columns that sum to the second', () => {
    fc.assert(
      fc.property(anyVisits, (rows) => {
        const visits = visitsOf(rows.map(({ back, ...row }) => ({ ...row, day: addDays(span.to, -back) })));
        const classesOn = (day: Day) => bandClasses(daysSinceVisit(visits, day));
        const [before, after] = [classesOn(span.from), classesOn(span.to)];
        const { opening, closing, counts } = transitions(before, after);
        const countOf = (classOf: Uint8Array, name: number) => classOf.filter((one) => one === name).length;
        expect(opening).toEqual(before.names.map((_, name) => countOf(before.classOf, name)));
        expect(closing).toEqual(after.names.map((_, name) => countOf(after.classOf, name)));
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(visits.guests.length);
      }),
      { numRuns: 50 },
    );
  });

  it('knows who had not come yet, and puts the oldest into one class', () => {
    const { names, classOf } = bandClasses(Int32Array.of(0, 60, 61, 120, 999, 2 ** 31 - 1), { bands: 3 });
    expect(names).toEqual(['not-yet', 'band-1', 'band-2', 'band-3+']);
    expect([...classOf]).toEqual([1, 1, 2, 2, 3, 0]);
    expect(() => transitions({ names: ['a'], classOf: [0] }, { names: ['a'], classOf: [] })).toThrow(
      'both days',
    );
    expect(() => transitions({ names: ['a'], classOf: [1] }, { names: ['a'], classOf: [0] })).toThrow(
      'numbers of the names',
    );
  });
});

it('finds the decline behind a revenue that stands still: −105,361 by guests, +105,361 by what they spend', () => {
  const rows: { guest: string; day: Day; amount: number }[] = [];
  const month = (days: readonly Day[], guests: number, amount: number): void => {
    for (let guest = 0; guest < guests; guest += 1)
      for (let visit = 0; visit < 2 + (guest % 2); visit += 1)
        rows.push({ guest: `${guest}`, day: days[visit % days.length] as Day, amount });
  };
  month(['2026-05-03', '2026-05-14', '2026-05-28'], 2000, 1800);
  month(['2026-06-03', '2026-06-14', '2026-06-28'], 1800, 2000);
  const { before, after, split } = declineBetween(visitsOf(rows), {
    before: { from: '2026-05-01', to: '2026-05-31' },
    after: { from: '2026-06-01', to: '2026-06-30' },
  });
  expect([before.guests, after.guests, before.visits / before.guests]).toEqual([2000, 1800, 2.5]);
  expect([before.amount, after.amount]).toEqual([9_000_000, 9_000_000]);
  expect((split?.guests ?? 0) / 9).toBeCloseTo(-105_361, -0.5);
  expect((split?.spend ?? 0) / 9).toBeCloseTo(105_361, -0.5);
  expect(split?.isHiddenDecline).toBe(true);
  const none = declineBetween(visitsOf([]), {
    before: { from: '2026-05-01', to: '2026-05-31' },
    after: { from: '2026-06-01', to: '2026-06-30' },
  });
  expect(none).toEqual({
    before: { guests: 0, visits: 0, amount: 0 },
    after: { guests: 0, visits: 0, amount: 0 },
  });
});
