import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createInnkeeper } from '@innkeeper/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { WebSocket as Line } from 'ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { LiveSource } from '../shared/live-source.ts';
import { liveSource } from '../shared/live-source.ts';
import type { OpenSocket } from '../shared/socket.ts';
import { mewsLive } from '../sources/mews/index.ts';
import { operaLive } from '../sources/opera/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import type { FakeServer } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { keepInStep } from './keep-in-step.ts';
import { keepListening } from './listen.ts';

const owner = { id: 'sync', roles: ['owner'] };
const openSocket: OpenSocket = (url, { protocols, headers }) =>
  new WebSocket(url, [...protocols], { headers });
let server: WebSocketServer | undefined;
let http: FakeServer | undefined;

afterEach(async () => {
  for (const line of server?.clients ?? []) line.terminate();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  await http?.close();
  [server, http] = [undefined, undefined];
});

async function serveLines(
  talk: (line: Line, request: { readonly url?: string | undefined; readonly headers: object }) => void,
): Promise<string> {
  const lines = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: ([first]) => first ?? false,
  });
  server = lines;
  lines.on('connection', (line, request) => talk(line, request));
  await new Promise<void>((resolve) => lines.on('listening', resolve));

  return `ws://127.0.0.1:${(lines.address() as AddressInfo).port}`;
}

function houseFor(source: LiveSource) {
  const clock = { now: () => new Date().toISOString() };
  const house = createInnkeeper({ store: createMemoryStore(), clock, secret: 'a secret for tests only' });

  return { api: house.as(owner), options: { house, actor: owner, source } };
}

interface Said {
  readonly type: string;
  readonly payload?: { readonly variables?: { readonly input: object }; readonly Authorization?: string };
}

const event = (offset: number, moduleName: string, primaryKey: string) =>
  JSON.stringify({
    id: 'events',
    type: 'next',
    payload: {
      data: { newEvent: { metadata: { offset: String(offset) }, moduleName, primaryKey, hotelId: 'RIVER' } },
    },
  });

describe('the stream of OPERA', () => {
  it('is taken up again where it broke off, and what it tells of is kept with its place', async () => {
    const asked: object[] = [];
    const seen: { readonly url?: string | undefined; readonly greeting?: string | undefined }[] = [];
    const stop = new AbortController();
    const url = await serveLines((line, request) => {
      line.on('message', (data) => {
        const said = JSON.parse(String(data)) as Said;
        if (said.type === 'connection_init') {
          seen.push({ url: request.url, greeting: said.payload?.Authorization });
          line.send('{"type":"connection_ack"}');
          line.send('{"type":"ping"}');
        }
        if (said.type !== 'subscribe') return;
        asked.push(said.payload?.variables?.input ?? {});
        if (asked.length === 1) {
          line.send(event(7, 'RESERVATION', '41'));
          line.send(event(8, 'BLOCK', '9'));
          line.send(event(9, 'PROFILE', '77'), () => line.terminate());
        } else line.send(event(9, 'PROFILE', '77'));
      });
    });
    http = await serveFake(() => ({ status: 200, body: { access_token: 't1', expires_in: 3600 } }));
    const source = operaLive({
      baseUrl: http.baseUrl,
      secrets: () => ({ appKey: 'the-key', clientId: 'c', clientSecret: 's' }),
      hotelIds: ['RIVER'],
      streaming: { url: `${url}/subscriptions`, chainCode: 'CHAIN', openSocket },
    });
    const { api, options } = houseFor(source);
    let told = 0;
    const waits: number[] = [];
    const { listen } = source;
    await keepListening(
      {
        ...options,
        signal: stop.signal,
        onLetters: () => ++told === 3 && stop.abort(),
        sleep: async (millis) => void waits.push(millis),
      },
      listen ?? (() => expect.fail('it cannot be listened to')),
    );
    const { letters, positions } = await api.readSync({ letters: 10 });

    expect(asked).toEqual([
      { chainCode: 'CHAIN', offsetType: 'highest', delta: true },
      { chainCode: 'CHAIN', offset: '9', delta: true },
    ]);
    expect(seen[0]).toEqual({
      url: `/subscriptions?key=${createHash('sha256').update('the-key').digest('hex')}`,
      greeting: 'Bearer t1',
    });
    expect(
      letters.map(({ entity, about, property, telling }) => [entity, about, property, telling]).sort(),
    ).toEqual([
      ['profile', '77', 'RIVER', 2],
      ['reservation', '41', 'RIVER', 1],
    ]);
    expect(positions).toMatchObject([{ entity: 'events', cursor: '9', state: 'reading' }]);
    expect(waits[0]).toBeGreaterThanOrEqual(10_000);
  });

  it('is not opened over a line that others can read', async () => {
    const source = operaLive({
      baseUrl: 'https://gateway.example',
      secrets: () => ({ appKey: 'k', clientId: 'c', clientSecret: 's' }),
      hotelIds: ['RIVER'],
      streaming: {
        url: 'ws://gateway.example/subscriptions',
        chainCode: 'C',
        openSocket: () => expect.fail('opened'),
      },
      world: { fetch: async () => Response.json({ access_token: 't' }) },
    });
    const first = source
      .listen?.({ signal: AbortSignal.timeout(5000) })
      [Symbol.asyncIterator]()
      .next();

    await expect(first).rejects.toMatchObject({ code: 'setting/invalid' });
  });
});

describe('what a system tells as it happens', () => {
  it('comes from Mews with its tokens in a cookie, about reservations alone', async () => {
    let cookie: unknown;
    const stop = new AbortController();
    const url = await serveLines((line, { headers }) => {
      cookie = (headers as { readonly cookie?: string }).cookie;
      const Events = [
        { Type: 'Resource', Id: 'room', State: 'Dirty' },
        { Type: 'Reservation', Id: 'r1', State: 'Started' },
      ];
      line.send(JSON.stringify({ Events }));
    });
    const source = mewsLive({
      baseUrl: 'https://api.mews.example',
      secrets: () => ({ clientToken: 'CT', accessToken: 'AT' }),
      events: { url, openSocket },
    });
    const heard: unknown[] = [];
    for await (const told of source.listen?.({ signal: stop.signal }) ?? []) {
      heard.push(told);
      if (heard.length === 2) stop.abort();
    }

    expect(cookie).toBe('ClientToken=CT; AccessToken=AT');
    expect(heard).toEqual([{}, { letters: [{ entity: 'reservation', about: 'r1' }] }]);
  });

  it('is asked for at once, between two rounds', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const source = liveSource({
      system: 'pms',
      now: Date.now,
      lists: [],
      listen: async function* ({ signal }) {
        yield { letters: [{ entity: 'stay', about: 'now' }] };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      reread: async ({ about }) => {
        asked.push(about);

        return [];
      },
    });
    const { api, options } = houseFor(source);
    const onRound = async (): Promise<void> => {
      if (asked.length > 0) stop.abort();
    };
    await keepInStep({ ...options, signal: stop.signal, every: 3_600_000, onRound });

    expect(asked).toEqual(['now']);
    expect(await api.readSync({})).toMatchObject({ waiting: 0 });
  });
});
