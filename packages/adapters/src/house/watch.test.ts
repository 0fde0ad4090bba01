import type { GuestId, InnkeeperApi, KeptEvent } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { canaryRecords, canarySource, twoProperties } from './canary-guest.ts';
import { anyDeed, doAll, openHouse, owner, sourceOf } from './small-world.ts';

const named = (full: string) => ({ statement: { names: [{ type: 'primary', full }] } }) as const;

/** Everything a watcher hears until it has heard the event of a number, or its signal ends it. */
async function hear(api: InnkeeperApi, until: number, after = 0): Promise<readonly KeptEvent[]> {
  const heard: KeptEvent[] = [];
  for await (const event of api.watch({ after })) {
    heard.push(event);
    if (event.number >= until) break;
  }

  return heard;
}

describe('a watcher', () => {
  it('hears what was kept and then what happens, in order, nothing twice and nothing left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 8 }),
        fc.nat({ max: 6 }),
        async (deeds, early, after) => {
          const opened = openHouse(createMemoryStore());
          await doAll(opened, deeds.slice(0, early));
          const stop = new AbortController();
          const heard: KeptEvent[] = [];
          const listening = (async () => {
            for await (const event of opened.api.watch({ after, signal: stop.signal })) heard.push(event);
          })();
          await doAll(opened, deeds.slice(early));
          await opened.api.addGuest(named('The Last One'));
          await opened.api.writeSettings({ settings: { properties: [] } });
          const kept = await opened.api.listEvents({ after });
          while (heard.length < kept.length) await new Promise(setImmediate);
          stop.abort();
          await listening;
          expect(heard).toEqual(kept);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hears from now on where no number is given, and is told which number that is', async () => {
    const { api } = openHouse(createMemoryStore());
    await api.writeSettings({ settings: twoProperties });
    const positions: number[] = [];
    const events = api.watch({ onPosition: (number) => positions.push(number) })[Symbol.asyncIterator]();
    const first = events.next();
    while (positions.length === 0) await new Promise(setImmediate);
    await api.writeSettings({ settings: twoProperties });
    expect((await first).value).toMatchObject({ number: 2, event: { type: 'settings-changed' } });
    expect(positions).toEqual([1]);
    await events.return?.();
  });

  it('hears whose stay has changed, also where nothing of the profile has', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await api.writeSettings({ settings: twoProperties });
    await house.importFrom(owner, sourceOf(canaryRecords), { key: 'all' });
    const stay = canaryRecords.find((record) => record.kind === 'stay');
    const guest = renamed('guest', recordIdOf('house', canarySource('profile')));
    await house.importFrom(owner, sourceOf(stay ? [{ ...stay, room: '1203' }] : []), { key: 'one' });
    expect((await api.listEvents({})).at(-1)?.event).toMatchObject({
      type: 'records-taken-in',
      changed: 1,
      guests: [guest],
    });
  });

  it('can leave while nothing happens, and is let go when the house closes', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const leaving = api.watch()[Symbol.asyncIterator]();
    const waiting = leaving.next();
    await leaving.return?.();
    expect((await waiting).done).toBe(true);
    const staying = api.watch()[Symbol.asyncIterator]().next();
    house.shutdown();
    expect((await staying).done).toBe(true);
    expect((await api.watch({ signal: AbortSignal.abort() })[Symbol.asyncIterator]().next()).done).toBe(true);
  });

  it('that is slow is neither hurried nor forgotten', async () => {
    const { api } = openHouse(createMemoryStore());
    const slow = api.watch({ after: 0 })[Symbol.asyncIterator]();
    for (let turn = 0; turn < 350; turn += 1) await api.writeSettings({ settings: { properties: [] } });
    const numbers: number[] = [];
    while (numbers.length < 350) numbers.push((await slow.next()).value.number);
    expect(numbers).toEqual(Array.from({ length: 350 }, (_, index) => index + 1));
    await slow.return?.();
  });

  it('hears of what another process wrote, once told to look again', async () => {
    const store = createMemoryStore();
    const [here, there] = [openHouse(store), openHouse(store)];
    await here.api.writeSettings({ settings: twoProperties });
    const hearing = hear(here.api, 4);
    await there.api.writeSettings({ settings: twoProperties });
    await there.api.writeSettings({ settings: twoProperties });
    here.house.lookAgain();
    await here.api.writeSettings({ settings: twoProperties });
    expect((await hearing).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is refused without the right, also when the right goes while it watches', async () => {
    const revoked = new Set<string>();
    const house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T08:00:00Z' },
      isRevoked: (id) => revoked.has(id),
    });
    const first = (roles: readonly string[], id = 'staff-7') =>
      house.as({ id, roles }).watch({ after: 0 })[Symbol.asyncIterator]().next();
    await expect(first([])).rejects.toMatchObject({ code: 'actor/not-allowed' });
    await expect(first(['constructor'])).rejects.toMatchObject({ code: 'actor/not-allowed' });
    for (const role of ['receptionist', 'housekeeping', 'kitchen', 'sales', 'manager', 'privacy', 'it']) {
      const event = first([role]);
      await house.as(owner).writeSettings({ settings: { properties: [] } });
      expect((await event).value).toMatchObject({ number: 1 });
    }
    const events = house
      .as({ id: 'staff-7', roles: ['receptionist'] })
      .watch()
      [Symbol.asyncIterator]();
    const next = events.next();
    revoked.add('staff-7');
    await house.as(owner).writeSettings({ settings: { properties: [] } });
    await expect(next).rejects.toMatchObject({ code: 'actor/revoked' });
    const lines = await house.as(owner).readAudit({});
    expect(lines.filter(({ action }) => action === 'watch').map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
  });
});

