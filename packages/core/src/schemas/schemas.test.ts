import { array, assert, constantFrom, dictionary, jsonValue, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { operations } from '../innkeeper/operations.ts';
import type { HouseRecord } from '../records/record.ts';
import { anyGuest } from '../testing/any-guest.ts';
import { aCharge, aContact, aFeedback, aProfile, aStay } from '../testing/builders.ts';
import { inputSchemas } from './operation-schemas.ts';
import { outputSchemas } from './output-schemas.ts';
import {
  daySchema,
  instantSchema,
  moneySchema,
  partialDateSchema,
  preferenceSchema,
} from './primitive-schemas.ts';
import { recordSchemas } from './record-schemas.ts';
import { houseSettingsSchema } from './settings-schemas.ts';

const parse = (record: HouseRecord): unknown => recordSchemas[record.kind].parse(record);
const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('the schemas of records', () => {
  it('let every record of a made-up hotel through, and change nothing', () => {
    void assert(
      property(nat({ max: 5000 }), (number) => {
        for (const record of anyGuest(number)) expect(parse(record)).toEqual(record);
      }),
      { numRuns: 40 },
    );
  });

  it('say the same when asked twice: what they let through they let through again', () => {
    for (const record of [aProfile(), aStay(), aCharge(), aContact(), aFeedback()])
      expect(parse(parse(record) as HouseRecord)).toEqual(parse(record));
  });

  it('refuse a kind of record under the source of another', () => {
    for (const record of [aProfile(), aStay(), aCharge(), aContact(), aFeedback()]) {
      const other = record.kind === 'stay' ? 'charge' : 'stay';
      expect(fits(recordSchemas[record.kind], { ...record, source: { ...record.source, kind: other } })).toBe(
        false,
      );
    }
  });

  it('refuse any JSON that is no record, and never throw', () => {
    void assert(
      property(jsonValue(), (value) => {
        for (const schema of Object.values(recordSchemas)) expect(fits(schema, value)).toBe(false);
      }),
    );
  });

  it('keep what a system sent beside the fields, whatever it is', () => {
    const anyKey = string().filter((key) => key !== '__proto__');
    void assert(
      property(dictionary(anyKey, jsonValue()), (extra) => {
        expect(parse(aProfile({ extra }))).toEqual(aProfile({ extra }));
      }),
    );
  });

  it('never let a key of the source reach the prototype of an object', () => {
    const extra = JSON.parse('{"__proto__":{"isAdmin":true}}') as Record<string, unknown>;
    const parsed = parse(aProfile({ extra })) as { readonly extra: object };
    expect((parsed.extra as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('the schemas of values', () => {
  it.each([
    [daySchema, ['2026-02-28', '2024-02-29'], ['2026-02-29', '2026-2-1', 20260201, null, '2026-02-28 ']],
    [
      instantSchema,
      ['2026-02-28T10:00Z', '2026-02-28T10:00:00.123+08:00', '2026-02-28T10:00:00+0530'],
      ['2026-02-28', '2026-02-28T10:00:00', '2026-02-30T10:00Z', '2026-02-28T25:00Z', 0],
    ],
    [
      moneySchema,
      [{ minor: -5, currency: 'CNY' }],
      [
        { minor: 0.5, currency: 'CNY' },
        { minor: 1, currency: 'cny' },
        { minor: 2 ** 53, currency: 'CNY' },
        { minor: 1 },
      ],
    ],
    [
      partialDateSchema,
      [
        { month: 2, day: 29 },
        { year: 2024, month: 2, day: 29 },
      ],
      [
        { year: 2026, month: 2, day: 29 },
        { month: 2, day: 30 },
        { month: 0, day: 1 },
        { year: 0, month: 1, day: 1 },
      ],
    ],
    [
      preferenceSchema,
      [{ attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' }],
      [
        { attribute: 'Room.Floor', operator: 'at-least', value: 20, stance: 'like' },
        { attribute: 'room', operator: 'at-least', value: 20, stance: 'like' },
        { attribute: 'room.floor', operator: '>=', value: 20, stance: 'like' },
        { attribute: 'room.floor', operator: 'equals', value: 20, stance: 'like', strength: 2 },
      ],
    ],
  ] as const)('take what is right and refuse what is not', (schema, right, wrong) => {
    expect(right.filter((value) => !fits(schema, value))).toEqual([]);
    expect(wrong.filter((value) => fits(schema, value))).toEqual([]);
  });

  it('hold a house to its calendar, its clock and its money', () => {
    const property = {
      id: 'H',
      name: 'H',
      timeZone: 'Asia/Shanghai',
      auditHour: 4,
      currencies: ['CNY'],
      country: 'CN',
      rooms: [],
    };
    const isFit = (rest: object): boolean =>
      fits(houseSettingsSchema, { properties: [{ ...property, ...rest }] });
    expect([{}, { auditHour: 23 }].map(isFit)).toEqual([true, true]);
    const wrong = [
      { timeZone: 'Mars/Olympus' },
      { auditHour: 24 },
      { currencies: [] },
      { country: 'China' },
      { id: '' },
    ];
    expect(wrong.map(isFit)).toEqual(Array(wrong.length).fill(false));
  });
});

describe('the schemas of operations', () => {
  const names = Object.keys(operations).sort();

  it('are there for every line of the table, in and out', () => {
    expect(Object.keys(inputSchemas).sort()).toEqual(names);
    expect(Object.keys(outputSchemas).sort()).toEqual(names);
  });

  it('refuse any input with a field that is not there', () => {
    const anyInput = oneof(
      dictionary(string(), jsonValue(), { minKeys: 1 }),
      array(jsonValue()),
      constantFrom(null, 1, 'x'),
    );
    void assert(
      property(anyInput, (input) => {
        const [key = ''] = Object.keys(input ?? {});
        for (const [name, schema] of Object.entries(inputSchemas)) {
          const isKnown =
            typeof input === 'object' && input !== null && Object.hasOwn((schema as z.ZodObject).shape, key);
          if (!isKnown) expect([name, fits(schema, input)]).toEqual([name, false]);
        }
      }),
    );
  });

  it('can be written down as JSON Schema for a reference', () => {
    for (const schema of Object.values(outputSchemas))
      expect(z.toJSONSchema(schema, { unrepresentable: 'any' })).toHaveProperty('$schema');
  });
});
