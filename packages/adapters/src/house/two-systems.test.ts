import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuestId, Innkeeper, ProfileRecord, SourceReference } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mewsFiles } from '../sources/mews/index.ts';
import { operaFiles } from '../sources/opera/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { mewsTablesOf, operaTablesOf, writeMewsHotel, writeOperaHotel } from '../testing/index.ts';
import { phoneReader } from '../text/phone.ts';
import { pinyinReader } from '../text/pinyin.ts';
import { owner } from './small-world.ts';

const today = '2026-11-21';
const hotel = demonstrationHotel({ today, guests: 300, properties: 2, systems: ['opera', 'mews'] });
const profiles = [...hotel.records()].filter(
  (record): record is ProfileRecord => record.kind === 'profile' && record.type.value === 'person',
);

/** Profiles of one person in both systems with the same document. */
const pairs = profiles.flatMap((one) => {
  const person = hotel.truth(one.source)?.person;
  const number = documentOf(one);
  if (one.source.system !== 'mews' || person === undefined || number === undefined) return [];
  const other = profiles.find(
    (profile) =>
      profile.source.system === 'opera' &&
      hotel.truth(profile.source)?.person === person &&
      documentOf(profile) === number,
  );

  return other ? [[one.source, other.source] as const] : [];
});

describe('a group with OPERA in one house and Mews in the other', () => {
  let folder: string;
  const both = houseOf();
  const first = houseOf();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'innkeeper-two-'));
    const [opera, mews] = [join(folder, 'opera'), join(folder, 'mews')];
    writeOperaHotel(hotel, opera);
    writeMewsHotel(hotel, mews);
    for (const house of [first, both]) {
      await house.as(owner).writeSettings({ settings: hotel.settings });
      await house.importFrom(owner, operaFiles({ files: opera, ...operaTablesOf(hotel) }), { key: 'opera' });
    }
    const { counts } = await both.importFrom(owner, mewsFiles({ files: mews, ...mewsTablesOf(hotel) }), {
      key: 'mews',
    });
    expect(counts).toMatchObject({ refused: 0 });
    expect(counts.new).toBeGreaterThan(300);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('knows whoever shows the same document in both houses as one guest', async () => {
    expect(pairs.length).toBeGreaterThan(3);
    for (const [one, other] of pairs) {
      const guest = await guestIdOf(both, one);
      expect(await guestIdOf(both, other)).toBe(guest);
    }
  });

  it('brings the wishes of the second house with what they mean', async () => {
    for (const { source, preferences = [] } of profiles.filter(
      (profile) => profile.source.system === 'mews',
    )) {
      const told = preferences.flatMap(({ meaning = [] }) => meaning.map(({ attribute }) => attribute));
      if (told.length === 0) continue;
      const text = JSON.stringify(
        await both.as(owner).exportGuest({ guestId: await guestIdOf(both, source) }),
      );
      for (const attribute of told) expect(text).toContain(`"${attribute}"`);
    }
  });

  it('says the same of Mr Ding whether the second house is there or not', async () => {
    const briefs = await Promise.all(
      [first, both].map(async (house) => {
        const api = house.as(owner);
        const found = await api.findGuests({ document: { type: 'id-card', number: dingCard } });
        const guestId = found.hits[0]?.guestId as GuestId;

        return api.briefGuest({ guestId, property: 'RIVER', day: today, knownBy: 'find/document' });
      }),
    );

    expect(briefs[1]).toEqual(briefs[0]);
    expect(briefs[0]).toMatchObject({ who: { isReturning: true }, visits: { past: 1, ordinal: 2 } });
  });
});

function houseOf(): Innkeeper {
  return createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => `${today}T15:20:00+08:00` },
    phones: phoneReader(),
    pinyin: pinyinReader(),
  });
}

async function guestIdOf(house: Innkeeper, source: SourceReference): Promise<GuestId> {
  const guestId = renamed('guest', recordIdOf('house', source));

  return (await house.as(owner).readGuest({ guestId })).guest.id;
}

function documentOf({ identifiers = [] }: ProfileRecord): string | undefined {
  const document = identifiers.find((identifier) => identifier.type === 'document');

  return document?.type === 'document' ? document.number : undefined;
}
