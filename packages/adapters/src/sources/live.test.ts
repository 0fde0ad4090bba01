import { createInnkeeper } from '@innkeeper/core';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { LivePage, LiveSource, ReceivedMessage, Told } from '../shared/live-source.ts';
import { hmacOf } from '../shared/signatures.ts';
import { virtualWorld } from '../shared/virtual-world.test-data.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { syncOnce } from '../sync/sync-once.ts';
import { mewsShelf } from '../testing/mews-shelf.ts';
import { operaShelf } from '../testing/opera-pages.ts';
import type { FakeApi } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { serveMews } from '../testing/serve-mews.ts';
import type { ServeOperaOptions } from '../testing/serve-opera.ts';
import { serveOpera } from '../testing/serve-opera.ts';
import { mewsTablesOf, writeMewsHotel } from '../testing/write-mews.ts';
import { operaTablesOf, writeOperaHotel } from '../testing/write-opera.ts';
import { htngLive } from './htng/index.ts';
import { samples as htngSamples } from './htng/samples.test-data.ts';
import { lightspeedLive } from './lightspeed/index.ts';
import { samples as lightspeedSamples } from './lightspeed/samples.test-data.ts';
import { mewsLive } from './mews/index.ts';
import { openTravelLive } from './opentravel/index.ts';
import { operaLive } from './opera/index.ts';
import { rmsLive } from './rms/index.ts';
import { shijiLive } from './shiji/index.ts';
import { simphonyLive } from './simphony/index.ts';
import { tastyigniterLive } from './tastyigniter/index.ts';
import { toastLive } from './toast/index.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(api: FakeApi) {
  const server = await serveFake(api);
  open.push(server);

  return server;
}

const now = Date.UTC(2026, 10, 21, 12);
const token = () => 'word';
const message = (
  body: unknown,
  headers = {},
  url = 'https://house.example/in/x?token=word',
): ReceivedMessage => ({
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
  url,
});

async function pagesOf(source: LiveSource, since?: number): Promise<readonly LivePage[]> {
  const pages: LivePage[] = [];
  const span = { until: now, ...(since !== undefined && { since }) };
  for (const list of source.lists) for await (const page of list.pages(span)) pages.push(page);

  return pages;
}

const idsIn = (pages: readonly Pick<LivePage, 'items'>[]): readonly string[] =>
  pages.flatMap(({ items }) =>
    items.map((item) => ('record' in item ? item.record.source.id : `! ${item.refused.code}`)),
  );

const hotel = demonstrationHotel({ today: '2026-11-21', guests: 4, properties: 1 });

