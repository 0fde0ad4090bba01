import { randomUUID } from 'node:crypto';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { Store, Writer } from '@innkeeper/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrations } from '../sql/migrations.ts';
import { openPostgresStore } from './index.ts';

const url = inject('postgresUrl');
const cuts = Number(process.env.INNKEEPER_CONNECTION_CUTS ?? 40);

/** Adds one to a counter and a row for it: done twice, it would show. */
async function countOn(rows: Writer): Promise<number> {
  const [head] = await rows.where('head', 'name', ['counter']);
  const number = (head?.number ?? 0) + 1;
  await rows.add('event', [{ number, at: '', type: 'counted', body: null }]);
  await rows.put('head', [{ name: 'counter', number }]);

  return number;
}

/** Stands between a client and the server, and hangs up after the server was told to commit. */
interface FaultyLine {
  readonly url: string;
  readonly cuts: () => number;
  close(): Promise<void>;
}

async function openFaultyLine(target: string, mayCut: () => boolean): Promise<FaultyLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let hungUp = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    let isDoomed = false;
    client.on('data', (bytes) => {
      isDoomed ||= bytes.includes('commit\0') && mayCut();
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isDoomed) return client.write(bytes);
      hungUp += 1; // the server has answered the commit; the client never hears of it
      client.destroy();
      upstream.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = new URL(target);
  address.host = `127.0.0.1:${(server.address() as { port: number }).port}`;

  return {
    url: String(address),
    cuts: () => hungUp,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.skipIf(url === '')(
  `a PostgreSQL server${url === '' ? ' (skipped: none on this machine)' : ''}`,
  () => {
    const scope = { tenant: `postgres ${randomUUID()}` };
    let store: Store;
    beforeAll(async () => {
      store = await openPostgresStore({ url });
    });
    afterAll(async () => {
      await store.clear(scope);
      await store.close();
    });

    it('knows how large a table is as soon as a load has filled it, and does not look at each small write', async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const own = await openPostgresStore({ url });
      const known = async (): Promise<number> =>
        Number(
          (await client.query(`select reltuples from pg_class where oid = 'head'::regclass`)).rows[0]
            ?.reltuples,
        );
      const fill = (name: string, count: number) =>
        own.write(scope, (rows) =>
          rows.add(
            'head',
            Array.from({ length: count }, (_, number) => ({ name: `${name} ${number}`, number })),
          ),
        );
      await client.query('analyze "head"');
      const before = await known();
      await fill('a few', 300);
      expect(await known()).toBe(before);
      await fill('a load', 20_000);
      expect(await known()).toBeGreaterThanOrEqual(20_000);
      await own.close();
      await client.end();
    });

    it(`writes once where its confirmation gets lost on the way (${cuts} times)`, {
      timeout: 300_000,
    }, async () => {
      const line = await openFaultyLine(url, () => line.cuts() < cuts && Math.random() < 0.3);
      const shaky = await openPostgresStore({ url: line.url, persistence: { attempts: 20, pause: 1 } });
      const answers: number[] = [];
      while (line.cuts() < cuts) answers.push(await shaky.write(scope, countOn));
      await shaky.close();
      await line.close();

      expect(answers).toEqual(answers.map((_, place) => place + 1));
      expect(await store.read(scope, (rows) => rows.count('event'))).toBe(answers.length);
    });

    it('has its tables made by several processes at once', async () => {
      const name = `innkeeper_${randomUUID().replaceAll('-', '')}`;
      const admin = new pg.Client(url);
      await admin.connect();
      await admin.query(`create database ${name}`);
      const address = new URL(url);
      address.pathname = `/${name}`;
      const stores = await Promise.all(
        Array.from({ length: 6 }, () =>
          openPostgresStore({ url: String(address), persistence: { attempts: 20 } }),
        ),
      );

      expect(await Promise.all(stores.map(async (opened) => (await opened.health()).schema))).toEqual(
        stores.map(() => migrations.at(-1)?.number),
      );
      await Promise.all(stores.map((opened) => opened.close()));
      await admin.query(`drop database ${name}`);
      await admin.end();
    });

    it('serves many callers over few connections, and leaves the pool of its host open', async () => {
      const pool = new pg.Pool({ connectionString: url, max: 4 });
      const shared = await openPostgresStore({ pool });
      const tenants = Array.from({ length: 10 }, (_, place) => ({ tenant: `${scope.tenant} ${place}` }));
      await Promise.all(
        Array.from({ length: 100 }, (_, place) => shared.write(tenants[place % 10] ?? scope, countOn)),
      );
      const counts = await Promise.all(
        tenants.map((tenant) => shared.read(tenant, (rows) => rows.count('event'))),
      );
      await Promise.all(tenants.map((tenant) => shared.clear(tenant)));
      await shared.close();

      expect(counts).toEqual(Array.from({ length: 10 }, () => 10));
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await pool.end();
    });

    it('goes on where a pooler gave the connection that had prepared its statements to somebody else', async () => {
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      const shared = await openPostgresStore({ pool, persistence: { pause: 1 } });
      const mine = { tenant: `${scope.tenant} pooled` };
      const first = [await shared.write(mine, countOn), await shared.write(mine, countOn)];
      const prepared = await pool.query('select name from pg_prepared_statements');
      await pool.query('deallocate all');
      const then = [await shared.write(mine, countOn), await shared.write(mine, countOn)];
      const left = await pool.query('select name from pg_prepared_statements');
      await shared.clear(mine);
      await shared.close();
      await pool.end();

      expect([...first, ...then]).toEqual([1, 2, 3, 4]);
      expect([prepared.rows.length > 3, left.rows]).toEqual([true, []]);
    });

    it('does not wait for a writer longer than its caller does', async () => {
      const leaving = new AbortController();
      let isIn: () => void = () => {};
      const inside = new Promise<void>((resolve) => {
        isIn = resolve;
      });
      let letGo: () => void = () => {};
      const free = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const first = store.write(scope, async (rows) => {
        isIn();
        await free;

        return rows.count('event');
      });
      await inside;
      const second = store.write({ ...scope, signal: leaving.signal }, countOn);
      setTimeout(() => leaving.abort(), 50);

      await expect(second).rejects.toMatchObject({ code: 'aborted' });
      letGo();
      await first;
    });

    it('says that it cannot be reached', async () => {
      const nowhere = openPostgresStore({
        url: 'postgres://nobody@127.0.0.1:1/none',
        persistence: { attempts: 2, pause: 1 },
      });

      await expect(nowhere).rejects.toMatchObject({ code: 'store/unavailable', retryable: true });
    });
  },
);
