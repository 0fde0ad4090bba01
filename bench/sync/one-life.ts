// One process that keeps a house in step with a Cloudbeds, or says what the house holds: it may be killed at any moment.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { cloudbedsLive } from '@innkeeper/adapters/cloudbeds';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import { receiver, syncOnce } from '@innkeeper/adapters/sync';
import type { Reader, TableName } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';

const [what, folder = '', baseUrl = '', perSecond = '5'] = process.argv.slice(2);
const store = await openPgliteStore({ folder });
const house = createInnkeeper({
  store,
  clock: { now: () => new Date().toISOString() },
  secret: 'only for this measurement',
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  phones: phoneReader(),
  pinyin: pinyinReader(),
});
const actor = { id: 'sync', roles: ['owner'] };
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

if (what === 'dump') say(await dump());
else await keepInStep(what === 'once');
await store.close();
process.exit(0);

async function keepInStep(once: boolean): Promise<void> {
  const source = cloudbedsLive({
    baseUrl,
    secrets: () => ({ apiKey: 'cloudbeds-key' }),
    propertyIds: ['P1'],
    organizationId: '9',
    transactions: false,
    rate: [{ requests: Number(perSecond), within: 1000 }],
    webhookToken: () => 'word',
    world: {
      fetch: (...request) => {
        say({ sent: Date.now() });

        return fetch(...request);
      },
    },
  });
  const take = receiver({ house, actor, sources: { cloudbeds: source } });
  const server = createServer(getRequestListener(take));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  say({ port: (server.address() as AddressInfo).port });
  for (;;) {
    const began = Date.now();
    const { failures, counts } = await syncOnce({ house, actor, source, stepSize: 200 });
    const { positions, waiting, dead } = await house.as(actor).readSync({});
    const whole = positions.length === source.lists.length && positions.every(({ sweptAt }) => sweptAt);
    say({ round: { began, failures: failures.length, whole, waiting, dead, read: counts.read } });
    if (once && failures.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What the house holds, so that two can be held against one another. */
async function dump(): Promise<object> {
  return store.read({ tenant: 'house' }, async (rows) => {
    const records: Record<string, string> = {};
    for (const table of ['profile', 'stay', 'charge'] as const)
      for await (const { id, hash } of all(rows, table)) records[`${table} ${id}`] = hash;
    const roots = createHash('sha256');
    let people = 0;
    for await (const { profileId, rootId } of all(rows, 'root')) {
      roots.update(`${profileId} ${rootId}\n`);
      people += 1;
    }

    return { records, roots: roots.digest('hex'), people };
  });
}

async function* all<Name extends TableName>(rows: Reader, table: Name) {
  for (let after: never | undefined; ; ) {
    const page = await rows.page(table, { limit: 5000, ...(after !== undefined && { after }) });
    yield* page;
    if (page.length < 5000) return;
    after = page.at(-1) as never;
  }
}
