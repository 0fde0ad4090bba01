import { expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import { rhythmOf } from './rhythm.ts';

const every = (days: number, times: number): readonly Day[] =>
  Array.from({ length: times }, (_, index) => addDays('2025-01-01', days * index));

it('notices by his own rhythm that a guest stays away', () => {
  const monthly = every(30, 6);
  const yearly = every(300, 3);
  const late = rhythmOf(monthly, addDays(monthly.at(-1) as Day, 75));
  const inTime = rhythmOf(yearly, addDays(yearly.at(-1) as Day, 75));

  expect(late).toMatchObject({ usualDays: 30, daysSince: 75, daysOverdue: 15, isOverdue: true });
  expect(inTime).toMatchObject({ usualDays: 300, isOverdue: false, daysOverdue: 0 });
  expect(late.risk).toBeGreaterThan(inTime.risk as number);
  expect(late.risk).toBeCloseTo(1 - (150 / 225) ** 5, 12);
});

it('knows no rhythm of who came once', () => {
  expect(rhythmOf(['2026-01-01'], '2026-12-31')).toMatchObject({
    n: 0,
    isOverdue: false,
    because: [{ code: 'rhythm/unknown' }],
  });
  expect(rhythmOf(['2026-01-01'], '2026-12-31').risk).toBeUndefined();
});

it('holds the days on which the house was closed against nobody', () => {
  const monthly = every(30, 6);
  const last = monthly.at(-1) as Day;
  const closed = [{ from: addDays(last, 5), to: addDays(last, 24) }];

  expect(rhythmOf(monthly, addDays(last, 75), { closed })).toMatchObject({ daysSince: 55, isOverdue: false });
});

it('reads the same rhythm from the days in any order', () => {
  const days = every(17, 5);

  expect(rhythmOf([...days].reverse(), '2026-06-01')).toEqual(rhythmOf(days, '2026-06-01'));
});
