import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeRecord } from '../../records/charge-record.ts';
import { chargeRecordSchema } from '../../schemas/record-schemas.ts';
import { aCharge } from '../../testing/builders.ts';
import { syntheticHotel } from '../../testing/synthetic-hotel.ts';
import { countedCharge } from './counted-charge.ts';

const word = fc.oneof(
  fc.constantFrom('RIVER', '早餐', '{"net":1}', 'a"b', 'c\\d', '"}', '},"property":"X"', ',"stay":{', '\n'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const moment = fc.constantFrom('2026-03-10T09:30:00+08:00', '2026-03-10T01:30:00Z');
const reference = (kind: 'charge' | 'stay' | 'profile') =>
  fc.record({ system: word, property: maybe(word), kind: fc.constant(kind), id: word });
const money = fc.record({ minor: fc.integer(), currency: fc.constantFrom('CNY', 'EUR') });
const coded = (...values: string[]) => fc.record({ value: fc.constantFrom(...values), raw: maybe(word) });

/** Any charge there can be, in the order in which the schema writes its fields. */
const anyCharge = fc
  .record({
    kind: fc.constant('charge'),
    source: reference('charge'),
    version: maybe(fc.integer()),
    changedAt: maybe(moment),
    createdAt: maybe(moment),
    channel: maybe(word),
    extra: maybe(
      fc.dictionary(word, fc.oneof(word, fc.integer(), fc.record({ deep: word })), { maxKeys: 3 }),
    ),
    property: word,
    day: fc.constantFrom('2026-03-10', '2025-12-31'),
    postedAt: maybe(moment),
    type: coded('revenue', 'payment', 'tax'),
    category: coded('food', 'room', 'spa'),
    stay: maybe(reference('stay')),
    profile: maybe(reference('profile')),
    text: maybe(word),
    item: maybe(word),
    outlet: maybe(word),
    place: maybe(fc.constantFrom('room', 'outlet')),
    quantity: maybe(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
    net: maybe(money),
    tax: maybe(money),
    gross: maybe(money),
    check: maybe(word),
    room: maybe(word),
    reference: maybe(word),
    reverses: maybe(reference('charge')),
  })
  .map((charge) => charge as unknown as ChargeRecord);

/** What facts and reports read of a charge. */
function countedOf(charge: ChargeRecord): Partial<ChargeRecord> {
  const { kind, source, property, day, postedAt, type, category, stay, profile, item, outlet } = charge;
  const { quantity, net, gross, tax, reverses } = charge;

  return {
    ...{ kind, source, property, day, postedAt, stay, profile, item, outlet, quantity, reverses },
    type: { value: type.value },
    category: { value: category.value },
    ...(net ? { net } : { gross, tax }),
  };
}

describe('a charge as the census counts it', () => {
  it('has all that is counted of the whole one, whatever was written on it', () => {
    fc.assert(
      fc.property(anyCharge, (charge) => {
        const told = JSON.stringify(charge);
        expect(countedOf(countedCharge(told))).toEqual(countedOf(JSON.parse(told)));
      }),
      { numRuns: 500 },
    );
  });

  it('is not unfolded whole where the house wrote it and it takes nothing back', () => {
    const hotel = syntheticHotel({ seed: 'counted', guests: 20, today: '2026-11-21' });
    const charges = Array.from({ length: hotel.guests }, (_, guest) => hotel.recordsOf(guest))
      .flat()
      .filter((record) => record.kind === 'charge');
    for (const charge of [...charges, aCharge({ text: 'Tea', item: 'T1', outlet: 'BAR', room: '12' })]) {
      const written = JSON.stringify(chargeRecordSchema.parse(charge));
      const counted = countedCharge(written);
      expect(countedOf(counted)).toEqual(countedOf(JSON.parse(written)));
      if (!charge.reverses && charge.net) expect(counted.gross).toBeUndefined();
    }
    expect(charges.length).toBeGreaterThan(50);
  });
});
