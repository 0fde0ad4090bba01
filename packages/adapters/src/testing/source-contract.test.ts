import { describe, expect, it } from 'vitest';
import { virtualWorld } from '../shared/virtual-world.test-data.ts';
import { cloudbedsLive } from '../sources/cloudbeds/index.ts';
import { squareLive } from '../sources/square/index.ts';
import { fakeCloudbeds } from './fakes/cloudbeds.ts';
import { fakeSquare } from './fakes/square.ts';
import type { FakeApi } from './serve-fake.ts';
import { serveFake } from './serve-fake.ts';
import type { SourceUnderTest } from './source-contract.ts';
import { sourceContract } from './source-contract.ts';

const world = () => virtualWorld();
const size = { guests: 2, reservations: 101 };
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
