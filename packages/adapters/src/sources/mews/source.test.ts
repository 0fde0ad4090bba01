import type { ServerResponse } from 'node:http';
import type { HouseRecord, Incoming, Reason } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { Raw } from '../../shared/loose.ts';
import { objectOf } from '../../shared/loose.ts';
import type { MewsShelf } from '../../testing/mews-shelf.ts';
import { mewsShelf } from '../../testing/mews-shelf.ts';
import type { MewsServer, MewsTrouble, ServeMewsOptions } from '../../testing/serve-mews.ts';
import { serveMews } from '../../testing/serve-mews.ts';
import { mewsTablesOf, writeMewsHotel } from '../../testing/write-mews.ts';
import type { MewsSourceOptions } from './source.ts';
import { mewsSource } from './source.ts';

const today = '2026-11-21';
const hotel = demonstrationHotel({ today, guests: 60, properties: 2, systems: ['opera', 'mews'] });
const told = [...hotel.records()].filter(
  ({ source, kind }) => source.system === 'mews' && kind !== 'feedback' && kind !== 'contact',
);
const written = writtenOnce();
const now = Date.parse(`${today}T22:00:00Z`);
const recently = { from: '2025-06-01', pageSize: 20 } as const;
const customersPath = 'customers/getAll';
let server: MewsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('Mews over HTTP', () => {
  it('brings every customer, stay and charge of the hotel, each as it is', async () => {
    const { found, items } = await readItems({}, { payments: true, pageSize: 40 });
    expect(items.every((item) => 'record' in item)).toBe(true);
    expect(new Set(found.keys())).toEqual(new Set(told.map(keyOf)));
    expect(told.length).toBeGreaterThan(100);
    for (const record of told) {
      if (record.kind === 'stay')
        expect(found.get(keyOf(record))).toMatchObject({
          arrival: record.arrival,
          departure: record.departure,
          status: { value: record.status.value },
          ...(record.room !== undefined && { room: record.room }),
          roomType: record.roomType,
          ratePlan: record.ratePlan,
          adults: record.adults,
          parties: record.parties.filter(({ role }) => role !== 'payer'),
        });
      if (record.kind === 'charge' && record.type.value === 'revenue')
        expect(found.get(keyOf(record))).toMatchObject({
          day: record.day,
          type: { value: 'revenue' },
          category: record.category,
          net: record.net,
          gross: record.gross,
          text: record.text,
          ...(record.item !== undefined && { item: record.item }),
        });
    }
  });

  it('reads a list of any length by pages of any size, each entry once', async () => {
    for (const pageSize of [1, 7]) {
      const { items } = await readItems({}, { pageSize, from: '2026-06-01' });
      const ids = items.flatMap((item) => ('record' in item ? [keyOf(item.record)] : []));

      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(10);
    }
  });

  it.each([
    ['throttles with seconds', every(7, (response) => answer(response, 429, { 'retry-after': '1' }))],
    [
      'throttles with a date',
      every(7, (response) => answer(response, 429, { 'retry-after': new Date(now + 1500).toUTCString() })),
    ],
    ['throttles and does not say how long', every(7, (response) => answer(response, 429))],
    ['fails now and then', every(5, (response) => answer(response, 500))],
    ['breaks connections', every(6, (response) => response.destroy())],
    ['cuts its answers short', every(6, cutShort)],
  ])('brings all of a hotel that %s', async (_, trouble) => {
    const calm = await readCalmly();
    const found = await readItems({ trouble }, recently);

    expect(new Set(found.found.keys())).toEqual(new Set(calm.found.keys()));
  });

  it('asks for less where Mews cannot bring so much in time', async () => {
    const trouble: MewsTrouble = ({ body }, response) =>
      Number(objectOf(body.Limitation)?.Count) > 20 && answer(response, 408);
    const { found } = await readItems({ trouble }, { ...recently, pageSize: 1000 });
    const calm = await readCalmly();

    expect(stayCount(found)).toBe(stayCount(calm.found));
  });

  it('brings its tokens anew when they are refused, once', async () => {
    let asked = 0;
    const secrets = () => {
      asked += 1;

      return { clientToken: 'client-token', accessToken: asked === 1 ? 'old' : 'access-token' };
    };
    const { found } = await readItems({}, { ...recently, secrets });

    expect(stayCount(found)).toBeGreaterThan(0);
  });

  it('leaves out what the integration may not read, and says so once', async () => {
    const trouble: MewsTrouble = ({ operation }, response) =>
      /^(loyalty|identityDocuments|payments)/.test(operation) && answer(response, 401);
    const { found, notices } = await readItems({ trouble }, { ...recently, payments: true });

    expect(notices.map(({ facts }) => facts?.operation)).toEqual(
      expect.arrayContaining(['loyaltyPrograms/getAll', 'identityDocuments/getAll', 'payments/getAll']),
    );
    expect(new Set(notices.map(({ facts }) => facts?.operation)).size).toBe(notices.length);
    expect(stayCount(found)).toBeGreaterThan(0);
  });

  it('ends when its tokens are taken back in the middle, rather than bring guests without their documents', async () => {
    const whole = await readItems({}, recently);
    const calls = server?.calls ?? [];
    const documents = calls.filter(({ operation }) => operation === 'identityDocuments/getAll');
    expect(documents.length).toBeGreaterThan(2);
    for (const { number: from } of documents.slice(1, 3)) {
      const found = new Map<string, HouseRecord>();
      const trouble: MewsTrouble = ({ number }, response) => number >= from && answer(response, 401);
      await server?.close();
      server = await serveMews(shelfOf(), { trouble });
      const read = async (): Promise<void> => {
        for await (const { items } of sourceOf(server as MewsServer, recently).read())
          for (const [key, record] of byKey(items)) found.set(key, record);
      };

      await expect(read()).rejects.toMatchObject({ code: 'source/refused' });
      for (const [key, record] of found) expect(record).toEqual(whole.found.get(key));
    }
  });

  it('asks for less where an answer is larger than this house takes at once', async () => {
    const calm = await readCalmly();
    const { found } = await readItems({}, { ...recently, pageSize: 1000, limits: { bytes: 20_000 } });
    const counts = server?.calls.map(({ body }) => Number(objectOf(body.Limitation)?.Count));

    expect(counts).toContain(500);
    expect(new Set(found.keys())).toEqual(new Set(calm.found.keys()));
  });

  it.each([
    ['source/redirected', only((response) => answer(response, 302, { location: 'http://127.0.0.1:1/' }))],
    [
      'source/unreadable',
      only((response) => answer(response, 200, { 'content-type': 'text/html' }, '<html>Sign in</html>')),
    ],
    ['source/unreadable', only((response) => answer(response, 200, {}, '"nothing"'))],
    ['source/too-large', only(endless)],
    ['source/timed-out', only(trickle)],
    ['source/refused', only((response) => answer(response, 403))],
    ['source/refused', only((response) => answer(response, 404))],
    ['source/throttled', only((response) => answer(response, 429, { 'retry-after': '86400' }))],
    ['source/unreachable', only((response) => response.destroy())],
    ['source/unreadable', only(alwaysTheSame)],
  ])('ends with %s when there is no way on', async (code, trouble) => {
    const error = await readItems(
      { trouble },
      // Only the one that is meant to wait in vain has little time: a busy machine answers late.
      {
        pageSize: 1,
        limits: {
          timeout: code === 'source/timed-out' ? 300 : 20_000,
          attempts: 3,
          bytes: 2_000_000,
          patience: 20_000,
        },
      },
    ).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error) ? error.code : error).toBe(code);
  });

  it('never says a token or a name in an error, and writes them in no address', async () => {
    const secrets = () => ({ clientToken: 'client-token', accessToken: 'not-the-token-4711' });
    const error = await readItems({}, { secrets }).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error, 'source/refused')).toBe(true);
    expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).stack)}`).not.toContain(
      '4711',
    );
    expect(server?.calls.map(({ operation }) => operation).join()).not.toContain('4711');
  });

  it('keeps below two hundred requests in any thirty seconds', async () => {
    const moments: number[] = [];
    const world = worldOfWaits();
    const trouble: MewsTrouble = () => {
      moments.push(world.now?.() ?? 0);

      return false;
    };
    await readItems({ trouble }, { pageSize: 2, rate: [{ requests: 200, within: 30_000 }], world });
    for (const [index, moment] of moments.entries())
      expect(moments.filter((other, place) => place >= index && other < moment + 30_000).length).toBeLessThan(
        200,
      );
    expect(moments.length).toBeGreaterThan(200);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const trouble: MewsTrouble = ({ number }) => {
      if (number === 15) controller.abort();

      return false;
    };
    const error = await readItems({ trouble }, {}, { signal: controller.signal }).catch(
      (thrown: unknown) => thrown,
    );

    expect(isInnkeeperError(error, 'aborted')).toBe(true);
  });

  it('goes on where it stopped, from any page', async () => {
    const how = { pageSize: 15, from: '2026-01-01' } as const;
    const whole = await readItems({}, how);
    for (let stop = 0; stop < whole.cursors.length; stop += 3) {
      const { found: before, cursor } = whole.until(stop);
      const rest = await readItems({}, how, cursor === undefined ? {} : { cursor });

      expect(new Set([...before, ...rest.found.keys()])).toEqual(new Set(whole.found.keys()));
    }
  });

  it('reads a span again from its beginning when Mews has forgotten a cursor', async () => {
    const whole = await readCalmly();
    const cursor = JSON.stringify({
      startedAt: now,
      phase: 'reservations',
      from: Date.parse(recently.from),
      cursor: 'gone',
    });
    const { found } = await readItems({}, recently, { cursor });

    expect(stayCount(found)).toBe(stayCount(whole.found));
  });

  it('brings what was changed and who was added since the last run, also where only an address is new', async () => {
    const living = shelfOf();
    const first = await readItems({}, {}, {}, living);
    const [one, two] = [living.get('Customers')?.[0], living.get('Customers')?.[1]];
    const later = new Date(now + 60_000).toISOString();
    living.get('Customers')?.push({ ...one, Id: 'new-one', UpdatedUtc: later });
    living.get('Addresses')?.push({
      Id: 'moved',
      AccountId: two?.Id,
      AccountType: 'Customer',
      City: 'Porto',
      IsActive: true,
      UpdatedUtc: later,
    });
    const second = await readItems(
      {},
      { startAt: now + 120_000 },
      { cursor: first.cursors.at(-1) ?? '' },
      living,
    );
    const profiles = [...second.found.values()].filter(({ kind }) => kind === 'profile');

    expect(profiles.map(({ source }) => source.id)).toEqual(expect.arrayContaining(['new-one', two?.Id]));
    expect(profiles.length).toBeLessThan(living.get('Customers')?.length ?? 0);
    expect(second.found.size).toBeLessThan(first.found.size / 2);
  });

  it('reads those who are in the house again, whether Mews says that they changed or not', async () => {
    const living = shelfOf();
    const first = await readItems({}, {}, {}, living);
    const stays = living.get('Reservations') ?? [];
    const [stay] = stays.splice(0, 1);
    const id = stay?.AccountId;
    const at = (days: number): string => new Date(now + days * 86_400_000).toISOString();
    stays.push({ ...stay, State: 'Started', ScheduledStartUtc: at(-1), ScheduledEndUtc: at(9) });
    living
      .get('IdentityDocuments')
      ?.push({ Id: 'scanned', CustomerId: id, Type: 'Passport', Number: 'X777001' });
    const second = await readItems(
      {},
      { startAt: now + 5 * 86_400_000 },
      { cursor: first.cursors.at(-1) ?? '' },
      living,
    );

    expect(JSON.stringify(second.found.get(`profile  ${id}`))).toContain('X777001');
  });

  it('reads single records again by their ids', async () => {
    const [stay, charge] = [
      told.find(({ kind }) => kind === 'stay'),
      told.find(({ kind }) => kind === 'charge'),
    ];
    const customer = told.find((record) => record.kind === 'profile' && record.type.value === 'person');
    server = await serveMews(shelfOf());
    const items = await sourceOf(server, {}).reread({
      customers: [customer?.source.id ?? ''],
      reservations: [stay?.source.id ?? ''],
      orderItems: [charge?.source.id ?? ''],
    });

    expect(items.map((item) => ('record' in item ? item.record.source.id : item.refused.code))).toEqual([
      customer?.source.id,
      stay?.source.id,
      charge?.source.id,
    ]);
  });

  it.each([
    'http://mews.example',
    'ftp://127.0.0.1',
    'https://user:word@mews.example',
    'https://mews.example/?key=1',
    'mews',
  ])('is not read from %s', (baseUrl) => {
    expect(() =>
      mewsSource({ baseUrl, secrets: () => ({ clientToken: 'client', accessToken: 'access' }) }),
    ).toThrow(/baseUrl/);
  });
});

interface Read {
  readonly found: ReadonlyMap<string, HouseRecord>;
  readonly items: readonly Incoming[];
  readonly notices: readonly Reason[];
  readonly cursors: readonly string[];
  /** What had come by a cursor, by its number. */
  until(cursor: number): { readonly found: readonly string[]; readonly cursor: string | undefined };
}

type Reading = Partial<MewsSourceOptions> & { readonly startAt?: number };

async function readItems(
  serving: ServeMewsOptions,
  reading: Reading = {},
  how: { cursor?: string; signal?: AbortSignal } = {},
  served: MewsShelf = shelfOf(),
): Promise<Read> {
  await server?.close();
  server = await serveMews(served, serving);
  const items: Incoming[] = [];
  const notices: Reason[] = [];
  const cursors: string[] = [];
  const counts: number[] = [];
  for await (const page of sourceOf(server, reading).read(how)) {
    items.push(...page.items);
    notices.push(...(page.notices ?? []));
    if (page.cursor === undefined) continue;
    cursors.push(page.cursor);
    counts.push(items.length);
  }

  return {
    found: byKey(items),
    items,
    notices,
    cursors,
    until: (cursor) => ({
      found: [...byKey(items.slice(0, counts[cursor])).keys()],
      cursor: cursors[cursor],
    }),
  };
}

function sourceOf({ baseUrl }: MewsServer, { startAt = now, ...reading }: Reading) {
  return mewsSource({
    baseUrl,
    secrets: () => ({ clientToken: 'client-token', accessToken: 'access-token' }),
    rate: [],
    world: worldOfWaits(startAt),
    ...mewsTablesOf(hotel),
    ...reading,
  });
}

let calm: Promise<Read> | undefined;

/** What a server without any trouble brings of the last months: read once. */
function readCalmly(): Promise<Read> {
  calm ??= readItems({}, recently);

  return calm;
}

/** The hotel on a shelf of its own. */
function shelfOf(): MewsShelf {
  return new Map(JSON.parse(written) as [string, Raw[]][]);
}

function writtenOnce(): string {
  const { shelf, sink } = mewsShelf();
  writeMewsHotel(hotel, sink);

  return JSON.stringify([...shelf]);
}

/** Waits take no time; the clock goes on by them. */
function worldOfWaits(begin = now): NonNullable<MewsSourceOptions['world']> {
  let waited = 0;

  return {
    now: () => begin + waited,
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

function every(count: number, make: (response: ServerResponse) => unknown): MewsTrouble {
  return ({ number }, response) => {
    if (number % count !== 0) return false;
    make(response);

    return true;
  };
}

function only(make: (response: ServerResponse) => unknown): MewsTrouble {
  return (call, response) => {
    if (call.operation !== customersPath) return false;
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

function alwaysTheSame(response: ServerResponse): void {
  answer(response, 200, {}, JSON.stringify({ Customers: [{ Id: 'one', LastName: 'One' }], Cursor: 'one' }));
}

function cutShort(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"Customers":');
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
