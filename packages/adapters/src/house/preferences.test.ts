import type { GuestId, InnkeeperApi, Preference, Store } from '@innkeeper/core';
import { createInnkeeper, keyOfPreference, recordIdOf, renamed } from '@innkeeper/core';
import { outputSchemas } from '@innkeeper/core/schemas';
import { aProfile, aSource } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const river: Preference = { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' };
const sea: Preference = { ...river, value: 'sea' };
const city: Preference = { ...river, value: 'city' };
const detergent: Preference = {
  attribute: 'laundry.detergent',
  operator: 'differs',
  value: 'any',
  stance: 'must',
  severity: 'health',
  department: 'laundry',
  instead: 'soap',
};

const stores: Record<string, Store> = {};
let tenants = 0;

beforeAll(async () => {
  stores['memory'] = createMemoryStore();
  stores['PGlite'] = await emptyPgliteStore();
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
});

async function deskOf(name: string) {
  tenants += 1;
  const tenant = `house-${tenants}`;
  const opened = openHouse(stores[name] as Store, tenant);
  await opened.house.importFrom(owner, sourceOf([aProfile()]));
  const id: GuestId = renamed('guest', recordIdOf(tenant, aSource('profile')));
  const clerk = (who: string): InnkeeperApi => opened.house.as({ id: who, roles: ['receptionist'] });

  return { ...opened, id, clerk };
}

describe.each(['memory', 'PGlite'])('the wishes of a guest, in %s,', (name) => {
  it('are added as they are typed, confirmed, corrected and ended, and answer who said what when', async () => {
    const { id, clerk } = await deskOf(name);
    const ana = clerk('ana');
    const { wishes, unread } = await ana.readWish({ text: 'high floor, river view' });
    expect(unread).toEqual([]);
    await ana.changePreferences({
      guestId: id,
      changes: wishes.map(({ preference, words }) => ({ type: 'add', preference, text: words })),
    });
    const first = await ana.readPreferences({ guestId: id });
    expect(outputSchemas.readPreferences.parse(first)).toEqual(first);
    expect(first.known.map(({ preference, evidence }) => [preference.value, evidence[0]?.by])).toEqual([
      ['high', 'ana'],
      ['river', 'ana'],
    ]);

    const key = keyOfPreference(river);
    await clerk('ben').changePreferences({ guestId: id, changes: [{ type: 'confirm', of: key }] });
    await ana.changePreferences({
      guestId: id,
      changes: [{ type: 'correct', of: key, to: sea, text: 'sea' }],
    });
    const { known } = await ana.readPreferences({ guestId: id });
    expect(
      known.map(({ preference, standing, decisions }) => [
        preference.value,
        standing,
        decisions.map(({ decision, by }) => `${decision} ${by}`),
      ]),
    ).toEqual([
      ['high', 'current', []],
      ['sea', 'current', []],
      ['river', 'ended', ['corrected ana', 'confirmed ben']],
    ]);
  });

  it('keep both values when two clerks correct the same one at once, and one when a third asks', async () => {
    const { id, clerk } = await deskOf(name);
    await clerk('ana').changePreferences({ guestId: id, changes: [{ type: 'add', preference: river }] });
    const { seen } = await clerk('ana').readPreferences({ guestId: id });
    const of = keyOfPreference(river);
    await Promise.all(
      [
        { who: 'ben', to: sea },
        { who: 'eva', to: city },
      ].map(({ who, to }) =>
        clerk(who).changePreferences({ guestId: id, seen, changes: [{ type: 'correct', of, to }] }),
      ),
    );
    const both = await clerk('ana').readPreferences({ guestId: id });
    const standing = both.known.filter((entry) => entry.standing === 'current');
    expect(standing.map(({ preference, conflictsWith }) => [preference.value, conflictsWith])).toEqual([
      ['city', [keyOfPreference(sea)]],
      ['sea', [keyOfPreference(city)]],
    ]);
    await clerk('ana').changePreferences({
      guestId: id,
      seen: both.seen,
      changes: [
        { type: 'confirm', of: keyOfPreference(sea) },
        { type: 'end', of: keyOfPreference(city), why: 'not-true' },
      ],
    });
    const one = await clerk('ana').readPreferences({ guestId: id });
    expect(
      one.known.filter((entry) => entry.standing === 'current').map(({ preference }) => preference.value),
    ).toEqual(['sea']);
  });

  it('keep both values also of a guest of whom nothing had been said', async () => {
    const { id, clerk } = await deskOf(name);
    const { seen } = await clerk('ben').readPreferences({ guestId: id });
    await clerk('ben').changePreferences({ guestId: id, seen, changes: [{ type: 'add', preference: sea }] });
    await clerk('eva').changePreferences({ guestId: id, seen, changes: [{ type: 'add', preference: city }] });
    const { known } = await clerk('ana').readPreferences({ guestId: id });
    expect(known.map(({ preference, standing }) => [preference.value, standing])).toEqual([
      ['city', 'current'],
      ['sea', 'current'],
    ]);
  });

  it('are as before when a change is taken back', async () => {
    const { id, clerk } = await deskOf(name);
    const ana = clerk('ana');
    await ana.changePreferences({ guestId: id, changes: [{ type: 'add', preference: river }] });
    const { known: before } = await ana.readPreferences({ guestId: id });
    const of = keyOfPreference(river);
    for (const change of [
      { type: 'add', preference: detergent },
      { type: 'confirm', of },
      { type: 'correct', of, to: sea },
      { type: 'end', of, why: 'expired' },
    ] as const) {
      const { facts } = await ana.changePreferences({ guestId: id, changes: [change] });
      expect((await ana.readPreferences({ guestId: id })).known).not.toEqual(before);
      await ana.changePreferences({ guestId: id, changes: [{ type: 'withdraw', facts }] });
      expect((await ana.readPreferences({ guestId: id })).known).toEqual(before);
    }
  });

  it('keep nothing of several changes when one of them cannot be made', async () => {
    const { id, clerk } = await deskOf(name);
    const ana = clerk('ana');
    await expect(
      ana.changePreferences({
        guestId: id,
        changes: [
          { type: 'add', preference: river },
          { type: 'confirm', of: keyOfPreference(sea) },
        ],
      }),
    ).rejects.toMatchObject({ code: 'preference/not-found' });
    expect((await ana.readPreferences({ guestId: id })).known).toEqual([]);
  });
});

describe('a correction of how and how much', () => {
  it('leaves no exception behind that the guest did not say again', async () => {
    const { id, clerk } = await deskOf('memory');
    const ana = clerk('ana');
    const [sweets] = (await ana.readWish({ text: 'no sweets except honey' })).wishes;
    const [none] = (await ana.readWish({ text: 'no sweets' })).wishes;
    if (!sweets || !none) throw new Error('the lexicon has sweets');
    await ana.changePreferences({ guestId: id, changes: [{ type: 'add', preference: sweets.preference }] });
    await ana.changePreferences({
      guestId: id,
      changes: [{ type: 'correct', of: keyOfPreference(sweets.preference), to: none.preference }],
    });
    const [entry] = (await ana.readPreferences({ guestId: id })).known;
    expect(entry).toMatchObject({ standing: 'current', preference: { except: [] } });
    expect(entry?.evidence).toHaveLength(2);
  });
});

describe('who may not see constraints', () => {
  it('neither writes nor confirms one, and is told what he would be told of a wish nobody has', async () => {
    const { api } = openHouse(stores['memory'] as Store, 'gated');
    const house = createInnkeeper({
      store: stores['memory'] as Store,
      tenant: 'gated',
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T08:00:00Z' },
      policy: {
        owner: { may: ['*'], sees: ['*'] },
        concierge: { may: ['guests.brief', 'guests.write'], sees: ['names', 'preferences'] },
      },
    });
    await house.importFrom(owner, sourceOf([aProfile()]));
    const id = renamed('guest', recordIdOf('gated', aSource('profile')));
    await api.changePreferences({
      guestId: id,
      changes: [
        { type: 'add', preference: detergent },
        { type: 'add', preference: river },
      ],
    });
    const concierge = house.as({ id: 'carl', roles: ['concierge'] });
    const change = (one: object) =>
      concierge.changePreferences({ guestId: id, changes: [one as never] }).then(
        () => 'done',
        ({ code, facts }: { code: string; facts: object }) => JSON.stringify([code, facts]),
      );
    expect((await concierge.readPreferences({ guestId: id })).known).toMatchObject([{ preference: river }]);
    expect(await change({ type: 'confirm', of: keyOfPreference(detergent) })).toBe(
      await change({ type: 'confirm', of: 'nothing of the kind' }),
    );
    expect(await change({ type: 'add', preference: detergent })).toContain('actor/not-allowed');
    expect(
      await change({ type: 'correct', of: keyOfPreference(river), to: { ...river, stance: 'must' } }),
    ).toContain('actor/not-allowed');
    expect(await change({ type: 'confirm', of: keyOfPreference(river) })).toBe('done');
  });

  it('takes back no fact of another guest', async () => {
    const { id, clerk, house } = await deskOf('memory');
    await house.importFrom(owner, sourceOf([aProfile({ id: 'other', names: [] })]), { key: 'other' });
    const ana = clerk('ana');
    const { facts } = await ana.changePreferences({
      guestId: id,
      changes: [{ type: 'add', preference: river }],
    });
    await ana.stateFact({ guestId: id, fact: { type: 'note', note: { text: 'tall' } } });
    const { guest } = await ana.readGuest({ guestId: id });
    const note = guest.facts.find(({ type }) => type === 'note');
    const back = (of: readonly string[], whose: GuestId) =>
      ana.changePreferences({ guestId: whose, changes: [{ type: 'withdraw', facts: of as never }] });
    const other = (await ana.addGuest({ statement: { names: [{ type: 'primary', full: 'Someone' }] } }))
      .guestId;
    await expect(back(facts, other)).rejects.toMatchObject({ code: 'fact/not-found' });
    await expect(back([note?.id ?? ''], id)).rejects.toMatchObject({ code: 'fact/not-found' });
    await expect(back(facts, id)).resolves.toBeDefined();
  });
});
