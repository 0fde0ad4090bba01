import type { ServerResponse } from 'node:http';
import type { HouseRecord, Incoming } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { firstText } from '../../shared/loose.ts';
import type { OperaShelf } from '../../testing/opera-pages.ts';
import { operaShelf } from '../../testing/opera-pages.ts';
import type { OperaServer, ServeOperaOptions, Trouble } from '../../testing/serve-opera.ts';
import { serveOpera } from '../../testing/serve-opera.ts';
import { operaTablesOf, writeOperaHotel } from '../../testing/write-opera.ts';
import type { OperaSourceOptions } from './source.ts';
import { operaSource } from './source.ts';

const today = '2026-11-21';
const hotel = demonstrationHotel({ today, guests: 12, properties: 2 });
const { shelf, sink } = operaShelf();
writeOperaHotel(hotel, sink);
const hotelIds = hotel.settings.properties.map(({ id }) => id);
const now = Date.parse(`${today}T12:00:00Z`);
const recently = { from: '2026-10-01', daysAhead: 60 } as const;
let server: OperaServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('OPERA over HTTP', () => {
  it('brings every profile, stay and charge of the hotel, each as it is, whoever stands in the way of it', async () => {
    const found = await readAll({}, { details: true });
    const told = [...hotel.records()].map(keyOf);

    expect(new Set(found.keys())).toEqual(new Set(told));
  });

  it('brings the stays of a list as full as a list can show them', async () => {
    const found = await readAll();
    const stays = [...hotel.records()].filter((record) => record.kind === 'stay');

    for (const stay of stays) {
      expect(found.get(keyOf(stay))).toMatchObject({
        arrival: stay.arrival,
        departure: stay.departure,
        status: stay.status,
        parties: expect.arrayContaining([...stay.parties]),
      });
    }
  });

  it('splits what is cut off without a word until all of it is seen', async () => {
    const found = await readAll({ listLimit: 20 }, { listLimit: 20, pageSize: 8 });

    expect(stayCount(found)).toBe(shelf.reservations.size);
  });

  it('says so where a day holds more than can be seen', async () => {
    const { items } = await readItems({ listLimit: 1 }, { ...recently, listLimit: 1, pageSize: 200 });
    const refused = items.flatMap((item) => ('refused' in item ? [item.refused.code] : []));
    const same = new Map<string, number>();
    for (const { hotelId, roomStay } of shelf.reservations.values()) {
      const arrival = firstText(roomStay, 'arrivalDate') ?? '';
      const key = `${hotelId} ${arrival} ${firstText(roomStay, 'departureDate')}`;
      if (arrival >= recently.from) same.set(key, (same.get(key) ?? 0) + 1);
    }

    expect(new Set(refused)).toEqual(new Set(['refused/window-too-full']));
    expect(refused).toHaveLength([...same.values()].filter((count) => count > 1).length);
  });

  it.each([
    ['throttles with seconds', every(7, (response) => answer(response, 429, { 'retry-after': '1' }))],
    [
      'throttles with a date',
      every(7, (response) => answer(response, 429, { 'retry-after': new Date(now + 1500).toUTCString() })),
    ],
    ['throttles and does not say how long', every(7, (response) => answer(response, 429))],
    ['throttles with nonsense', every(7, (response) => answer(response, 503, { 'retry-after': 'soon' }))],
    ['fails now and then', every(5, (response) => answer(response, 500))],
    ['breaks connections', every(6, (response) => response.destroy())],
    ['cuts its answers short', every(6, cutShort)],
  ])('brings all of a hotel that %s', async (_, trouble) => {
    const found = await readAll({ trouble }, recently);
    const calm = await readAll({}, recently);

    expect(new Set(found.keys())).toEqual(new Set(calm.keys()));
  });

  it('renews a token that ran out or was taken back, and uses one for all requests until then', async () => {
    await readAll({ tokenUses: 12 }, { from: '2026-11-01', daysAhead: 30 });
    const renewed = tokenCalls();
    await server?.close();
    await readAll({}, { from: '2026-11-01', daysAhead: 30 });

    expect(renewed).toBeGreaterThan(2);
    expect(tokenCalls()).toBe(1);
  });

  it.each([
    [
      'source/redirected',
      only('/crm/v1/profiles', (response) => answer(response, 302, { location: 'http://127.0.0.1:1/' })),
    ],
    [
      'source/unreadable',
      only('/crm/v1/profiles', (response) =>
        answer(response, 200, { 'content-type': 'text/html' }, '<html>Sign in</html>'),
      ),
    ],
    ['source/too-large', only('/crm/v1/profiles', endless)],
    ['source/timed-out', only('/crm/v1/profiles', trickle)],
    ['source/refused', only('/crm/v1/profiles', (response) => answer(response, 403))],
    [
      'source/throttled',
      only('/crm/v1/profiles', (response) => answer(response, 429, { 'retry-after': '86400' })),
    ],
    ['source/unreachable', only('/crm/v1/profiles', (response) => response.destroy())],
    [
      'source/unreadable',
      only('/crm/v1/profiles', (response) =>
        answer(response, 200, {}, `${'['.repeat(100)}${']'.repeat(100)}`),
      ),
    ],
  ])('ends with %s, in time, when there is no way on', async (code, trouble) => {
    const began = Date.now();
    const error = await readAll(
      { trouble },
      {
        limits: {
          // Only the one that is meant to wait in vain has little time: a busy machine answers late.
          timeout: code === 'source/timed-out' ? 300 : 20_000,
          attempts: 3,
          bytes: 2_000_000,
          patience: 20_000,
        },
      },
    ).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error) ? error.code : error).toBe(code);
    expect(Date.now() - began).toBeLessThan(8000);
  });

  it('never says a secret or a name in an error', async () => {
    const secrets = { appKey: 'key', clientId: 'client', clientSecret: 'not-the-secret-4711' };
    const error = await readAll({}, { secrets: () => secrets }).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error, 'source/refused')).toBe(true);
    expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).stack)}`).not.toContain(
      '4711',
    );
  });

  it('goes on without one profile that OPERA stumbles over', async () => {
    const [bad = ''] = shelf.profiles.keys();
    const trouble: Trouble = ({ path }, response) =>
      path === `/crm/v1/profiles/${bad}` && answer(response, 500);
    const { items } = await readItems({ trouble }, { from: today, daysAhead: 1 });
    const refused = items.flatMap((item) => ('refused' in item ? [item.refused] : []));

    expect(refused).toMatchObject([{ kind: 'profile', id: bad, code: 'source/unreachable' }]);
    expect(items.length).toBeGreaterThan(10);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const trouble: Trouble = ({ number }) => {
      if (number === 10) controller.abort();

      return false;
    };
    const error = await readAll({ trouble }, {}, { signal: controller.signal }).catch(
      (thrown: unknown) => thrown,
    );

    expect(isInnkeeperError(error, 'aborted')).toBe(true);
  });

  it('goes on where it stopped, from any page', async () => {
    const whole = await readItems({}, { from: '2026-06-01', daysAhead: 60 });
    for (const stop of [0, 2, Math.floor(whole.cursors.length / 2), whole.cursors.length - 2]) {
      const { found: before, cursor } = whole.until(stop);
      const rest = await readItems(
        {},
        { from: '2026-06-01', daysAhead: 60 },
        cursor === undefined ? {} : { cursor },
      );
      const together = new Set([...before, ...rest.found.keys()]);

      expect(together).toEqual(new Set(whole.found.keys()));
    }
  });

  it('brings only what changed since the last run', async () => {
    const first = await readItems({}, { from: '2026-06-01', daysAhead: 60 });
    const second = await readItems(
      {},
      { from: '2026-06-01', daysAhead: 60 },
      { cursor: first.cursors.at(-1) ?? '' },
    );
    const profiles = [...second.found.values()].filter(({ kind }) => kind === 'profile');

    expect(second.found.size).toBeLessThan(first.found.size / 3);
    expect(profiles.length).toBeLessThan(shelf.profiles.size);
  });

  it('misses no row of a list that moves while it is read', async () => {
    const moving = shelfOf();
    const trouble: Trouble = ({ path, query }) => {
      if (path.endsWith('/reservations') && query.get('offset') !== '0') {
        for (const [id, row] of [...moving.reservations].slice(0, 3)) {
          moving.reservations.delete(id);
          moving.reservations.set(id, row);
        }
      }

      return false;
    };
    const { found } = await readItems(
      { trouble },
      { from: '2010-01-01', daysAhead: 400, pageSize: 20, charges: 'none' },
      {},
      moving,
    );

    expect(stayCount(found)).toBe(moving.reservations.size);
  });

  it('brings what was changed, and who was added, since the last run', async () => {
    const living = shelfOf();
    const first = await readItems({}, recently, {}, living);
    const [id, kept] = [...living.profiles][0] ?? ['', {}];
    const changed = {
      ...(kept.profile as object),
      lastModifyDateTime: '2026-11-21T18:00:00Z',
      vipStatus: 'V1',
    };
    living.profiles.set(id, { ...kept, profile: changed });
    living.profiles.set('4711', {
      ...kept,
      profileIdList: [{ id: '4711', type: 'Profile' }],
      profile: changed,
    });
    const second = await readItems(
      {},
      { ...recently, daysAhead: 0 },
      { cursor: first.cursors.at(-1) ?? '' },
      living,
    );
    const profiles = [...second.found.values()]
      .filter(({ kind }) => kind === 'profile')
      .map(({ source }) => source.id);

    expect(profiles).toEqual(expect.arrayContaining([id, '4711']));
  });

  it.each([
    'http://opera.example',
    'ftp://127.0.0.1',
    'https://user:word@opera.example',
    'https://opera.example/?key=1',
    'opera',
  ])('is not read from %s', (baseUrl) => {
    expect(() =>
      operaSource({
        baseUrl,
        hotelIds,
        secrets: () => ({ appKey: 'key', clientId: 'client', clientSecret: 'secret' }),
      }),
    ).toThrow(/baseUrl/);
  });
});

interface Read {
  readonly found: ReadonlyMap<string, HouseRecord>;
  readonly items: readonly Incoming[];
  readonly cursors: readonly string[];
  /** What had come by a cursor, by its number. */
  until(cursor: number): { readonly found: readonly string[]; readonly cursor: string | undefined };
}

type Reading = Partial<OperaSourceOptions>;

async function readItems(
  serving: ServeOperaOptions,
  reading: Reading = {},
  how: { cursor?: string; signal?: AbortSignal } = {},
  served: OperaShelf = shelf,
): Promise<Read> {
  await server?.close();
  server = await serveOpera(served, serving);
  const world = worldOfWaits();
  const source = operaSource({
    baseUrl: server.baseUrl,
    hotelIds,
    secrets: () => ({ appKey: 'key', clientId: 'client', clientSecret: 'secret' }),
    rate: [],
    world,
    ...operaTablesOf(hotel),
    ...reading,
  });
  const items: Incoming[] = [];
  const cursors: string[] = [];
  const counts: number[] = [];
  for await (const page of source.read(how)) {
    items.push(...page.items);
    if (page.cursor === undefined) continue;
    cursors.push(page.cursor);
    counts.push(items.length);
  }

  return {
    found: byKey(items),
    items,
    cursors,
    until: (cursor) => ({
      found: [...byKey(items.slice(0, counts[cursor])).keys()],
      cursor: cursors[cursor],
    }),
  };
}

async function readAll(
  serving: ServeOperaOptions = {},
  reading: Reading = {},
  how: { signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, HouseRecord>> {
  const { found, items } = await readItems(serving, reading, how);
  for (const item of items) if ('refused' in item) throw new Error(`refused: ${item.refused.code}`);

  return found;
}

function shelfOf(): OperaShelf {
  const { shelf, sink } = operaShelf();
  writeOperaHotel(hotel, sink);

  return shelf;
}

/** Waits take no time; the clock goes on by them. */
function worldOfWaits(): NonNullable<OperaSourceOptions['world']> {
  let waited = 0;

  return {
    now: () => now + waited,
    random: () => 0.5,
    sleep: async (millis) => {
      waited += millis;
    },
  };
}

function byKey(items: readonly Incoming[]): ReadonlyMap<string, HouseRecord> {
  return new Map(
    items.flatMap((item) => ('record' in item ? [[keyOf(item.record), item.record] as const] : [])),
  );
}

function keyOf({ source: { kind, property = '', id } }: HouseRecord): string {
  return `${kind} ${property} ${id}`;
}

function stayCount(found: ReadonlyMap<string, HouseRecord>): number {
  return [...found.values()].filter(({ kind }) => kind === 'stay').length;
}

function tokenCalls(): number {
  return server?.calls.filter(({ path }) => path === '/oauth/v1/tokens').length ?? 0;
}

function every(count: number, make: (response: ServerResponse) => unknown): Trouble {
  return ({ number }, response) => {
    if (number % count !== 0) return false;
    make(response);

    return true;
  };
}

function only(path: string, make: (response: ServerResponse) => unknown): Trouble {
  return (call, response) => {
    if (call.path !== path) return false;
    make(response);

    return true;
  };
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '',
): true {
  response.writeHead(status, headers);
  response.end(body);

  return true;
}

function cutShort(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"profileSummaries":');
  setTimeout(() => response.destroy(), 5);
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write(' ')), 20);
}
