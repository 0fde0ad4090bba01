import { demonstrationHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { virtualWorld } from '../shared/virtual-world.test-data.ts';
import { apaleoLive } from '../sources/apaleo/index.ts';
import { cloudbedsLive } from '../sources/cloudbeds/index.ts';
import { mewsLive } from '../sources/mews/index.ts';
import { operaLive } from '../sources/opera/index.ts';
import { rmsLive } from '../sources/rms/index.ts';
import { shijiLive } from '../sources/shiji/index.ts';
import { simphonyLive } from '../sources/simphony/index.ts';
import { squareLive } from '../sources/square/index.ts';
import { tastyigniterLive } from '../sources/tastyigniter/index.ts';
import { toastLive } from '../sources/toast/index.ts';
import { fakeApaleo } from './fakes/apaleo.ts';
import { fakeCloudbeds } from './fakes/cloudbeds.ts';
import { fakeMews } from './fakes/mews.ts';
import { fakeOpera } from './fakes/opera.ts';
import { fakeRms } from './fakes/rms.ts';
import { fakeShiji } from './fakes/shiji.ts';
import { fakeSimphony } from './fakes/simphony.ts';
import { fakeSquare } from './fakes/square.ts';
import { fakeTastyigniter } from './fakes/tastyigniter.ts';
import { fakeToast } from './fakes/toast.ts';
import { mewsShelf } from './mews-shelf.ts';
import { operaShelf } from './opera-pages.ts';
import type { FakeApi } from './serve-fake.ts';
import { serveFake } from './serve-fake.ts';
import type { SourceUnderTest } from './source-contract.ts';
import { sourceContract } from './source-contract.ts';
import { mewsTablesOf, writeMewsHotel } from './write-mews.ts';
import { operaTablesOf, writeOperaHotel } from './write-opera.ts';

const world = () => virtualWorld();
const size = { guests: 2, reservations: 101 };
const hotel = demonstrationHotel({
  today: '2026-11-01',
  guests: 6,
  properties: 2,
  systems: ['opera', 'mews'],
});
const opera = operaShelf();
writeOperaHotel(hotel, opera.sink);
const mews = mewsShelf();
writeMewsHotel(hotel, mews.sink);
const systems: readonly (readonly [
  string,
  FakeApi,
  (baseUrl: string) => ReturnType<SourceUnderTest['open']>,
])[] = [
  [
    'Cloudbeds',
    fakeCloudbeds(size).api,
    (baseUrl) =>
      cloudbedsLive({
        baseUrl,
        world: world(),
        secrets: () => ({ apiKey: 'cloudbeds-key' }),
        propertyIds: ['P1'],
        organizationId: '9',
      }),
  ],
  [
    'Square',
    fakeSquare({ guests: 3, reservations: 5 }).api,
    (baseUrl) =>
      squareLive({
        baseUrl,
        world: world(),
        secrets: () => ({ accessToken: 'square-token' }),
        locationIds: ['BAR'],
      }),
  ],
  [
    'apaleo',
    fakeApaleo(size).api,
    (baseUrl) =>
      apaleoLive({
        baseUrl,
        identityUrl: baseUrl,
        world: world(),
        secrets: () => ({ clientId: 'client', clientSecret: 'secret' }),
        propertyIds: ['MUC'],
      }),
  ],
  [
    'Toast',
    fakeToast(size).api,
    (baseUrl) =>
      toastLive({
        baseUrl,
        world: world(),
        secrets: () => ({ clientId: 'client', clientSecret: 'secret' }),
        restaurantGuids: ['BISTRO'],
        currency: 'USD',
        from: Date.UTC(2026, 9, 1),
      }),
  ],
  [
    'RMS',
    fakeRms({ guests: 2, reservations: 201 }).api,
    (baseUrl) =>
      rmsLive({
        baseUrl,
        world: world(),
        secrets: () => ({ agentId: 1, agentPassword: 'a', clientId: 1, clientPassword: 'secret' }),
        propertyIds: ['1'],
      }),
  ],
  [
    'TastyIgniter',
    fakeTastyigniter(size).api,
    (baseUrl) => tastyigniterLive({ baseUrl, world: world(), token: () => 'tasty-token' }),
  ],
  [
    'Simphony',
    fakeSimphony(['2026-10-29', '2026-11-01'], 3).api,
    (baseUrl) =>
      simphonyLive({
        baseUrl,
        world: world(),
        token: () => 'simphony-token',
        organisation: 'river',
        locations: ['JADE'],
        daysBack: 6,
        currency: 'EUR',
      }),
  ],
  [
    'Simphony, Transaction Services',
    fakeSimphony(['2026-10-29', '2026-11-01'], 3).api,
    (baseUrl) =>
      simphonyLive({
        baseUrl,
        world: world(),
        api: 'transactions',
        token: () => 'simphony-token',
        organisation: 'river',
        locations: ['JADE'],
        daysBack: 6,
        currency: 'EUR',
      }),
  ],
  [
    'OPERA Cloud',
    fakeOpera(opera.shelf, { listLimit: 3 }),
    (baseUrl) =>
      operaLive({
        ...operaTablesOf(hotel),
        baseUrl,
        world: world(),
        secrets: () => ({ appKey: 'key', clientId: 'client', clientSecret: 'secret' }),
        rate: [],
        hotelIds: hotel.settings.properties.map(({ id }) => id),
        from: '2026-08-01',
        daysAhead: 60,
      }),
  ],
  [
    'Mews',
    fakeMews(mews.shelf),
    (baseUrl) =>
      mewsLive({
        ...mewsTablesOf(hotel),
        baseUrl,
        world: world(),
        secrets: () => ({ clientToken: 'client-token', accessToken: 'access-token' }),
        rate: [],
        from: '2026-06-01',
        pageSize: 7,
      }),
  ],
  [
    'Shiji',
    fakeShiji(101).api,
    (baseUrl) =>
      shijiLive({
        baseUrl,
        world: world(),
        token: () => 'shiji-token',
        propertyId: 'LAKE',
        profilesPath: '/profiles',
      }),
  ],
];

describe('the contract of sources', () => {
  it.each(systems)('is kept by %s', async (_, api, open) => {
    const server = await serveFake(api);
    try {
      const broken: string[] = [];
      for (const { name, holds } of sourceContract)
        if (!(await holds({ open: () => open(server.baseUrl) }))) broken.push(name);
      expect(broken).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it.each(systems)(
    '%s brings all the same where a fifth is throttled, some fails, is cut, repeated, in another order',
    async (_, api, open) => {
      const keysFrom = async (options: Parameters<typeof serveFake>[1]): Promise<readonly string[]> => {
        const server = await serveFake(api, options);
        const found = new Set<string>();
        for await (const { items } of (await open(server.baseUrl)).read())
          for (const item of items)
            found.add('record' in item ? `${item.record.kind} ${item.record.source.id}` : item.refused.code);
        await server.close();

        return [...found].sort();
      };
      const faults = {
        throttled: 0.2,
        failed: 0.05,
        cut: 0.02,
        repeated: 0.3,
        reordered: 0.5,
        seed: 5,
        now: world().now,
      };

      expect(await keysFrom({ faults })).toEqual(await keysFrom({}));
    },
  );

  it('is not kept by a source that forgets, lies about its cursor or never stops', async () => {
    const careless: SourceUnderTest = {
      open: () => ({
        system: 'careless',
        async *read({ cursor } = {}) {
          yield {
            items: [{ refused: { code: 'nothing' as never, raw: 'anything' } }],
            cursor: 'a',
          };
          if (cursor === undefined)
            yield {
              items: [
                {
                  record: {
                    kind: 'profile',
                    source: { system: 'another', kind: 'profile', id: String(Math.random()) },
                    type: { value: 'person' },
                    active: true,
                    names: [],
                  },
                },
              ],
            };
        },
      }),
    };
    const kept: string[] = [];
    for (const { name, holds } of sourceContract) if (await holds(careless)) kept.push(name);

    expect(kept).toEqual(['brings records, and each of them passes the door of the house']);
  });
});
