import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseRecord } from '@innkeeper/core';
import { demonstrationHotel, syntheticHotel } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operaFiles } from '../sources/opera/index.ts';
import type { OperaWritable } from './write-opera.ts';
import { operaTablesOf, writeOperaHotel } from './write-opera.ts';

const folder = mkdtempSync(join(tmpdir(), 'opera-'));
const hotel = demonstrationHotel({ today: '2026-11-21', guests: 150 });
let came: ReadonlyMap<string, HouseRecord>;

beforeAll(async () => {
  writeOperaHotel(hotel, folder, { pageSize: 50 });
  came = await readBack(hotel, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a hotel that is written as OPERA and read again', () => {
  it('has the same records, none more and none less', () => {
    const told = new Set([...hotel.records()].map(keyOf));

    expect(new Set(came.keys())).toEqual(told);
  });

  it.each(['profile', 'stay', 'charge', 'feedback', 'contact'] as const)(
    'says the same of each %s, as far as OPERA can say it',
    (kind) => {
      const records = [...hotel.records()].filter((record) => record.kind === kind);

      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(sayable(came.get(keyOf(record)))).toEqual(sayable(record));
    },
  );

  it('holds only what belongs to OPERA when the group has other systems', async () => {
    const group = syntheticHotel({ seed: 'group', guests: 40, today: '2026-11-21' });
    const other = mkdtempSync(join(tmpdir(), 'opera-group-'));
    const written = writeOperaHotel(group, other);
    const found = await readBack(group, other);
    rmSync(other, { recursive: true });

    expect(written.leftOut).toBe(0);
    const told = [...group.records()].filter(({ source }) => source.system === 'opera').map(keyOf);

    expect(new Set(found.keys())).toEqual(new Set(told));
  });
});

async function readBack(hotel: OperaWritable, folder: string): Promise<ReadonlyMap<string, HouseRecord>> {
  const found = new Map<string, HouseRecord>();
  for await (const { items } of operaFiles({ files: folder, ...operaTablesOf(hotel) }).read()) {
    for (const item of items) {
      if ('refused' in item) throw new Error(`${item.refused.code} ${JSON.stringify(item.refused.raw)}`);
      expect(found.has(keyOf(item.record))).toBe(false);
      found.set(keyOf(item.record), item.record);
    }
  }

  return found;
}

function keyOf({ source: { kind, property = '', id } }: HouseRecord): string {
  return `${kind} ${property} ${id}`;
}

/** A record without what has no place in OPERA, with its moments as moments and in the order of its fields. */
function sayable(record: HouseRecord | undefined): unknown {
  if (!record) return undefined;
  const { extra: _extra, createdAt, changedAt, ...rest } = record;
  const moments = { createdAt: millis(createdAt), changedAt: millis(changedAt) };
  if (rest.kind === 'profile') {
    const {
      channel: _channel,
      consents,
      contactPoints,
      identifiers,
      birthDate,
      relations,
      type,
      gender,
      ...profile
    } = rest;

    return sorted({
      ...profile,
      ...moments,
      type: type.value,
      gender: gender?.value,
      consents: consents?.map(({ channel, purpose, state }) => ({ channel, purpose, state })),
      contactPoints: inOrder(contactPoints?.map(pointOf), (point) => point),
      identifiers: someOf(
        identifiers?.filter(
          ({ type, ...more }) =>
            type !== 'document' || !('number' in more && String(more.number).includes('**')),
        ),
      ),
      birthDate:
        birthDate?.year === undefined && birthDate?.month === 1 && birthDate.day === 1
          ? undefined
          : birthDate,
      preferences: inOrder(profile.preferences, ({ group, code }) => `${group}/${code}`),
      relations: relations?.map(({ type, to, name }) => ({ type, to, name })),
      notes: profile.notes?.map(({ text, type }) => ({ text, type })),
    });
  }
  if (rest.kind === 'stay') {
    const { cancelledAt, bookedAt, ...stay } = rest;

    return sorted({
      ...stay,
      ...moments,
      parties: inOrder(stay.parties, ({ role, profile }) => `${role} ${profile.id}`),
      bookedAt: millis(bookedAt),
      cancelledOn: cancelledAt?.slice(0, 10),
    });
  }
  if (rest.kind === 'charge') {
    const { postedAt, type, gross, tax, ...charge } = rest;
    const isTaxed = tax !== undefined && tax.minor !== 0;

    return sorted({
      ...charge,
      type: type.value,
      postedAt: millis(postedAt),
      tax: isTaxed ? tax : undefined,
      gross: isTaxed || type.value !== 'revenue' ? gross : undefined,
    });
  }
  if (rest.kind === 'contact') return sorted({ ...rest, at: millis(rest.at) });

  return sorted(rest);
}

function pointOf(point: object): string {
  const { type, raw, address, lines, city, postalCode, use, primary } = point as Record<string, unknown>;

  return JSON.stringify([type, raw, address, lines, city, postalCode, use, primary]);
}

function someOf<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

function millis(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}

function sorted(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function inOrder<Item>(
  items: readonly Item[] | undefined,
  key: (item: Item) => string,
): readonly Item[] | undefined {
  return items && [...items].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
