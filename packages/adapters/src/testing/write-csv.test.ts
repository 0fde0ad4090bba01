import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseRecord, ProfileRecord } from '@innkeeper/core';
import { recordSchemas } from '@innkeeper/core/schemas';
import { syntheticHotel } from '@innkeeper/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { csvSource } from '../sources/csv/index.ts';
import { csvCell, writeCsvHotel } from './write-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-hotel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hotel = syntheticHotel({ seed: 'tables', guests: 300, today: '2026-11-21' });
const tables = writeCsvHotel(hotel, folder);

async function readBack(kind: keyof typeof tables): Promise<readonly HouseRecord[]> {
  const records: HouseRecord[] = [];
  const mapping: unknown = JSON.parse(readFileSync(tables[kind].mappingFile, 'utf8'));
  for await (const { items } of csvSource({ file: tables[kind].file, mapping }).read()) {
    for (const item of items) {
      if ('refused' in item)
        throw new Error(`${kind} ${item.where?.line}: ${item.refused.code} ${item.refused.field}`);
      records.push(item.record);
    }
  }

  return records;
}

/** A document that is written masked (`*****`) comes back as none. */
function documentOf({ identifiers }: ProfileRecord): string | undefined {
  const document = identifiers?.find((each) => each.type === 'document');

  return document?.number.includes('**') ? undefined : document?.number;
}

/** What a table can say of a record. */
function told(record: HouseRecord): unknown {
  const reference = (source: { readonly id: string } | undefined) => source?.id;
  switch (record.kind) {
    case 'profile':
      return {
        id: record.source.id,
        names: record.names.map(({ type, given, family, full }) => [type, given, family, full]),
        birthDate: record.birthDate,
        nationality: record.nationality?.value,
        phones: (record.contactPoints ?? [])
          .flatMap((point) => (point.type === 'phone' ? [point.raw] : []))
          .sort(),
        emails: (record.contactPoints ?? []).flatMap((point) =>
          point.type === 'email' ? [point.address] : [],
        ),
        document: documentOf(record),
        wishes: (record.preferences ?? []).flatMap((wish) => wish.meaning ?? []),
        changedAt: record.changedAt && Date.parse(record.changedAt),
      };
    case 'stay':
      return {
        ...{
          id: record.source.id,
          property: record.property,
          status: record.status.value,
          room: record.room,
        },
        ...{ arrival: record.arrival, departure: record.departure, rate: record.rate, adults: record.adults },
        parties: record.parties.map(({ role, profile }) => `${role} ${profile.id}`).sort(),
      };
    case 'charge':
      return {
        ...{ id: record.source.id, property: record.property, day: record.day, type: record.type.value },
        ...{ category: record.category.value, net: record.net, tax: record.tax, gross: record.gross },
        ...{
          stay: reference(record.stay),
          reverses: reference(record.reverses),
          text: record.text,
          room: record.room,
        },
      };
    case 'contact':
      return { ...record, source: record.source.id, profile: record.profile.id };
    case 'feedback':
      return {
        ...record,
        source: record.source.id,
        profile: reference(record.profile),
        stay: reference(record.stay),
      };
  }
}

describe('a made-up hotel as tables', () => {
  it.each(['profile', 'stay', 'charge', 'contact', 'feedback'] as const)(
    'says of every %s what it is',
    async (kind) => {
      const written = [...hotel.records()].filter((record) => record.kind === kind);
      const back = await readBack(kind);

      expect(tables[kind].rows).toBe(written.length);
      expect(back.map(told)).toEqual(written.map(told));
      expect(back.filter((record) => !recordSchemas[kind].safeParse(record).success)).toEqual([]);
    },
  );

  it('writes no more of a kind than asked for', () => {
    const few = writeCsvHotel(hotel, join(folder, 'few'), {
      system: 'few',
      atMost: { profile: 10, stay: 0 },
    });

    expect([few.profile.rows, few.stay.rows, few.charge.rows]).toEqual([10, 0, tables.charge.rows]);
    expect(few.profile.mapping.system).toBe('few');
  });

  it('quotes a cell where a table asks for it', () => {
    expect(['a', 'a,b', 'a"b', 'a\nb', ' a', 1.5, undefined].map(csvCell)).toEqual([
      'a',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      '" a"',
      '1.5',
      '',
    ]);
  });
});
