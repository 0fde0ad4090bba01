import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { InnkeeperApi, Store } from '@innkeeper/core';
import { operations } from '@innkeeper/core';
import { afterEach, describe, expect, it } from 'vitest';
import { openHouse, owner } from '../house/small-world.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { createClient } from './client/index.ts';
import { createHost } from './host/index.ts';
import { actorOf, noRate, tokenOf } from './serve-house.test-data.ts';

/** What becomes of one exchange on a bad line. */
type Fate = 'lost-before' | 'lost-after' | 'cut' | 'busy' | 'fine';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A house at the end of a line that loses what it is told to lose, after the house has done what was asked. */
async function badLine(store: Store, fateOf: () => Fate): Promise<string> {
  const host = createHost(openHouse(store).house, { verify: actorOf, limits: { rate: noRate } });
  const server = createServer((request, response) => {
    const fate = fateOf();
    if (fate === 'lost-before') return void request.socket.destroy();
    if (fate === 'busy') return void response.writeHead(503, { 'retry-after': '0' }).end('<h1>Busy</h1>');
    void getRequestListener((asked) => spoiled(host(asked), fate, request, response))(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function spoiled(
  answering: Promise<Response>,
  fate: Fate,
  { socket }: IncomingMessage,
  response: ServerResponse,
): Promise<Response> {
  const answer = await answering;
  if (fate === 'fine') return answer;
  const text = await answer.text();
  if (fate === 'cut') {
    response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2));
  }
  socket.destroy();

  return RESPONSE_ALREADY_SENT;
}

/** A guest whose name no other has. */
function guest(number: number) {
  const given = [...String(number)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a');

  return { statement: { names: [{ type: 'primary', full: `${given}a ${given}ez` }] } } as const;
}

async function inTurns(count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

const countOf = (store: Store, table: 'profile' | 'audit' | 'event'): Promise<number> =>
  store.read({ tenant: 'house' }, (rows) => rows.count(table));

const losses: readonly Fate[] = ['lost-after', 'cut', 'lost-after', 'lost-before', 'lost-after', 'busy'];

/** Loses six of eight exchanges, in another order for each call. */
function badLuck(): { readonly fateOf: () => Fate; readonly lost: () => number } {
  let exchange = 0;
  let lost = 0;

  return {
    fateOf: () => {
      exchange += 1;
      const fate = exchange % 8 < 6 ? (losses[(exchange * 7) % 6] ?? 'fine') : 'fine';
      if (fate !== 'fine') lost += 1;

      return fate;
    },
    lost: () => lost,
  };
}

/** The same bad line without sockets: the host answers, and the answer never arrives. */
function badFetch(store: Store, fateOf: () => Fate): typeof fetch {
  const host = createHost(openHouse(store).house, { verify: actorOf, limits: { rate: noRate } });

  return async (url, init) => {
    const fate = fateOf();
    if (fate === 'lost-before') throw new TypeError('fetch failed');
    if (fate === 'busy')
      return new Response('<h1>Busy</h1>', { status: 503, headers: { 'retry-after': '0' } });
    const answer = await host(new Request(url, init));
    if (fate === 'lost-after') throw new TypeError('fetch failed');
    if (fate === 'fine') return answer;
    const text = await answer.text();

    return new Response(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } });
  };
}

async function expectOnceEach(store: Store, api: InnkeeperApi, writes: number): Promise<void> {
  const ids = new Set<string>();
  await inTurns(writes, async (number) => ids.add((await api.addGuest(guest(number))).guestId));
  expect(ids.size).toBe(writes);
  expect(await countOf(store, 'profile')).toBe(writes);
  expect(await countOf(store, 'audit')).toBe(writes);
  expect(await countOf(store, 'event')).toBe(writes);
}

const stubborn = { getToken: () => tokenOf(owner), limits: { attempts: 1000 } } as const;
const sleep = (): Promise<void> => Promise.resolve();

describe('lost answers', () => {
  it('make no write happen twice and lose none, ten thousand of them', async () => {
    const store = createMemoryStore();
    const { fateOf, lost } = badLuck();
    const world = { sleep, fetch: badFetch(store, fateOf) };
    const api = createClient({ ...stubborn, baseUrl: 'https://house.test', world });
    await expectOnceEach(store, api, 3_400);
    expect(lost()).toBeGreaterThanOrEqual(10_000);
  }, 240_000);

  it('make no write happen twice and lose none over real connections that break', async () => {
    const store = createMemoryStore();
    const { fateOf, lost } = badLuck();
    const api = createClient({ ...stubborn, baseUrl: await badLine(store, fateOf), world: { sleep } });
    await expectOnceEach(store, api, 300);
    expect(lost()).toBeGreaterThan(800);
  });

  it('would make some happen twice without a key', async () => {
    const store = createMemoryStore();
    let exchange = 0;
    const url = await badLine(store, () => (exchange++ % 3 < 2 ? 'lost-after' : 'fine'));
    const careless = async (number: number): Promise<unknown> => {
      for (;;) {
        const answer = await fetch(url + operations.addGuest.path, {
          method: 'POST',
          headers: { authorization: `Bearer ${tokenOf(owner)}`, 'content-type': 'application/json' },
          body: JSON.stringify(guest(number)),
        }).catch(() => undefined);
        if (answer?.ok) return answer.json();
      }
    };
    await inTurns(60, careless);
    expect(await countOf(store, 'profile')).toBeGreaterThan(60);
  });
});

describe('a connection that is lost in the middle of a write', () => {
  it.each(['before', 'inside', 'after'] as const)(
    'leaves the write done or not done, and the same call again does it once: lost %s',
    async (moment) => {
      const inner = createMemoryStore();
      let atMoment: (() => Promise<void>) | undefined;
      const reach = async (stage: string): Promise<void> => {
        if (stage === moment) await atMoment?.();
      };
      const store: Store = {
        ...inner,
        write: async (scope, work) => {
          await reach('before');
          const value = await inner.write(scope, async (rows) => {
            const done = await work(rows);
            await reach('inside');

            return done;
          });
          await reach('after');

          return value;
        },
      };
      const url = await badLine(store, () => 'fine');
      const api: InnkeeperApi = createClient({ baseUrl: url, getToken: () => tokenOf(owner) });
      for (let turn = 0; turn < 20; turn += 1) {
        const stop = new AbortController();
        atMoment = async () => {
          stop.abort();
          await new Promise((resolve) => setTimeout(resolve, 5)); // until the other end has heard of it
        };
        const options = { idempotencyKey: `turn ${turn}`.replace(' ', '-') };
        const first = api.addGuest(guest(turn), { ...options, signal: stop.signal });
        await expect(first).rejects.toMatchObject({ code: 'aborted' });
        atMoment = undefined;
        const again = await api.addGuest(guest(turn), options);
        expect(await api.addGuest(guest(turn), options)).toEqual(again);
        expect(await countOf(inner, 'profile')).toBe(turn + 1);
      }
    },
  );
});