describe('a watcher of one property', () => {
  const elsewhere = renamed('guest', recordIdOf('house', canarySource('profile')));

  async function world(): Promise<{
    readonly api: InnkeeperApi;
    readonly stranger: InnkeeperApi;
    readonly here: GuestId;
  }> {
    const { house, api } = openHouse(createMemoryStore());
    await api.writeSettings({ settings: twoProperties });
    await house.importFrom(owner, sourceOf(canaryRecords));
    const { guestId } = await api.addGuest(named('A Guest Of No Property Yet'));

    return {
      api,
      stranger: house.as({ id: 'h2', roles: ['receptionist'], properties: ['H2'] }),
      here: guestId,
    };
  }

  it('hears no id of a guest whom only other properties know, and is told that it passed something', async () => {
    const { api, stranger, here } = await world();
    const note = { type: 'note', note: { text: 'tall' } } as const;
    await api.stateFact({ guestId: elsewhere, fact: note });
    await api.separateGuests({ guestId: elsewhere, other: here });
    await api.stateFact({ guestId: here, fact: note });
    await api.stateFact({ guestId: elsewhere, fact: note });
    const [last] = (await api.listEvents({})).slice(-1);
    const positions: number[] = [];
    const heard: KeptEvent[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      for await (const event of stranger.watch({
        after: 0,
        signal: stop.signal,
        onPosition: (number) => positions.push(number),
      }))
        heard.push(event);
    })();
    while (positions.at(-1) !== last?.number) await new Promise(setImmediate);
    stop.abort();
    await watching;
    expect(JSON.stringify(heard)).not.toContain(elsewhere);
    expect(heard.map(({ event }) => event.type)).toEqual([
      'settings-changed',
      'records-taken-in',
      'guest-changed',
      'guests-separated',
      'guest-changed',
    ]);
    expect(heard.at(-2)?.event).toEqual({ type: 'guests-separated', guests: [here] });
  });

  it('hears that somebody was forgotten, so that no screen keeps him', async () => {
    const { api, stranger } = await world();
    const { length } = await api.listEvents({});
    await api.forgetGuest({ guestId: elsewhere });
    expect((await hear(stranger, length + 1, length)).map(({ event }) => event)).toEqual([
      { type: 'guest-forgotten', guestId: elsewhere },
    ]);
  });
});
