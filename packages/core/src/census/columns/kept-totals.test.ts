import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfEpoch } from '../../shared/day.ts';
import { createCensus, dropGuest, putGuest, visitsIn } from '../house/census.ts';
import { ledger } from '../ledger/ledger.ts';
import { guestTotalsOf } from './guest-columns.ts';
import { keptUpTo } from './kept-totals.ts';

const anyDay = fc.integer({ min: 18_000, max: 21_000 });
const anyVisit = fc.record({ day: anyDay, amount: fc.integer({ min: -500, max: 90_000 }), heads: fc.nat(4) });
const anySteps = fc.array(
  fc.record({ guest: fc.nat(6), visits: fc.option(fc.array(anyVisit, { maxLength: 5 })) }),
  { maxLength: 20 },
);

it('is what going over all visits tells, after any changes to guests and on any day', () => {
  fc.assert(
    fc.property(anySteps, anyDay, fc.integer({ min: 1, max: 90 }), (steps, today, width) => {
      const census = createCensus();
      for (const { guest, visits } of steps) {
        if (!visits) dropGuest(census, `guest_${guest}`);
        else
          putGuest(census, `guest_${guest}`, {
            ...{ words: {}, numbers: {}, days: {}, marks: [], purchases: [] },
            visits: visits.map((visit) => ({ ...visit, departure: visit.day, nights: 1, contribution: 0 })),
          });
      }
      const { kept: _, ...visits } = visitsIn(census);
      const latest = Math.max(0, ...visits.day);
      for (const day of [today, latest, latest - 1]) {
        expect(keptUpTo(visitsIn(census), day) !== undefined).toBe(day >= latest || latest === 0);
        expect(guestTotalsOf(visitsIn(census), day)).toEqual(guestTotalsOf(visits, day));
        const options = { asOf: dayOfEpoch(day), width };
        expect(ledger(visitsIn(census), options)).toEqual(ledger(visits, options));
      }
    }),
    { numRuns: 60 },
  );
});
