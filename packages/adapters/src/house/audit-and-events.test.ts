import type { HouseEvent, KeptEvent, Row, Store } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { canaries, canaryRecords, canarySource } from './canary-guest.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const guestId = renamed('guest', recordIdOf('house', canarySource('profile')));

describe('the audit', () => {
  const stores: Record<string, Store> = {};
  beforeAll(async () => {
    stores.memory = createMemoryStore();
    stores.PGlite = await emptyPgliteStore();
  });
  afterAll(() => Promise.all(Object.values(stores).map((store) => store.close())));

  const forgeries: Readonly<Record<string, (rows: readonly Row<'audit'>[]) => readonly Row<'audit'>[]>> = {
    'a changed line': (rows) =>
      rows.map((row) => (row.number === 3 ? { ...row, actor: 'somebody-else' } : row)),
    'a line whose outcome was turned': (rows) =>
      rows.map((row) =>
        row.number === 3 ? { ...row, body: { ...(row.body as object), outcome: 'refused' } } : row,
      ),
    'a missing line': (rows) => rows.filter(({ number }) => number !== 3),
    'a missing end': (rows) => rows.slice(0, 2),
    'two lines that changed places': (rows) =>
      rows.map((row) => {
        const twin = rows.find(({ number }) => number === 7 - row.number);

        return twin && (row.number === 3 || row.number === 4) ? { ...twin, number: row.number } : row;
      }),
    'a line that was put in between': (rows) =>
      rows.flatMap((row) => {
        if (row.number < 3) return [row];

        return row.number === 3 ? [row, { ...row, number: 4 }] : [{ ...row, number: row.number + 1 }];
      }),
  };
  const places: Readonly<Record<string, number>> = { 'a line that was put in between': 4 };

  it.each(Object.keys(forgeries).flatMap((what) => ['memory', 'PGlite'].map((store) => [what, store])))(
    'names the place of %s on %s',
    async (what, name) => {
      const tenant = `audit of ${what}`;
      const store = stores[name] as Store;
      const { api } = openHouse(store, tenant);
      for (const place of ['one', 'two', 'three', 'four', 'five'])
        await api.addGuest({ statement: { names: [{ type: 'primary', full: `Guest ${place}` }] } });
      expect(await api.verifyAudit({})).toMatchObject({ intact: true, lines: 5 });
      await store.write({ tenant }, async (rows) => {
        const lines = await rows.page('audit', { limit: 100 });
        await rows.drop('audit', lines);
        await rows.add('audit', forgeries[what]?.(lines) ?? []);
      });
      expect(await api.verifyAudit({})).toMatchObject({ intact: false, brokenAt: places[what] ?? 3 });
    },
  );

  it("makes a new version of a colleague's note, and keeps the first with its author", async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(canaryRecords));
    const [anna, ben] = ['anna', 'ben'].map((id) => house.as({ id, roles: ['receptionist'] }));
    await anna?.stateFact({ guestId, fact: { type: 'note', note: { text: 'likes tea' } } });
    await ben?.stateFact({ guestId, fact: { type: 'note', note: { text: 'likes green tea' } } });
    const { facts } = (await api.readGuest({ guestId })).guest;
    expect(facts.map(({ by, type }) => [by, type])).toEqual([
      ['anna', 'note'],
      ['ben', 'note'],
    ]);
    expect(JSON.stringify(facts[0])).toContain('likes tea');
  });
});

