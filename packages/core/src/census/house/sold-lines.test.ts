import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfEpoch } from '../../shared/day.ts';
import { historyOf, inOrderOfDay } from '../../stays/history.ts';
import { aCharge, aProfile, aSource, aStay } from '../../testing/builders.ts';
import type { ValueTerms } from '../../value/value-terms.ts';
import { soldLines } from './sold-lines.ts';
import { visitsOfGuest } from './visits-of-guest.ts';

const day = fc.integer({ min: 20_000, max: 20_040 });
const person = fc.constantFrom('1', '2', undefined).map((id) => id && aSource('profile', id));
const anyStay = fc
  .tuple(
    day,
    fc.nat({ max: 4 }),
    fc.constantFrom('checked-out', 'in-house', 'reserved', 'cancelled', 'no-show'),
    fc.array(
      fc.record({
        role: fc.constantFrom('guest', 'companion', 'booker'),
        profile: fc.constantFrom('1', '1', '2').map((id) => aSource('profile', id)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom('web', undefined),
  )
  .map(([arrival, nights, value, parties, bookingSource]) => ({
    ...{ arrival: dayOfEpoch(arrival), departure: dayOfEpoch(arrival + nights) },
    ...{ status: { value } as const, parties, bookingSource },
  }));
const anyCharge = fc
  .tuple(day, fc.option(fc.nat({ max: 4 }), { nil: undefined }), person, fc.integer({ min: -900, max: 9000 }))
  .chain(([at, stay, profile, minor]) =>
    fc.record({
      day: fc.constant(dayOfEpoch(at)),
      stay: fc.constant(stay === undefined ? undefined : aSource('stay', String(stay))),
      profile: fc.constant(profile),
      type: fc.constantFrom({ value: 'revenue' } as const, { value: 'payment' } as const),
      category: fc.constantFrom({ value: 'room' } as const, { value: 'food' } as const),
      item: fc.constantFrom('TEA', undefined),
      quantity: fc.constantFrom(1, -1, undefined),
      net: fc.constantFrom({ minor, currency: 'CNY' }, { minor, currency: 'USD' }, undefined),
    }),
  );
const everyTerm: ValueTerms = {
  ...{ currency: 'CNY', exchange: { USD: 7 }, costShares: { food: 0.4 } },
  ...{ commissions: [{ bookingSource: 'web', share: 0.15 }], unlinkedRefunds: 'count' },
};

describe('what was sold on the stays of a guest, sorted once', () => {
  it('comes to the visits and purchases that his history comes to', () => {
    const profiles = [aProfile()];
    fc.assert(
      fc.property(
        fc.array(anyStay, { maxLength: 5 }),
        fc.array(anyCharge, { maxLength: 8 }),
        fc.constantFrom<ValueTerms>({ currency: 'CNY' }, everyTerm),
        (toldStays, toldCharges, terms) => {
          const stays = toldStays.map((stay, id) => aStay({ ...stay, id: String(id) }));
          const charges = inOrderOfDay(
            toldCharges.map((charge, id) => aCharge({ ...charge, id: String(id) })),
          );
          const own = profiles.map(({ source }) => source);
          const sold = soldLines({ charges, stays, services: [] }, terms);
          expect(sold).toBeDefined();
          expect(
            visitsOfGuest({
              ...{ history: historyOf({ profiles: own, stays, charges: [] }), stays, terms, sold, profiles },
            }),
          ).toEqual(visitsOfGuest({ history: historyOf({ profiles: own, stays, charges }), stays, terms }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not told where a line takes another back', () => {
    const charges = [aCharge(), aCharge({ id: '2', reverses: aSource('charge', '1') })];
    expect(soldLines({ charges, stays: [], services: [] }, { currency: 'CNY' })).toBeUndefined();
  });
});
