import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseRecord } from '../records/record.ts';
import { recordSchemas } from '../schemas/record-schemas.ts';
import { houseSettingsSchema } from '../schemas/settings-schemas.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { anyGuest } from './any-guest.ts';
import { charges, hotel, profiles, records, today } from './synthetic-hotel.test-data.ts';
import { syntheticHotel } from './synthetic-hotel.ts';

describe('the same hotel', () => {
  it('is made from the same seed, and another from another', () => {
    const again = syntheticHotel({ seed: 'test', guests: 4000, today });
    const other = syntheticHotel({ seed: 'tset', guests: 4000, today });

    expect(again.recordsOf(1234)).toEqual(hotel.recordsOf(1234));
    expect([...again.records()].slice(0, 500)).toEqual(records.slice(0, 500));
    expect(other.recordsOf(1234)).not.toEqual(hotel.recordsOf(1234));
  });

  it('has the same guest n, whatever its size and whatever was asked for before', () => {
    const large = syntheticHotel({ seed: 'test', guests: 1_000_000, today });
    void assert(
      property(nat({ max: 3999 }), (guest) => {
        expect(large.recordsOf(guest)).toEqual(hotel.recordsOf(guest));
      }),
      { numRuns: 50 },
    );
  });
});

describe('ids', () => {
  it('name one record each', () => {
    expect(new Set(records.map(({ source }) => keyOfSource(source))).size).toBe(records.length);
  });

  it('look as each system gives them', () => {
    const forms = { opera: /^\d{10}$/, mews: /^[\da-f]{8}-0001-4000-8000-0{12}$/, 'cards-2019': /^K\d{10}$/ };
    for (const { source } of profiles) expect(source.id).toMatch(forms[source.system as keyof typeof forms]);
  });

  it('lead to records that exist', () => {
    const known = new Set(records.map(({ source }) => keyOfSource(source)));
    const lost = records.flatMap(referredBy).filter((source) => !known.has(keyOfSource(source)));

    expect(lost).toEqual([]);
  });
});

describe('the door', () => {
  it('lets every record in as it is', () => {
    void assert(
      property(nat().map(anyGuest), (own) => {
        for (const record of own) expect(recordSchemas[record.kind].parse(record)).toEqual(record);
      }),
    );
  });

  it('takes the settings of the house', () => {
    const group = syntheticHotel({ seed: 1, guests: 0, today, properties: 7 });

    expect(houseSettingsSchema.parse(group.settings)).toEqual(group.settings);
    expect(new Set(group.settings.properties.map(({ id }) => id)).size).toBe(7);
  });

  it('meets only currencies and properties that the settings name', () => {
    const currencies = new Map(hotel.settings.properties.map(({ id, currencies }) => [id, currencies]));
    for (const { property: house, gross } of charges)
      expect(currencies.get(house)).toContain(gross?.currency);
  });
});

it('streams: one guest at a time, and no more memory for a longer look', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const many = syntheticHotel({ seed: 9, guests: 1_000_000, today }).records();
  const held = [0, 0].map(() => {
    for (let left = 60_000; left > 0; left -= 1) many.next();
    collect();
    return process.memoryUsage().heapUsed;
  }) as [number, number];

  expect(held[1] - held[0]).toBeLessThan(3_000_000);
});

function referredBy(record: HouseRecord) {
  if (record.kind === 'stay') return record.parties.map(({ profile }) => profile);
  if (record.kind === 'profile') return (record.relations ?? []).flatMap(({ to }) => to ?? []);
  if (record.kind === 'contact') return [record.profile];

  return [record.stay, record.profile].filter((source) => source !== undefined);
}
