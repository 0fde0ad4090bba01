import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { countsOfDates } from './counts-of-dates.ts';

it('counts records, or adds up what they weigh, by date and in the order of the first of each', () => {
  void assert(
    property(array(integer({ min: 0, max: 200 }), { maxLength: 400 }), (days) => {
      const dates = Int32Array.from(days, (day) => (day === 0 ? 0 : 19_800_100 + day));
      const weights = Float64Array.from(dates, (_, at) => 1 / ((at % 3) + 1));
      const counts = new Map<number, number>();
      const sums = new Map<number, number>();
      for (const [at, date] of dates.entries()) {
        if (date === 0) continue;
        counts.set(date, (counts.get(date) ?? 0) + 1);
        sums.set(date, (sums.get(date) ?? 0) + (weights[at] ?? 0));
      }

      expect([...countsOfDates(dates)]).toEqual([...counts]);
      expect([...countsOfDates(dates, weights)]).toEqual([...sums]);
    }),
  );
});