describe('the events', () => {
  it('come in order, typed, after the data, and can be read again from any number', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const heard: KeptEvent[] = [];
    const types: HouseEvent['type'][] = [
      'records-taken-in',
      'guest-changed',
      'guests-merged',
      'merge-undone',
      'import-undone',
      'guest-forgotten',
      'settings-changed',
    ];
    for (const type of types) house.on(type, (_, kept) => heard.push(kept));
    const { run } = await house.importFrom(owner, sourceOf(canaryRecords));
    await api.stateFact({ guestId, fact: { type: 'note', note: { text: canaries.notes } } });
    const other = await api.addGuest({ statement: { names: [{ type: 'primary', full: 'Other One' }] } });
    const { mergeId } = await api.mergeGuests({ survivor: guestId, other: other.guestId });
    await api.unmergeGuests({ mergeId });
    await api.forgetGuest({ guestId });
    await api.undoImport({ importId: run?.id as never });
    expect(heard.map(({ event }) => event.type)).toEqual([
      'records-taken-in',
      'guest-changed',
      'guest-changed',
      'guests-merged',
      'merge-undone',
      'guest-forgotten',
      'import-undone',
    ]);
    expect(heard.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await api.listEvents({})).toEqual(heard);
    expect(await api.listEvents({ after: 3, limit: 2 })).toEqual(heard.slice(3, 5));
    const text = JSON.stringify(heard);
    expect(Object.values(canaries).filter((word) => text.includes(word))).toEqual([]);
  });

  it('are heard by all others when one listener throws', async () => {
    const errors: unknown[] = [];
    const house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T08:00:00Z' },
      onListenerError: (error) => errors.push(error),
    });
    const heard: string[] = [];
    house.on('settings-changed', () => heard.push('first'));
    house.on('settings-changed', () => {
      throw new Error('a broken panel');
    });
    const end = house.on('settings-changed', () => heard.push('last'));
    await house.as(owner).writeSettings({ settings: { properties: [] } });
    expect(heard).toEqual(['first', 'last']);
    expect(errors).toHaveLength(1);
    end();
    await house.as(owner).writeSettings({ settings: { properties: [] } });
    expect(heard).toEqual(['first', 'last', 'first']);
    house.shutdown();
    await house.as(owner).writeSettings({ settings: { properties: [] } });
    expect(heard).toHaveLength(3);
  });

  it('are kept with the data or not at all', async () => {
    const inner = createMemoryStore();
    let fails = false;
    const store: Store = {
      ...inner,
      write: (scope, work) =>
        inner.write(scope, async (rows) => {
          const value = await work(rows);
          if (fails) throw new Error('the disk is gone');

          return value;
        }),
    };
    const { house, api } = openHouse(store);
    await house.importFrom(owner, sourceOf(canaryRecords));
    const [before, audit] = [await api.listEvents({}), await api.readAudit({})];
    const heard: unknown[] = [];
    house.on('guest-changed', (event) => heard.push(event));
    fails = true;
    await expect(
      api.stateFact({ guestId, fact: { type: 'note', note: { text: 'never kept' } } }),
    ).rejects.toThrow('the disk is gone');
    fails = false;
    expect(heard).toEqual([]);
    expect(await api.listEvents({})).toEqual(before);
    expect(await api.readAudit({})).toEqual(audit);
    expect((await api.readGuest({ guestId })).guest.facts).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, and the deed is done once', async () => {
    const { api } = openHouse(createMemoryStore());
    const statement = { names: [{ type: 'primary', full: 'Once Only' }] } as const;
    const first = await api.addGuest({ statement }, { idempotencyKey: 'k-1' });
    expect(await api.addGuest({ statement }, { idempotencyKey: 'k-1' })).toEqual(first);
    expect((await api.findGuests({ text: 'Once Only' })).hits).toHaveLength(1);
    expect(await api.addGuest({ statement }, { idempotencyKey: 'k-2' })).not.toEqual(first);
  });

  it('is refused for another request, and belongs to one actor and one operation', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const add = (who: typeof api, full: string) =>
      who.addGuest({ statement: { names: [{ type: 'primary', full }] } }, { idempotencyKey: 'k' });
    await add(api, 'One Guest');
    await expect(add(api, 'Another Guest')).rejects.toMatchObject({
      code: 'input/invalid',
      facts: { field: 'idempotencyKey' },
    });
    await add(house.as({ id: 'somebody-else', roles: ['owner'] }), 'Another Guest');
    await api.writeSettings({ settings: { properties: [] } }, { idempotencyKey: 'k' });
  });
});