describe('OPERA, kept in step with', () => {
  const { shelf, sink } = operaShelf();
  writeOperaHotel(hotel, sink);
  const [hotelId = ''] = hotel.settings.properties.map(({ id }) => id);
  const [profile = ''] = shelf.profiles.keys();
  const [reservation = ''] = shelf.reservations.keys();
  const begin = async (options: ServeOperaOptions = {}) => {
    const server = await serveOpera(shelf, options);
    open.push(server);
    const source = operaLive({
      ...operaTablesOf(hotel),
      baseUrl: server.baseUrl,
      secrets: () => ({ appKey: 'key', clientId: 'client', clientSecret: 'secret' }),
      rate: [],
      world: virtualWorld(now),
      hotelIds: [hotelId],
      from: '2026-10-01',
      daysAhead: 30,
      externalSystem: 'HOUSE',
      charges: 'none',
    });

    return { source, server };
  };

  it('empties the queue of events a handful at a time, and each is kept before the next is taken', async () => {
    const events = Array.from({ length: 45 }, (_, index) => ({
      moduleName: index % 2 ? 'Profile' : 'RESERVATION',
      primaryKey: index % 2 ? profile : reservation,
      hotelId,
    }));
    const { source, server } = await begin({ events });
    const store = createMemoryStore();
    const house = createInnkeeper({
      store,
      clock: { now: () => new Date(now).toISOString() },
      secret: 'a secret for tests only',
    });
    const api = house.as({ id: 'x', roles: ['owner'] });
    const left: number[] = [];
    const watched: LiveSource = {
      ...source,
      lists: [],
      poll: async function* (signal) {
        for await (const told of source.poll?.(signal) ?? []) {
          left.push(events.length);
          yield told;
          expect((await api.readSync({})).waiting).toBe(2);
        }
      },
    };
    const { letters } = await syncOnce({
      house,
      actor: { id: 'x', roles: ['owner'] },
      source: watched,
      now: () => now,
    });

    expect(left).toEqual([25, 5, 0]);
    expect(letters).toEqual({ done: 2, failed: 0 });
    expect(
      server.calls.filter(({ path }) => path === `/crm/v1/profiles/${profile}`).length,
    ).toBeLessThanOrEqual(2);
  });

  it('has a daily summary made, waits for it and reads it', async () => {
    const { server } = await begin({
      dailySummary: {
        reservations: [
          {
            hotelId,
            reservationIdList: [{ id: '77', type: 'Reservation' }],
            resvStatus: 'IN HOUSE',
            arrival: '2026-11-20',
            departure: '2026-11-22',
            dailySummary: [
              { trxDate: '2026-11-20', roomRevenue: 100, roomRevenueCurrency: 'EUR', totalRevenue: 100 },
            ],
          },
        ],
      },
    });
    const source = operaLive({
      baseUrl: server.baseUrl,
      secrets: () => ({ appKey: 'key', clientId: 'client', clientSecret: 'secret' }),
      rate: [],
      world: virtualWorld(now),
      hotelIds: [hotelId],
      from: '2026-11-01',
      daysAhead: 30,
      externalSystem: 'HOUSE',
      dailySummary: true,
    });
    const pages: LivePage[] = [];
    for await (const page of source.lists[1]?.pages({ until: now }) ?? []) pages.push(page);

    expect(idsIn(pages)).toEqual(expect.arrayContaining(['77']));
    expect(server.calls.map(({ method }) => method)).toContain('HEAD');
  });

  it('follows single profiles and reservations, and says nothing of what is gone', async () => {
    const { source } = await begin();
    const one = async (entity: string, about: string) =>
      idsIn([{ items: (await source.reread?.({ entity, about, property: hotelId })) ?? [] }]);

    expect(await one('profile', profile)).toContain(profile);
    expect(await one('reservation', reservation)).toContain(reservation);
    expect([await one('profile', 'nobody'), await one('reservation', '0')]).toEqual([[], []]);
  });
});

describe('Mews, kept in step with', () => {
  it('follows what a webhook names, each once, and reads its lists of names once', async () => {
    const hotel = demonstrationHotel({
      today: '2026-11-21',
      guests: 20,
      properties: 2,
      systems: ['opera', 'mews'],
    });
    const { shelf, sink } = mewsShelf();
    writeMewsHotel(hotel, sink);
    const server = await serveMews(shelf);
    open.push(server);
    const source = mewsLive({
      ...mewsTablesOf(hotel),
      baseUrl: server.baseUrl,
      secrets: () => ({ clientToken: 'client-token', accessToken: 'access-token' }),
      rate: [],
      world: virtualWorld(now),
      webhookToken: token,
    });
    const Id = String(shelf.get('Customers')?.[0]?.Id);
    const told = await source.receive?.(
      message({
        Events: ['CustomerAdded', 'CustomerUpdated', 'MessageAdded'].map((Discriminator) => ({
          Discriminator,
          Value: { Id },
        })),
      }),
    );
    const letter = { entity: 'customer', about: Id };
    const items = [await source.reread?.(letter), await source.reread?.(letter)];

    expect(told).toEqual({ letters: [letter, letter] });
    expect(items.map((found) => idsIn([{ items: found ?? [] }]))).toEqual([[Id], [Id]]);
    expect(server.calls.filter(({ operation }) => operation === 'services/getAll')).toHaveLength(1);
  });
});

const rowsOf = (count: number, row: (number: number) => unknown): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => row(index + 1));

