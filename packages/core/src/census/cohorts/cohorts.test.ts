import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../shared/day.ts';
import { visitsBuilder } from '../columns/visit-columns.ts';
import { cohortsOf } from './cohorts.ts';

const asOf = '2026-11-21' as Day;
const visitsOf = (rows: readonly { guest: string; day: Day }[]) => {
  const builder = visitsBuilder();
  for (const row of rows) builder.add(row);

  return builder.build();
};

it('has a cohort of a hundred of whom forty come again within a year: forty per cent', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ guest: `${at}`, day: '2025-03-10' as Day }));
  const again = Array.from({ length: 45 }, (_, at) => ({
    guest: `${at}`,
    day: (at < 40 ? '2026-03-10' : '2026-03-11') as Day,
  }));
  const { cohorts, all, n } = cohortsOf(visitsOf([...rows, ...again]), {
    asOf,
    by: 'year',
    within: [30, 365],
  });
  expect(n).toBe(100);
  expect(cohorts).toEqual([
    {
      name: '2025',
      guests: 100,
      returns: [
        { days: 30, returned: 0, share: 0, isOver: true },
        { days: 365, returned: 40, share: 0.4, isOver: true },
      ],
    },
  ]);
  expect(all[1]).toEqual({ days: 365, n: 100, returned: 40, share: 0.4 });
});

it('counts as one by one would, whatever the order, and says which days are not over', () => {
  const anyRows = fc.array(
    fc.record({
      guest: fc.integer({ min: 1, max: 9 }).map(String),
      day: fc.integer({ min: -30, max: 800 }).map((back) => addDays(asOf, -back)),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(anyRows, fc.constantFrom('month', 'quarter', 'year'), (rows, by) => {
      const found = cohortsOf(visitsOf(rows), { asOf, by, within: [60, 400] });
      const guests = [...new Set(rows.map(({ guest }) => guest))].flatMap((guest) => {
        const days = [
          ...new Set(rows.filter((row) => row.guest === guest && row.day <= asOf).map(({ day }) => day)),
        ].sort();

        return days[0] === undefined ? [] : [{ first: days[0], second: days[1] }];
      });
      const back = (within: number) =>
        guests.filter(({ first, second }) => second !== undefined && daysBetween(first, second) <= within);
      expect(found.n).toBe(guests.length);
      for (const at of [0, 1]) {
        const within = [60, 400][at] as number;
        expect(found.cohorts.reduce((sum, { returns }) => sum + (returns[at]?.returned ?? 0), 0)).toBe(
          back(within).length,
        );
        expect(found.all[at]?.n).toBe(
          guests.filter(({ first }) => daysBetween(first, asOf) >= within).length,
        );
      }
      expect(cohortsOf(visitsOf([...rows].reverse()), { asOf, by, within: [60, 400] })).toEqual(found);
      expect(found.cohorts.map(({ name }) => name)).toEqual(found.cohorts.map(({ name }) => name).sort());
    }),
  );
  const [young] = cohortsOf(visitsOf([{ guest: 'a', day: '2026-11-01' }]), { asOf }).cohorts;
  expect(young?.returns.map(({ isOver }) => isOver)).toEqual([false, false, false]);
  expect(() => cohortsOf(visitsOf([]), { asOf, within: [90, 30] })).toThrow('rising');
});
