import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { focusOf } from './focus.ts';
import type { MovementKind, MovingGuest } from './movement.ts';
import { movementBetween, movementOf, transitionsOf } from './movement.ts';

const span = { from: '2026-06-30', to: '2026-12-31' } as const;
const visits: Readonly<Record<MovementKind, readonly Day[]>> = {
  kept: ['2026-06-01', '2026-12-01'],
  new: ['2026-12-01'],
  'won-back': ['2025-01-01', '2026-12-01'],
  lost: ['2026-06-01'],
  passing: ['2026-08-01'],
  away: ['2025-01-01'],
};
const many = (kind: MovementKind, count: number, money: Pick<MovingGuest, 'before' | 'after'>) =>
  Array.from({ length: count }, (_, index) => ({
    guest: `${kind}-${index}`,
    visitDays: visits[kind],
    ...money,
  }));

describe('the movement between two days', () => {
  it('adds up: 800 and 120 new and 15 won back less 95 lost are 840', () => {
    const movement = movementBetween(
      [
        ...many('kept', 705, { before: 100, after: 101 }),
        ...many('lost', 95, { before: 200, after: 0 }),
        ...many('new', 120, { before: 0, after: 150 }),
        ...many('won-back', 15, { before: 0, after: 90 }),
        ...many('passing', 4, { before: 0, after: 7 }),
      ],
      span,
    );

    expect(movement).toMatchObject({ opening: 800, closing: 840 });
    expect(movement.parts.lost).toMatchObject({ guests: 95, change: -19_000 });
    expect(movement.change).toBe(705 - 19_000 + 18_000 + 1_350 + 28);
  });

  it('explains every minor unit of the change', () => {
    const anyGuest = record({
      kind: constantFrom(...(Object.keys(visits) as MovementKind[])),
      before: integer({ min: -1_000, max: 10_000 }),
      after: integer({ min: -1_000, max: 10_000 }),
    });
    void assert(
      property(array(anyGuest), (told) => {
        const guests = told.map(({ kind, ...money }, index) => ({
          guest: String(index),
          visitDays: visits[kind],
          ...money,
        }));
        const { opening, closing, change, parts } = movementBetween(guests, span);

        expect(change).toBe(guests.reduce((sum, { before, after }) => sum + after - before, 0));
        expect(closing).toBe(parts.kept.guests + parts.new.guests + parts['won-back'].guests);
        expect(opening).toBe(parts.kept.guests + parts.lost.guests);
      }),
    );
  });

  it('takes the day on which the sixtieth day ends for active', () => {
    expect(movementOf(['2026-05-01'], span)).toBe('lost');
    expect(movementOf(['2026-04-30'], span)).toBe('away');
  });

  it('counts classes so that rows are the first day and columns the second', () => {
    const moves = transitionsOf([
      { from: 'active', to: 'active' },
      { from: 'active', to: 'asleep' },
      { from: 'asleep', to: 'active' },
    ]);

    expect([...(moves.get('active') ?? [])]).toEqual([
      ['active', 1],
      ['asleep', 1],
    ]);
    expect(moves.get('asleep')?.get('active')).toBe(1);
  });

  it('refuses days in the wrong order', () => {
    expect(() => movementBetween([], { from: span.to, to: span.from })).toThrow(/after the beginning/);
  });
});

it('keeps the biggest, the growing and the falling apart', () => {
  const guests = [
    { guest: 'big', before: 1_000, after: 1_000 },
    { guest: 'up', before: 100, after: 300 },
    { guest: 'down', before: 500, after: 100 },
    { guest: 'still', before: 100, after: 110 },
    { guest: 'none', before: 0, after: 0 },
  ];
  const { biggest, growing, falling } = focusOf(guests);

  expect([biggest, growing, falling].map((list) => list.map(({ guest }) => guest))).toEqual([
    ['big'],
    ['up'],
    ['down'],
  ]);
  expect(falling[0]?.because).toEqual([{ code: 'focus/falling', facts: { before: 500, after: 100 } }]);
});
