import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StayRecord } from '../../records/stay-record.ts';
import { stayRecordSchema } from '../../schemas/record-schemas.ts';
import { aStay } from '../../testing/builders.ts';
import { countedStay } from './counted-stay.ts';

const word = fc.oneof(
  fc.constantFrom(
    'RIVER',
    '早餐',
    '{"net":1}',
    'a"b',
    'c\\d',
    '"}',
    '],"rate":{',
    '"],"room":"1',
    '[]',
    '\n',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const moment = fc.constantFrom('2026-03-10T09:30:00+08:00', '2026-03-10T01:30:00Z');
const day = fc.constantFrom('2026-03-10', '2025-12-31');
const reference = (kind: 'stay' | 'profile') =>
  fc.record({ system: word, property: maybe(word), kind: fc.constant(kind), id: word });
const party = fc.record({
  role: fc.constantFrom('guest', 'companion', 'booker'),
  profile: reference('profile'),
});

/** Any stay there can be, in the order in which the schema writes its fields. */
const anyStay = fc
  .record({
    kind: fc.constant('stay'),
    source: reference('stay'),
    version: maybe(fc.integer()),
    changedAt: maybe(moment),
    createdAt: maybe(moment),
    channel: maybe(word),
    extra: maybe(fc.dictionary(word, fc.oneof(word, fc.record({ deep: word })), { maxKeys: 2 })),
    property: word,
    status: fc.record({ value: fc.constantFrom('checked-out', 'reserved'), raw: maybe(word) }),
    arrival: day,
    departure: day,
    parties: fc.array(party, { minLength: 1, maxLength: 2 }),
    room: maybe(word),
    roomType: maybe(word),
    ratePlan: maybe(word),
    adults: maybe(fc.nat({ max: 9 })),
    children: maybe(fc.nat({ max: 9 })),
    market: maybe(word),
    bookingSource: maybe(word),
    bookedAt: maybe(moment),
    cancelledAt: maybe(moment),
    otherIds: maybe(fc.array(fc.record({ type: word, id: word }), { maxLength: 2 })),
    rate: maybe(fc.record({ minor: fc.integer(), currency: fc.constant('CNY') })),
    purpose: maybe(word),
    requests: maybe(fc.array(word, { maxLength: 2 })),
  })
  .map((stay) => stay as unknown as StayRecord);

/** What facts and reports read of a stay, and what charges are found by. */
function countedOf(stay: StayRecord): Partial<StayRecord> {
  const { kind, source, property, status, arrival, departure, parties, room, roomType } = stay;
  const { adults, children, market, bookingSource, otherIds } = stay;

  return {
    ...{ kind, source, property, arrival, departure, parties, room, roomType },
    ...{ adults, children, market, bookingSource, otherIds },
    status: { value: status.value },
  };
}

describe('a stay as the census counts it', () => {
  it('has all that is counted of the whole one, whatever was written in it', () => {
    fc.assert(
      fc.property(anyStay, (stay) => {
        const told = JSON.stringify(stay);
        expect(countedOf(countedStay(told))).toEqual(countedOf(JSON.parse(told)));
      }),
      { numRuns: 500 },
    );
  });

  it('is not unfolded whole where the house wrote it and one person stayed', () => {
    const stay = aStay({
      ...{ room: '712', roomType: 'KING', ratePlan: 'BAR', adults: 2, children: 1, market: 'LEISURE' },
      ...{ bookingSource: 'web', bookedAt: '2026-01-02T10:00:00Z', purpose: 'rest', requests: ['quiet'] },
      ...{ otherIds: [{ type: 'confirmation', id: '88123' }], rate: { minor: 1, currency: 'CNY' } },
    });
    const counted = countedStay(JSON.stringify(stayRecordSchema.parse(stay)));
    expect(countedOf(counted)).toEqual(countedOf(stay));
    expect(counted.ratePlan).toBeUndefined();
  });
});
