import type { Arbitrary } from 'fast-check';
import { assert, constantFrom, integer, jsonValue, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseRecord } from '../records/record.ts';
import { scrubCards } from '../records/scrub-cards.ts';
import { anyGuest } from '../testing/any-guest.ts';
import { aCharge, aContact, aFeedback, aProfile, aStay } from '../testing/builders.ts';
import { recordSchemas } from './record-schemas.ts';
import { writtenRecord } from './written-record.ts';

/** The long way: no card data, the schema, JSON. */
function longWay(record: HouseRecord): string | undefined {
  const { value, found } = scrubCards(record);
  const parsed = recordSchemas[record.kind].safeParse(value);

  return found === 0 && parsed.success ? JSON.stringify(parsed.data) : undefined;
}

const strange: Arbitrary<unknown> = oneof(
  jsonValue(),
  string({ unit: 'binary', maxLength: 8 }),
  integer(),
  constantFrom(
    undefined,
    null,
    Number.NaN,
    -0,
    4_111_111_111_111_111,
    '4111 1111 1111 1111',
    'CVV 123',
    '4111111111111111',
    { source: { system: 's', kind: 'stay', id: '4111111111111111' } },
    { cvv: '123' },
    '310101199001011234',
    '2026-02-29',
    '2026-02-28',
    'A@B.example',
    'x'.repeat(501),
    '"\\\n',
    '\ud800',
    [],
    { system: 's', kind: 'stay', id: '4111111111111111' },
    { minor: 1, currency: 'EUR' },
  ),
);

/** A record with one value somewhere in it replaced, taken out or added. */
function changed(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[place % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...value, by] : { ...value, further: by };
  const next = changed((value as never)[key], Math.floor(place / (keys.length + 1)), by);
  if (!Array.isArray(value)) return { ...value, [key]: next };

  return value.map((item, at) => (String(at) === key ? next : item));
}

describe('the quick way through the door', () => {
  it('is open to the records of a made-up hotel, and writes them as the long way does', () => {
    void assert(
      property(nat({ max: 5000 }), (number) => {
        for (const record of anyGuest(number)) expect(writtenRecord(record)).toBe(longWay(record));
      }),
      { numRuns: 40 },
    );
    for (const record of [aProfile(), aStay(), aCharge(), aContact(), aFeedback()]) {
      expect(writtenRecord(record)).toBeDefined();
      expect(writtenRecord(record)).toBe(longWay(record));
    }
  });

  it('puts the fields in the order of the schema, whatever theirs was', () => {
    const { kind, source, ...rest } = aCharge();
    const turned = { ...rest, source, kind } as HouseRecord;

    expect(writtenRecord(turned)).toBe(writtenRecord(aCharge()));
  });

  it('lets nothing through that the long way changes or refuses, and changes nothing itself', () => {
    let through = 0;
    void assert(
      property(nat({ max: 500 }), nat({ max: 2 ** 31 - 1 }), strange, (number, place, by) => {
        for (const record of anyGuest(number).slice(0, 3)) {
          const other = changed(record, place, by) as HouseRecord;
          if (!Object.keys(recordSchemas).includes(other.kind)) {
            expect(writtenRecord(other)).toBeUndefined();
            continue;
          }
          const written = writtenRecord(other);
          if (written === undefined) continue;
          through += 1;
          expect(written).toBe(longWay(other));
        }
      }),
      { numRuns: 700 },
    );
    expect(through).toBeGreaterThan(50);
  });

  it('is closed to what is no record', () => {
    const kinds = ['toString', 'charge', { toString: 0 }].map((kind) => ({ kind }));
    for (const value of [undefined, null, 1, 'profile', [], {}, ...kinds])
      expect(writtenRecord(value as never)).toBeUndefined();
  });
});
