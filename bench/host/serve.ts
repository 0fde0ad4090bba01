// The house of a measurement in a process of its own: fills a folder, serves it, and answers what its parent asks.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getRequestListener } from '@hono/node-server';
import { createHost } from '@innkeeper/adapters/host';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { Actor, Incoming } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import { Hono } from 'hono';
import { measured } from './measured.ts';
import { questionsOf } from './questions.ts';

const [folder = '', size = '1000'] = process.argv.slice(2);
const guests = Number(size);
const owner: Actor = { id: 'bench', roles: ['owner'] };
const hotel = syntheticHotel({ seed: 7, guests, today: '2026-11-21', properties: 1, years: 3 });

const store = await openPgliteStore({ folder });
const house = createInnkeeper({
  store,
  clock: { now: () => '2026-11-21T10:00:00+08:00' },
  secret: 'only for this measurement',
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  phones: phoneReader(),
  pinyin: pinyinReader(),
  finder: 'memory',
});
await house.as(owner).writeSettings({ settings: hotel.settings });
const isFilled = (await house.as(owner).listImports({})).some(({ state }) => state === 'finished');
if (!isFilled) await house.importFrom(owner, { system: 'bench', read: pages });
await house.openFinder();

const rate = { perSecond: 1e9, burst: 1e9 };
const app = new Hono();
const host = createHost(house, { basePath: '/house', verify: () => owner, limits: { rate } });
const bodies: Record<string, string> = {};
app.all('/house/*', (c) => host(c.req.raw));
app.post('/plain/:name', async (c) => {
  await c.req.json();

  return c.body(bodies[c.req.param('name')] ?? '{}', 200, { 'content-type': 'application/json' });
});
const server = createServer(getRequestListener(app.fetch));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
process.on('message', (message: { readonly do: string; readonly count?: number }) => {
  void answer(message).then((value) => process.send?.({ value }));
});
process.send?.({ value: (server.address() as AddressInfo).port });

async function answer({
  do: what,
  count = 0,
}: {
  readonly do: string;
  readonly count?: number;
}): Promise<unknown> {
  const api = house.as(owner);
  const questions = questionsOf(hotel);
  switch (what) {
    case 'find':
      return measured(count, 8, (turn) => api.findGuests(questions.find(turn)));
    case 'brief':
      return measured(count, 8, (turn) => api.briefGuest(questions.brief(turn)));
    case 'keep-sizes':
      bodies['find'] = JSON.stringify(await api.findGuests(questions.find(0)));
      bodies['brief'] = JSON.stringify(await api.briefGuest(questions.brief(0)));

      return true;
    case 'reset-loop':
      loop.reset();

      return true;
    case 'read-loop':
      return { max: loop.max / 1e6, p99: loop.percentile(99) / 1e6 };
    default:
      await store.close();

      return true;
  }
}

/** The hotel in pages of a source. */
async function* pages(): AsyncGenerator<{ readonly items: readonly Incoming[] }> {
  let items: Incoming[] = [];
  for (const record of hotel.records()) {
    items.push({ record });
    if (items.length < 2_500) continue;
    yield { items };
    items = [];
  }
  yield { items };
}