describe('systems that are read page by page', () => {
  const changed = now - 3_600_000;

  it('Toast: orders that changed, with one token, at the limits it states', async () => {
    const order = (number: number) => ({
      guid: `o${number}`,
      businessDate: 20261120,
      modifiedDate: '2026-11-20T10:00:00.000+0000',
      checks: [
        {
          guid: `c${number}`,
          selections: [{ guid: `s${number}`, displayName: 'Soup', quantity: 1, price: 8 }],
        },
      ],
    });
    const server = await serve(({ path, query, headers, body }) => {
      if (path.endsWith('/login'))
        return (body as { clientSecret?: string }).clientSecret === 'secret'
          ? { status: 200, body: { token: { accessToken: 'toast-token', expiresIn: 86_400 } } }
          : { status: 401 };
      if (headers.authorization !== 'Bearer toast-token' || !headers['toast-restaurant-external-id'])
        return { status: 401 };
      if (path.endsWith('/orders/o7')) return { status: 200, body: order(7) };
      const page = Number(query.get('page'));

      return { status: 200, body: rowsOf(130, order).slice((page - 1) * 100, page * 100) };
    });
    const source = toastLive({
      baseUrl: server.baseUrl,
      world: virtualWorld(now),
      secrets: () => ({ clientId: 'client', clientSecret: 'secret', webhookSecret: 'hook' }),
      restaurantGuids: ['r1'],
      currency: 'USD',
    });
    const pages = await pagesOf(source, changed);
    const body = JSON.stringify({ details: { order: order(7), restaurantGuid: 'r1' } });
    const signed = { 'toast-timestamp': '5', 'toast-signature': hmacOf(`${body}5`, { secret: 'hook' }) };

    expect(new Set(idsIn(pages)).size).toBe(130);
    expect(server.calls.filter(({ path }) => path.endsWith('/login'))).toHaveLength(1);
    expect(idsIn([{ items: (await source.reread?.({ entity: 'order', about: 'o7' })) ?? [] }])).toHaveLength(
      1,
    );
    expect((await source.receive?.(message(body, signed)))?.items).toHaveLength(1);
    await expect(
      source.receive?.(message(body, { ...signed, 'toast-timestamp': '6' })),
    ).rejects.toMatchObject({ code: 'source/not-signed' });
  });

  it('RMS: guests and reservations, under a token of its own header', async () => {
    const guest = (id: number) => ({
      id,
      guestGiven: 'Rosa',
      guestSurname: `Blume ${id}`,
      modifiedDate: '2026-11-20 10:00:00',
    });
    const server = await serve(({ path, query, headers, body }) => {
      if (path === '/authToken')
        return (body as { agentPassword?: string }).agentPassword === 'pass'
          ? { status: 200, body: { token: 'rms-token', expiryDate: '2026-11-22 00:00:00' } }
          : { status: 401 };
      if (headers.authtoken !== 'rms-token') return { status: 401 };
      if (path === '/guests/5') return { status: 200, body: guest(5) };
      const first = Number(query.get('offset'));

      return {
        status: 200,
        body: path === '/guests/search' ? rowsOf(230, guest).slice(first, first + 200) : [],
      };
    });
    const source = rmsLive({
      baseUrl: server.baseUrl,
      world: virtualWorld(now),
      secrets: () => ({ agentId: 1, agentPassword: 'pass', clientId: 2, clientPassword: 'word' }),
      propertyIds: ['1'],
      webhookToken: token,
    });

    expect(new Set(idsIn(await pagesOf(source, changed))).size).toBe(230);
    expect(idsIn([{ items: (await source.reread?.({ entity: 'guest', about: '5' })) ?? [] }])).toEqual(['5']);
    expect(await source.receive?.(message({ data: { guestId: 5 } }))).toEqual({
      letters: [{ entity: 'guest', about: '5' }],
    });
    await expect(source.receive?.(message({}, {}, 'https://house.example/in/rms'))).rejects.toMatchObject({
      code: 'source/not-signed',
    });
  });

  it('Shiji: profiles, where the installation says they are', async () => {
    const profile = (number: number) => ({
      id: `p${number}`,
      version: 2,
      details: { firstName: '建国', lastName: '丁' },
    });
    const server = await serve(({ path, query, headers }) => {
      if (headers.authorization !== 'Bearer word' || headers['ac-property-id'] !== 'HZ')
        return { status: 401 };
      if (path === '/v1/individuals/p3') return { status: 200, body: profile(3) };
      const page = Number(query.get('pageNumber'));

      return { status: 200, body: { results: rowsOf(150, profile).slice((page - 1) * 100, page * 100) } };
    });
    const source = shijiLive({
      baseUrl: server.baseUrl,
      world: virtualWorld(now),
      token,
      propertyId: 'HZ',
      profilesPath: '/v1/individuals',
      changedSince: (since) => ({ updatedFrom: since.toISOString() }),
    });

    expect(new Set(idsIn(await pagesOf(source, changed))).size).toBe(150);
    expect(server.calls[0]?.query.get('updatedFrom')).toBe(new Date(changed).toISOString());
    expect(idsIn([{ items: (await source.reread?.({ entity: 'profile', about: 'p3' })) ?? [] }])).toEqual([
      'p3',
    ]);
  });

  it('Simphony: checks, one business day after the other', async () => {
    const server = await serve(({ headers, body, path }) => {
      const { clsdBusDt, locRef } = body as { clsdBusDt?: string; locRef?: string };
      if (headers.authorization !== 'Bearer word' || path !== '/bi/v1/ORG/getGuestChecks')
        return { status: 401 };
      const check = {
        guestCheckId: `g${clsdBusDt}`,
        chkNum: 1,
        clsdBusDt,
        detailLines: [
          {
            guestCheckLineItemId: 1,
            dtlId: 1,
            busDt: clsdBusDt,
            dspTtl: 10,
            aggTtl: 10,
            aggQty: 1,
            dspQty: 1,
            menuItem: { miNum: 6042 },
          },
        ],
      };

      return { status: 200, body: { locRef, guestChecks: [check] } };
    });
    const source = simphonyLive({
      baseUrl: server.baseUrl,
      world: virtualWorld(now),
      token,
      organisation: 'ORG',
      locations: ['L1'],
      currency: 'EUR',
    });
    const pages = await pagesOf(source, changed);

    expect(server.calls.map(({ body }) => (body as { clsdBusDt: string }).clsdBusDt)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
    expect(pages.map(({ at }) => at)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(idsIn(pages).filter((id) => !id.startsWith('!')).length).toBeGreaterThanOrEqual(3);
  });

  it('TastyIgniter: every list in full, and never another address', async () => {
    let elsewhere = false;
    const server = await serve(({ path, query, headers }) => {
      if (headers.authorization !== 'Bearer word') return { status: 401 };
      const customer = (number: number) => ({
        type: 'customers',
        id: String(number),
        attributes: { first_name: 'Rosa', last_name: 'Blume', email: `r${number}@x.example` },
      });
      if (path === '/api/customers/9') return { status: 200, body: { data: customer(9) } };
      const page = Number(query.get('page'));
      const next = elsewhere
        ? 'http://169.254.169.254/latest'
        : `http://${headers.host}/api/customers?page=${page + 1}`;
      const rows = path === '/api/customers' ? rowsOf(120, customer).slice((page - 1) * 100, page * 100) : [];

      return { status: 200, body: { data: rows, links: rows.length === 100 ? { next } : {} } };
    });
    const source = tastyigniterLive({ baseUrl: server.baseUrl, world: virtualWorld(now), token });
    const found = new Set(idsIn(await pagesOf(source)));
    elsewhere = true;

    expect(found.size).toBe(120);
    expect(idsIn([{ items: (await source.reread?.({ entity: 'customer', about: '9' })) ?? [] }])).toEqual([
      '9',
    ]);
    await expect(pagesOf(source)).rejects.toMatchObject({ code: 'source/redirected' });
  });
});

describe('systems that send', () => {
  const xml =
    '<OTA_ProfileMergeRQ xmlns="http://www.opentravel.org/OTA/2003/05"><UniqueID Type="21" ID="A"/><ObsoleteProfileID Type="21" ID="B"/></OTA_ProfileMergeRQ>';
  const sent: readonly (readonly [string, LiveSource, unknown])[] = [
    [
      'Lightspeed',
      lightspeedLive({ webhookToken: token, currency: 'GBP' }),
      Object.values(lightspeedSamples)[0],
    ],
    ['HTNG Express', htngLive({ webhookToken: token, currency: 'CNY' }), Object.values(htngSamples)[0]],
    ['OpenTravel', openTravelLive({ webhookToken: token }), xml],
  ];

  it.each(sent)(
    '%s: what it holds is taken with the word that was agreed, and refused without',
    async (_, source, body) => {
      const told: Told | undefined = await source.receive?.(message(body));
      const bearer = await source.receive?.(
        message(body, { authorization: 'Bearer word' }, 'https://house.example/in/x'),
      );

      expect(told?.items?.length).toBeGreaterThan(0);
      expect(bearer).toEqual(told);
      await expect(
        source.receive?.(message(body, {}, 'https://house.example/in/x?token=no')),
      ).rejects.toMatchObject({ code: 'source/not-signed' });
      await expect(source.receive?.(message('{"a":'))).rejects.toMatchObject({ code: 'source/unreadable' });
    },
  );
});
