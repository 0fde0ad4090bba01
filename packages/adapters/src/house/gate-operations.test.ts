import type { Actor, InnkeeperApi, OperationName } from '@innkeeper/core';
import { createInnkeeper, defaultPolicy, may, operations, recordIdOf, renamed } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { canaries, canaryProfile, canaryRecords, canarySource, twoProperties } from './canary-guest.ts';
import { inputsAbout as inputs } from './inputs-about.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const names = Object.keys(operations) as OperationName[];
const roles = Object.keys(defaultPolicy);
const known = renamed('guest', recordIdOf('house', canarySource('profile')));
type AnyCall = (input: object) => Promise<unknown>;

const call = (api: InnkeeperApi, name: OperationName, guestId: string = known): Promise<unknown> =>
  (api[name] as AnyCall)(inputs(guestId)[name]);

const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'done',
    ({ code }: { readonly code: string }) => code,
  );

describe('the gate', () => {
  it.each([...roles, 'unknown', 'constructor', '__proto__', 'toString', ''])(
    'lets the role "%s" do what the table gives it, and nothing else',
    async (role) => {
      const { house, api } = openHouse(createMemoryStore());
      const actor: Actor = { id: 'someone', roles: [role] };
      const refused: string[] = [];
      for (const name of names) {
        const allowed = may(actor, operations[name].permission, defaultPolicy);
        const code = await codeOf(call(house.as(actor), name));
        expect([name, code === 'actor/not-allowed']).toEqual([name, !allowed]);
        if (!allowed) refused.push(name);
      }
      if (!roles.includes(role)) expect(refused).toEqual(names);
      const lines = (await api.readAudit({ limit: 10_000 })).filter(({ outcome }) => outcome === 'refused');
      expect(lines.map(({ action, actor: by }) => [action, by])).toEqual(
        refused.map((name) => [name, 'someone']),
      );
    },
  );

  it('answers nobody who does not say who asks', async () => {
    const { house } = openHouse(createMemoryStore());
    for (const nobody of [undefined, {}, { id: '' }, { id: 'x' }, { id: 1, roles: ['owner'] }])
      for (const name of names)
        expect(await codeOf(call(house.as(nobody as never), name))).toBe('actor/missing');
  });

  it('refuses an actor at the next call after the right was taken away, and writes it down', async () => {
    const revoked = new Set<string>();
    const house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T08:00:00Z' },
      isRevoked: async (id) => revoked.has(id),
    });
    const api = house.as({ id: 'staff-7', roles: ['owner'] });
    await api.listImports({});
    revoked.add('staff-7');
    for (const name of names) expect(await codeOf(call(api, name))).toBe('actor/revoked');
    const lines = await house.as(owner).readAudit({ limit: 1000 });
    expect(lines.filter(({ outcome }) => outcome === 'refused')).toHaveLength(names.length);
  });

  it('writes every change and every audited read down, and no other call', async () => {
    const { house, api } = openHouse(createMemoryStore(), 'house', undefined, { segments: 'asked' });
    await api.writeSettings({ settings: twoProperties });
    await house.importFrom(owner, sourceOf(canaryRecords));
    const { number: before } = (await api.readAudit({ limit: 10_000 })).at(-1) ?? { number: 0 };
    const done: string[] = [];
    for (const name of names.filter((one) => one !== 'writeSettings')) {
      if ((await codeOf(call(api, name))) === 'done' && operations[name].audited) done.push(name);
    }
    expect(done.length).toBeGreaterThan(12);
    expect((await api.readAudit({ after: before, limit: 1000 })).map(({ action }) => action)).toEqual(done);
  });

  it('keeps no word of a guest in the audit, whatever is asked', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(canaryRecords));
    const words = Object.values(canaries);
    for (const name of names) {
      for (const word of words) {
        const input = { ...inputs(known)[name], guestId: word, survivor: word, text: word, note: word };
        await codeOf((api[name] as AnyCall)(input));
        await codeOf((house.as({ id: 'x', roles: [] })[name] as AnyCall)(input));
      }
    }
    await api.addGuest({ statement: { names: canaryProfile.names } });
    await api.findGuests({ text: canaries.names });
    const text = JSON.stringify(await api.readAudit({ limit: 10_000 }));
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('an actor of one property', () => {
  const foreign = known;
  const unknown = 'guest_00000000000000000000000000000000';

  it('gets the same answer about a guest of another property as about nobody, in every operation', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await api.writeSettings({ settings: twoProperties });
    await house.importFrom(owner, sourceOf(canaryRecords));
    const order = await api.orderWork({ guestId: foreign, department: 'laundry' });
    const other = await api.addGuest({ statement: { names: [{ type: 'primary', full: 'Other Guest' }] } });
    const merge = await api.mergeGuests({ survivor: foreign, other: other.guestId });
    const stranger = house.as({ id: 'h2', roles: ['owner'], properties: ['H2'] });
    const answer = (name: OperationName, guestId: string) =>
      call(stranger, name, guestId).then(
        (value) => JSON.stringify(value),
        (error: object) => JSON.stringify(error),
      );
    for (const name of names.filter((one) => 'guestId' in inputs(known)[one] || /erge/.test(one))) {
      const [one, two] = [await answer(name, foreign), await answer(name, unknown)];
      expect(one.replaceAll(foreign, '').replaceAll(unknown, ''), name).toBe(
        two.replaceAll(foreign, '').replaceAll(unknown, ''),
      );
    }
    expect(await codeOf(stranger.closeWork({ workId: order.workId, acknowledged: [] }))).toBe(
      'fact/not-found',
    );
    expect(await codeOf(stranger.unmergeGuests({ mergeId: merge.mergeId }))).toBe('merge/not-found');
    expect(await codeOf(stranger.separateGuests({ guestId: foreign, other: other.guestId }))).toBe(
      'guest/not-found',
    );
    expect((await stranger.findGuests({ text: canaries.names })).state).toBe('new');
    expect((await stranger.findGuests({ document: { number: canaries.documents } })).hits).toEqual([]);
    expect(await stranger.listNames({ property: 'H1' })).toEqual(
      await stranger.listNames({ property: 'H9' }),
    );
    expect(await api.readGuest({ guestId: foreign })).toMatchObject({ guest: { id: foreign } });
  });

  it('knows a guest as soon as he has stayed there', async () => {
    const { house } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(canaryRecords));
    const own = house.as({ id: 'h1', roles: ['receptionist'], properties: ['H1'] });
    expect((await own.readGuest({ guestId: known })).guest.id).toBe(known);
    expect((await own.findGuests({ text: canaries.names })).hits).toHaveLength(1);
  });
});
