import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LivePage, ReceivedMessage } from '../../shared/live-source.ts';
import { listOf, objectOf, objectsOf } from '../../shared/loose.ts';
import { virtualWorld } from '../../shared/virtual-world.test-data.ts';
import { fakeSimphony } from '../../testing/fakes/simphony.ts';
import type { FakeServer } from '../../testing/serve-fake.ts';
import { serveFake } from '../../testing/serve-fake.ts';
import { simphonyLive } from './live.ts';

const now = Date.UTC(2026, 10, 2, 12);
const fake = fakeSimphony(['2026-10-28', '2026-11-01'], 6);
let server: FakeServer;
beforeAll(async () => {
  server = await serveFake(fake.api);
});
afterAll(() => server.close());

const source = (revenueCentres?: Readonly<Record<string, readonly number[]>>) =>
  simphonyLive({
    baseUrl: server.baseUrl,
    world: virtualWorld(now),
    api: 'transactions',
    token: () => 'simphony-token',
    webhookToken: () => 'word',
    organisation: 'river',
    locations: ['JADE'],
    daysBack: 30,
    currency: 'EUR',
    ...(revenueCentres && { revenueCentres }),
  });

async function checksIn(
  span: { readonly since?: number; readonly at?: string } = {},
  centres?: Readonly<Record<string, readonly number[]>>,
): Promise<readonly string[]> {
  const pages: LivePage[] = [];
  for (const list of source(centres).lists)
    for await (const page of list.pages({ until: now, ...span })) pages.push(page);

  return [
    ...new Set(
      pages.flatMap(({ items }) =>
        items.map((item) =>
          'record' in item ? (item.record.source.id.split('/')[0] ?? '') : item.refused.code,
        ),
      ),
    ),
  ].sort();
}

const message = (body: string, url = 'https://house.example/in/simphony?token=word'): ReceivedMessage => ({
  body,
  url,
  headers: {},
});

describe('the Transaction Services', () => {
  it('bring every check of every revenue centre, open and closed, with its lines', async () => {
    expect(await checksIn()).toHaveLength(12);
    expect(await checksIn({}, { JADE: [2] })).toHaveLength(6);
  });

  it('bring what was opened since, since nobody can ask for what changed', async () => {
    expect(await checksIn({ since: Date.UTC(2026, 9, 31) })).toHaveLength(6);
    expect(source().lists[0]?.overlap).toBeGreaterThanOrEqual(2 * 86_400_000);
  });

  it('go on after the revenue centre that was read last', async () => {
    const rest = await checksIn({ at: '1' });

    expect(rest).toHaveLength(6);
    expect(rest.every((id) => id.startsWith('2-'))).toBe(true);
  });

  it('are asked again for the check that a notification names, and only with the word that was agreed', async () => {
    const { receive, reread } = source();
    const told = await receive?.(message(fake.notification(3)));
    const [letter] = told?.letters ?? [];
    const again = letter && (await reread?.(letter));

    expect(letter).toEqual({ entity: 'check', about: '2/929aacee00000003', property: 'JADE' });
    expect(again?.map((item) => 'record' in item && item.record.source.id)).toEqual([
      '2-929aacee00000003/menuItem-1',
      '2-929aacee00000003/tax-1',
      '2-929aacee00000003/tender-1',
    ]);
    expect(await reread?.({ entity: 'check', about: '1/gone', property: 'JADE' })).toEqual([]);
    await expect(
      receive?.(message(fake.notification(3), 'https://house.example/in/simphony')),
    ).rejects.toMatchObject({ code: 'source/not-signed' });
  });

  const collection = '../shared/pms/simphony/stsg2_API.postman.json';

  it.skipIf(!existsSync(collection))(
    'are asked as the collection of their maker asks (skipped where ../shared/pms is absent)',
    async () => {
      const { item } = JSON.parse(readFileSync(collection, 'utf8'));
      const requests = requestsIn(item);
      await checksIn();
      const wrong = server.calls.filter(({ method, path, query, headers }) => {
        const known = requests.find(
          (request) =>
            request.method === method &&
            new RegExp(
              `^/${request.path.map((part) => (part.startsWith(':') ? '[^/]+' : part)).join('/')}$`,
            ).test(path),
        );
        const needs = known?.headers.filter((name) => name.startsWith('simphony-')) ?? ['none'];

        return (
          [...query.keys()].some((name) => !known?.query.includes(name)) ||
          needs.some((name) => headers[name] === undefined)
        );
      });

      expect(server.calls.length).toBeGreaterThan(12);
      expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    },
  );
});

interface Known {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly headers: readonly string[];
}

function requestsIn(items: unknown): readonly Known[] {
  return objectsOf(items).flatMap((one) => {
    const names = (value: unknown): readonly string[] => objectsOf(value).map(({ key }) => String(key));
    const request = objectOf(one.request);
    const url = objectOf(request?.url);

    return request === undefined
      ? requestsIn(one.item)
      : [
          {
            method: String(request.method),
            path: listOf(url?.path).map(String),
            query: names(url?.query),
            headers: names(request.header).map((name) => name.toLowerCase()),
          },
        ];
  });
}
