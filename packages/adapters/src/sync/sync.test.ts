import type { Incoming, Store, SyncPosition } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { LiveSource } from '../shared/live-source.ts';
import { liveSource } from '../shared/live-source.ts';
import type { VirtualWorld } from '../shared/virtual-world.test-data.ts';
import { virtualWorld } from '../shared/virtual-world.test-data.ts';
import { apaleoLive } from '../sources/apaleo/index.ts';
import { cloudbedsLive } from '../sources/cloudbeds/index.ts';
import { squareLive } from '../sources/square/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { fakeApaleo } from '../testing/fakes/apaleo.ts';
import { fakeCloudbeds } from '../testing/fakes/cloudbeds.ts';
import { fakeSquare } from '../testing/fakes/square.ts';
import type { FakeServer, ServeFakeOptions } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { healthOf } from './health.ts';
import { receiver } from './receive.ts';
import { syncOnce } from './sync-once.ts';
import type { SyncOptions } from './sync-options.ts';

const owner = { id: 'sync', roles: ['owner'] };
const size = { guests: 8, reservations: 104 };
const faults = { throttled: 0.2, failed: 0.05, cut: 0.02, repeated: 0.3, reordered: 0.5, seed: 7 };
const open: FakeServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(api: Parameters<typeof serveFake>[0], options?: ServeFakeOptions): Promise<FakeServer> {
  const server = await serveFake(api, options);
  open.push(server);

  return server;
}

function houseOver(store: Store, world: VirtualWorld) {
  const clock = { now: () => new Date(world.now()).toISOString() };

  return createInnkeeper({ store, clock, secret: 'a secret for tests only' });
}

function syncing(source: LiveSource, world: VirtualWorld, store: Store = createMemoryStore()) {
  const house = houseOver(store, world);
  const options: SyncOptions = { house, actor: owner, source, now: world.now };

  return { house, store, options, api: house.as(owner) };
}

/** What a house knows, to hold it against what another knows. */
async function known(store: Store): Promise<ReadonlyMap<string, string>> {
  return store.read({ tenant: 'house' }, async (rows) => {
    const found = new Map<string, string>();
    for (const table of ['profile', 'stay', 'charge'] as const)
      for (const row of await rows.page(table, { limit: 10_000 }))
        found.set(`${table} ${row.sourceId}`, row.hash);

    return found;
  });
}

const systems = {
  cloudbeds: async (world: VirtualWorld, options?: ServeFakeOptions) => {
    const fake = fakeCloudbeds(size);
    const { baseUrl, ...server } = await serve(fake.api, options);
    const source = cloudbedsLive({
      baseUrl,
      world,
      secrets: () => ({ apiKey: 'cloudbeds-key' }),
      propertyIds: [fake.propertyId],
      organizationId: fake.organizationId,
      webhookToken: () => 'word',
    });

    return { source, server, change: (at: number) => fake.checkOut(3, at), fake, records: 8 + 104 };
  },
  square: async (world: VirtualWorld, options?: ServeFakeOptions) => {
    const fake = fakeSquare(size);
    const { baseUrl, ...server } = await serve(fake.api, options);
    const source = squareLive({
      baseUrl,
      world,
      secrets: () => ({ accessToken: 'square-token', signatureKey: 'square-signature-key' }),
      locationIds: [fake.locationId],
    });

    return { source, server, change: (at: number) => fake.touch(3, at), fake, records: 8 + 104 };
  },
  apaleo: async (world: VirtualWorld, options?: ServeFakeOptions) => {
    const fake = fakeApaleo(size);
    const { baseUrl, ...server } = await serve(fake.api, options);
    const source = apaleoLive({
      baseUrl,
      identityUrl: baseUrl,
      world,
      secrets: () => ({ clientId: 'client', clientSecret: 'secret' }),
      propertyIds: [fake.propertyId],
      webhookToken: () => 'word',
    });

    return { source, server, change: (at: number) => fake.checkOut(3, at), fake, records: 104 * 3 };
  },
} as const;

describe.each(Object.entries(systems))('%s', (_, begin) => {
  it('is read in full, and then only what changed', async () => {
    const world = virtualWorld();
    const { source, change, records } = await begin(world);
    const { options, api } = syncing(source, world);
    const first = await syncOnce(options);
    world.pass(600_000);
    change(world.now() - 60_000);
    const second = await syncOnce(options);
    const { positions } = await api.readSync({});

    expect(first).toMatchObject({ failures: [], stopped: false });
    expect(first.counts.new).toBeGreaterThanOrEqual(records);
    expect(second.counts.read).toBeLessThan(first.counts.read / 4);
    expect(second.counts.changed).toBeGreaterThan(0);
    expect(positions.map(({ state }) => state)).toEqual(positions.map(() => 'resting'));
  });

  it('ends the same through faults, and however often it is stopped', async () => {
    const world = virtualWorld();
    const { source } = await begin(world);
    const calm = syncing(source, world);
    await syncOnce(calm.options);
    const troubled = await begin(world, { faults });
    const store = createMemoryStore();
    let rounds = 0;
    for (let isDone = false; !isDone; rounds += 1) {
      const stop = new AbortController();
      let kept = 0;
      const { options } = syncing(troubled.source, world, store);
      const report = await syncOnce({
        ...options,
        signal: stop.signal,
        stepSize: 100,
        onEvent: ({ type }) => {
          if (type === 'kept' && ++kept > 1) stop.abort();
        },
      });
      isDone = !report.stopped && report.failures.length === 0;
      if (rounds > 60) throw new Error('never done');
    }

    expect(rounds).toBeGreaterThan(1);
    expect(await known(store)).toEqual(await known(calm.store));
  });
});

