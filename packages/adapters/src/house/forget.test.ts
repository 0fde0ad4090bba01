import type { ChargeRecord, GuestId, HouseRecord, ProfileRecord, Store } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { canaries, canaryProfile, canaryRecords, canarySource } from './canary-guest.ts';
import { everyRow, tracesOf } from './small-rows.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const guestOf = (id?: string, tenant = 'house'): GuestId =>
  renamed('guest', recordIdOf(tenant, canarySource('profile', id)));
/** The system's name is no personal data, and the year stands in other numbers. */
const words = Object.values(canaries).filter(
  (word) =>
    ![canaries.sources, canaries['birth-date'], canaries.amounts, canaries.stays].includes(word as never),
);
const companion: ProfileRecord = {
  ...canaryProfile,
  source: canarySource('profile', 'other'),
  names: [{ type: 'primary', full: 'Remaining Person' }],
  identifiers: [],
  contactPoints: [],
  preferences: [],
  relations: [],
  notes: [],
  consents: [],
  extra: {},
};
const broken: readonly HouseRecord[] = [
  { ...canaryProfile, birthDate: { year: 1971, month: 2, day: 31 } },
  {
    ...canaryProfile,
    source: { ...canarySource('profile'), id: '' },
    extra: { why: 'the same mailbox without a number' },
  },
  { ...(canaryRecords[1] as HouseRecord), departure: '2026-01-01' } as HouseRecord,
];

async function fill(store: Store, tenant = 'house') {
  const opened = openHouse(store, tenant);
  const { house, api } = opened;
  const guestId = guestOf(undefined, tenant);
  await house.importFrom(owner, sourceOf([...canaryRecords, companion]), { key: 'first' });
  const changed = { ...canaryProfile, version: 2, vip: { value: '1' } };
  await house.importFrom(owner, sourceOf([changed]), { key: 'second' });
  await house.importFrom(owner, sourceOf(broken), { key: 'broken' });
  await api.stateFact({ guestId, fact: { type: 'note', note: { text: canaries.notes } } });
  await api.stateFact({
    guestId,
    fact: {
      type: 'binding',
      state: 'bound',
      contactPoint: { type: 'email', address: 'canarybound@guests.test' },
    },
  });
  await api.orderWork(
    { guestId, department: 'laundry', text: canaries.constraints, lines: [{ item: canaries.article }] },
    { idempotencyKey: 'order' },
  );
  await api.addFeedback({ guestId, day: '2026-11-21', type: 'praise', text: canaries.feedback });
  await api.addContact({ guestId, medium: 'desk', direction: 'in', text: canaries.call });

  return { ...opened, guestId };
}

describe('a guest who is forgotten', () => {
  const stores: Record<string, Store> = {};
  beforeAll(async () => {
    stores.memory = createMemoryStore();
    stores.PGlite = await emptyPgliteStore();
  });
  afterAll(() => Promise.all(Object.values(stores).map((store) => store.close())));

  it.each(['memory', 'PGlite'])(
    'leaves no word in any table of %s, and no record brings her back',
    async (name) => {
      const store = stores[name] as Store;
      const { house, api, guestId } = await fill(store);
      expect((await tracesOf(store, words)).length).toBeGreaterThan(20);
      await api.forgetGuest({ guestId });
      const all = [...words, 'canarybound', 'canary-1"'];
      const ownIds = (traces: readonly string[]) =>
        traces.filter((trace) => !/^(stay|rack|charge|feedback): canary-1"$/.test(trace));
      expect(ownIds(await tracesOf(store, all))).toEqual([]);
      await expect(api.readGuest({ guestId })).rejects.toMatchObject({ code: 'guest/not-found' });

      const { counts } = await house.importFrom(owner, sourceOf([...canaryRecords, companion]), {
        key: 'again',
      });
      expect(counts.forgotten).toBe(2);
      expect(counts.new).toBe(0);
      expect(ownIds(await tracesOf(store, all))).toEqual([]);
      expect((await api.findGuests({ text: canaries.names })).hits).toEqual([]);
      expect((await api.findGuests({ document: { number: canaries.documents } })).hits).toEqual([]);
      expect(await api.verifyAudit({})).toMatchObject({ intact: true });
    },
  );

  it('takes nothing from the books: stays, nights and revenue are as before', async () => {
    const store = createMemoryStore();
    const { api, guestId } = await fill(store);
    const books = async () => {
      const { stay = [], charge = [] } = await everyRow(store);

      return {
        stays: stay.map((row) =>
          (({ arrival, departure, status }) => [arrival, departure, status])(row as never),
        ),
        charges: charge.map((row) => (({ day, type, netMinor }) => [day, type, netMinor])(row as never)),
      };
    };
    const before = await books();
    await api.forgetGuest({ guestId });
    expect(before.stays).toHaveLength(2);
    expect(await books()).toEqual(before);
  });

  it('leaves a stay to the guest who shared it, with its wishes and bill', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    const shared = canaryRecords.map((record) =>
      record.kind === 'stay'
        ? {
            ...record,
            parties: [...record.parties, { role: 'guest' as const, profile: companion.source }],
          }
        : record,
    );
    await house.importFrom(owner, sourceOf([...shared, companion]));
    await api.forgetGuest({ guestId: guestOf() });
    const file = await api.readGuest({ guestId: guestOf('other') });
    expect(file.stays).toHaveLength(2);
    expect(file.stays?.[0]?.requests).toEqual([canaries.requests]);
    expect(file.stays?.[0]?.parties).toEqual([{ role: 'guest', profile: companion.source }]);
    expect((file.charges?.[0] as ChargeRecord | undefined)?.text).toBe(canaries.article);
    expect(await tracesOf(store, [canaries.names, canaries.documents])).toEqual([]);
  });

  it('is a new guest when she comes back later of her own accord, with the same number', async () => {
    const { house, api } = await fill(createMemoryStore());
    await api.forgetGuest({ guestId: guestOf() });
    const old = { ...canaryProfile, source: canarySource('profile', 'copy') };
    const back = { ...old, source: canarySource('profile', 'new'), createdAt: '2027-03-01T10:00:00Z' };
    const { counts } = await house.importFrom(owner, sourceOf([old, back]), { key: 'back' });
    expect(counts).toMatchObject({ forgotten: 1, new: 1 });
    const { hits } = await api.findGuests({ document: { number: canaries.documents } });
    expect(hits.map(({ guestId }) => guestId)).toEqual([guestOf('new')]);
    expect(hits[0]?.stays).toBe(0);
    const desk = await api.addGuest({ statement: { contactPoints: canaryProfile.contactPoints } });
    expect((await api.readGuest({ guestId: desk.guestId })).guest.contactPoints.length).toBeGreaterThan(0);
  });

  it('can be forgotten when many others have her telephone, and the value goes with the last of them', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    const crowd = Array.from({ length: 12 }, (_, place) => ({
      ...companion,
      source: canarySource('profile', `many-${place}`),
      names: [{ type: 'primary', given: `Person${place}`, family: `Number${place}` } as const],
      contactPoints: [{ type: 'phone', raw: canaries.phone, number: canaries.phone } as const],
    }));
    await house.importFrom(owner, sourceOf(crowd));
    expect(await tracesOf(store, [canaries.phone])).toContain(`crowd: ${canaries.phone}`);
    for (const { source } of crowd)
      await api.forgetGuest({ guestId: renamed('guest', recordIdOf('house', source)) });
    expect(await tracesOf(store, [canaries.phone])).toEqual([]);
  });
});
