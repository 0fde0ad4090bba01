import { describe, expect, it } from 'vitest';
import { type Day, epochDayOf } from '../shared/day.ts';
import { historiesOf } from './histories-of.ts';

const stays = (...told: readonly (readonly [guest: number, day: Day, amount: number])[]) => ({
  guest: told.map(([guest]) => guest),
  day: told.map(([, day]) => epochDayOf(day)),
  amount: told.map(([, , amount]) => amount),
});
const rows = (found: ReturnType<typeof historiesOf>) =>
  Array.from(found.guest, (guest, row) => [
    guest,
    found.repeats[row],
    found.recency[row],
    found.age[row],
    found.meanSpend[row],
    found.actual[row],
    found.actualMeanSpend[row],
  ]);

describe('histories out of stays', () => {
  const some = stays(
    [1, '2026-03-10', 40],
    [0, '2026-01-15', 30],
    [0, '2026-01-01', 100],
    [0, '2026-01-15', 12],
    [0, '2026-01-29', 20],
    [0, '2026-03-05', 7],
    [0, '2026-03-05', 8],
  );

  it('count the first day as birth, several stays of a day as one, and what comes later as held out', () => {
    expect(rows(historiesOf(some, { until: '2026-02-12', unit: 'week', holdout: 4 }))).toEqual([
      [0, 2, 4, 6, 31, 1, 15],
    ]);
    expect(rows(historiesOf(some, { until: '2026-02-12', unit: 'day', holdout: 10 }))).toEqual([
      [0, 2, 28, 42, 31, 0, 0],
    ]);
    expect(rows(historiesOf(some, { until: '2026-12-31', unit: 'day' }))[1]).toEqual([1, 0, 0, 296, 0, 0, 0]);
  });

  it('count whole seasons of the calendar where the model asks for seasons', () => {
    const years = stays(
      [0, '2020-12-31', 1],
      [0, '2021-01-01', 2],
      [0, '2021-07-01', 3],
      [0, '2023-05-05', 4],
      [0, '2025-01-01', 5],
      [1, '2024-06-01', 6],
    );
    const options = { unit: 'year', bySeason: true, holdout: 2 } as const;
    expect(rows(historiesOf(years, { ...options, until: '2023-12-31' }))).toEqual([[0, 2, 3, 3, 4.5, 1, 5]]);
    // A season that is cut short does not count yet.
    expect(rows(historiesOf(years, { ...options, until: '2023-12-30' }))).toEqual([[0, 1, 1, 2, 5, 1, 4]]);
    expect(rows(historiesOf(years, { until: '2021-02-28', unit: 'month', bySeason: true }))).toEqual([
      [0, 1, 1, 2, 2, 0, 0],
    ]);
  });
});