describe('letters', () => {
  it('of Cloudbeds, without the word that was agreed, are refused; with it they are kept and followed', async () => {
    const world = virtualWorld();
    const { source, fake } = await systems.cloudbeds(world);
    const { house, api, options } = syncing(source, world);
    await syncOnce(options);
    const take = receiver({ house, actor: owner, sources: { cloudbeds: source } });
    const send = (url: string): Promise<Response> =>
      take(new Request(url, { method: 'POST', body: fake.webhook(5) }));
    const forged = await send('https://house.example/in/cloudbeds?token=guess');
    fake.checkOut(5, world.now() + 1000);
    const told = await Promise.all(
      [1, 2, 3].map(() => send('https://house.example/in/cloudbeds?token=word')),
    );
    const waiting = await api.readSync({ letters: 10 });
    const { letters, counts } = await syncOnce(options);

    expect([forged.status, ...told.map(({ status }) => status)]).toEqual([401, 200, 200, 200]);
    expect(waiting.letters).toMatchObject([
      { entity: 'reservation', property: 'P1', telling: 3, attempts: 0 },
    ]);
    expect(letters).toEqual({ done: 1, failed: 0 });
    expect(counts.changed).toBe(1);
    expect(await api.readSync({})).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('that cannot be followed while others can are laid aside in the end, and told about', async () => {
    const world = virtualWorld();
    const source = liveSource({
      system: 'pms',
      now: world.now,
      lists: [],
      reread: async ({ about }) => {
        if (about === 'bad') throw Object.assign(new Error(), notFound());

        return [];
      },
    });
    const { api, options } = syncing(source, world);
    await api.keepSync({ letters: [{ system: 'pms', entity: 'stay', about: 'bad' }] });
    for (let round = 0; round < 5; round += 1) {
      await api.keepSync({ letters: [{ system: 'pms', entity: 'stay', about: `good ${round}` }] });
      await syncOnce(options);
    }
    const standing = await api.readSync({ letters: 10, of: 'dead' });

    expect(standing).toMatchObject({
      waiting: 0,
      dead: 1,
      letters: [{ about: 'bad', attempts: 5, code: 'source/refused' }],
    });
    expect(healthOf(standing, world.now()).state).toBe('failing');
  });
});

describe('a process that dies soon', () => {
  const world = virtualWorld();
  const guest = (id: string): Incoming => ({
    record: {
      kind: 'profile',
      type: { value: 'person', raw: 'Guest' },
      active: true,
      source: { system: 'pms', kind: 'profile', id },
      names: [{ type: 'primary', full: `Guest ${id}` }],
    },
  });

  it('has kept what letters were about up to then, and asks only for the others again', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const source = liveSource({
      system: 'pms',
      now: world.now,
      lists: [],
      reread: async ({ about }) => {
        asked.push(about);
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (asked.length === 40) stop.abort();

        return [guest(about)];
      },
    });
    const { api, options } = syncing(source, world);
    const letters = Array.from({ length: 90 }, (_, index) => `${index}`);
    await api.keepSync({ letters: letters.map((about) => ({ system: 'pms', entity: 'guest', about })) });
    const { stopped } = await syncOnce({ ...options, signal: stop.signal });
    const { waiting } = await api.readSync({});
    await syncOnce(options);

    expect(stopped).toBe(true);
    expect(waiting).toBeLessThanOrEqual(90 - 40 + 10);
    expect(asked.length).toBe(40 + waiting);
    expect(await api.readSync({})).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('has kept every page but the one under way, with its place, however few records it held', async () => {
    const places: (string | undefined)[] = [];
    const stop = new AbortController();
    const source = liveSource({
      system: 'pms',
      now: world.now,
      lists: [
        {
          entity: 'guests',
          async *pages({ at }) {
            places.push(at);
            for (let page = Number(at ?? 0); page < 9; page += 1) {
              if (page === 7 && places.length === 1) stop.abort();
              // a page of another system takes its time, and the house is done with the one before
              await new Promise((resolve) => setTimeout(resolve, 20));
              yield { items: page === 5 ? [] : [guest(`${page}`)], at: `${page + 1}` };
            }
          },
        },
      ],
    });
    const { api, options, store } = syncing(source, world);
    await syncOnce({ ...options, signal: stop.signal, stepSize: 5000 });
    const before = (await known(store)).size;
    await syncOnce(options);

    expect(before).toBeGreaterThanOrEqual(6);
    expect(Number(places[1])).toBeGreaterThanOrEqual(7);
    expect((await known(store)).size).toBe(8);
    expect((await api.readSync({})).positions).toMatchObject([{ state: 'resting', counts: { new: 8 } }]);
  });
});

function notFound() {
  return { name: 'InnkeeperError', code: 'source/refused', retryable: false, facts: {} };
}

describe('merges', () => {
  it('of Cloudbeds are followed and undone, with the stays', async () => {
    const world = virtualWorld();
    const { source, fake } = await systems.cloudbeds(world);
    const { api, options } = syncing(source, world);
    const guestOf = async (id: string) =>
      (await api.findGuests({ email: `guest${id}@nobody.example` })).hits.map(({ guestId }) => guestId);
    await syncOnce(options);
    const before = [await guestOf('1'), await guestOf('2')];
    world.pass(600_000);
    fake.merge(1, 2, world.now() - 60_000);
    await syncOnce(options);
    const merged = [await guestOf('1'), await guestOf('2')];
    world.pass(600_000);
    fake.unmerge(1, 2, world.now() - 60_000);
    await syncOnce(options);

    expect(before[0]).not.toEqual(before[1]);
    expect(merged[0]).toEqual(merged[1]);
    expect([await guestOf('1'), await guestOf('2')]).toEqual(before);
  });

  it('of Square are taken from signed events in any order, and from no others', async () => {
    const world = virtualWorld();
    const { source, fake } = await systems.square(world);
    const { house, api, options } = syncing(source, world);
    await syncOnce(options);
    const url = 'https://house.example/in/square';
    const messages = fake.merge([1, 2], world.now(), url);
    const take = receiver({ house, actor: owner, sources: { square: source }, now: world.now });
    const statuses: number[] = [];
    for (const { body, headers } of [...messages].reverse())
      for (const signed of [headers, { ...headers, 'x-square-hmacsha256-signature': 'AAAA' }])
        statuses.push((await take(new Request(url, { method: 'POST', body, headers: signed }))).status);
    const { hits } = await api.findGuests({ email: 'guest1@nobody.example' });
    const [guest] = hits;
    const file = guest && (await api.readGuest({ guestId: guest.guestId }));

    world.pass(3_600_000);
    const { body, headers } = fake.event(2, url);
    await take(new Request(url, { method: 'POST', body, headers }));
    const open = (await api.listImports({})).filter(({ state }) => state === 'running');

    expect(open).toEqual([]);
    expect(statuses).toEqual([200, 401, 200, 401, 200, 401]);
    expect(hits).toHaveLength(1);
    expect(file?.guest.profiles.map(({ id }) => id).sort()).toEqual(
      expect.arrayContaining(['C000001', 'C000002']),
    );
  });
});

describe('what a system keeps silent about', () => {
  it('is found when everything is read again, once a day and not before', async () => {
    const world = virtualWorld();
    const { source, fake } = await systems.square(world);
    const { api, options } = syncing(source, world);
    await syncOnce(options);
    const silently = Date.UTC(2026, 10, 1) + 3000; // the very time at which it was changed before
    fake.touch(3, silently);
    world.pass(7_200_000);
    const soon = await syncOnce(options);
    world.pass(80_000_000);
    const nextDay = await syncOnce(options);

    expect([soon.counts.changed, nextDay.counts.changed]).toEqual([0, 1]);
    for (const { sweptAt = '' } of (await api.readSync({})).positions)
      expect(world.now() - Date.parse(sweptAt)).toBeLessThan(10_000);
  });

  it('stops nothing: a field that is called otherwise from today on is kept beside the record', async () => {
    const world = virtualWorld();
    const { source } = await systems.square(world, { faults: { renamed: { family_name: 'surname' } } });
    const { api, options } = syncing(source, world);
    const report = await syncOnce(options);
    const [hit] = (await api.findGuests({ email: 'guest1@nobody.example' })).hits;
    const file = hit && (await api.exportGuest({ guestId: hit.guestId }));

    expect(report).toMatchObject({ failures: [], counts: { refused: 0 } });
    expect(file?.profiles[0]?.extra).toMatchObject({ surname: 'Blume' });
  });
});

describe('a source that is down', () => {
  it('is left where it is, said so, and gone on with', async () => {
    const world = virtualWorld();
    let isDown = true;
    const { source } = await systems.apaleo(world, {
      trouble: (call, response) => {
        if (!isDown || call.query.get('pageNumber') !== '2') return false;
        response.writeHead(500).end();

        return true;
      },
    });
    const { api, options } = syncing(source, world);
    const report = await syncOnce({ ...options, stepSize: 50 });
    const [failed] = (await api.readSync({})).positions.filter(
      ({ state }: SyncPosition) => state === 'failed',
    );
    isDown = false;
    await syncOnce(options);

    expect(report.failures).toMatchObject([{ entity: 'reservations', code: 'source/unreachable' }]);
    expect(failed).toMatchObject({
      entity: 'reservations',
      code: 'source/unreachable',
      counts: { new: 300 },
    });
    expect(healthOf(await api.readSync({}), world.now()).state).toBe('well');
  });
});
