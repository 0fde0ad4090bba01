import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { untilAborted } from '../shared/turns.ts';
import type { SessionMode, SqlCell, SqlEngine, SqlSession } from '../sql/engine.ts';
import { afterItsEnd, beginOf } from '../sql/engine.ts';

/** How long to wait for a connection, in milliseconds. */
const patience = 10_000;

/** A pool of our own; it holds no more connections than it is given. */
export function createPool(url: string | undefined, max: number): Pool {
  return new pg.Pool({
    ...(url === undefined ? {} : { connectionString: url }),
    max,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    application_name: 'innkeeper',
  });
}

/** PostgreSQL through `pg`. Nothing is kept in a session, so a pooler such as pgbouncer may stand between. */
export function createPostgresEngine(pool: Pool, { isOurs }: { readonly isOurs: boolean }): SqlEngine {
  pool.on('error', ignore); // an idle connection that breaks is replaced; without a listener it would end the process

  return {
    name: 'postgres',
    async begin(mode, signal) {
      const client = await taken(pool, signal);
      const session = sessionOf(client, signal);
      try {
        await session.query({ text: beginOf[mode satisfies SessionMode], values: [] });
      } catch (error) {
        await session.rollback();
        throw error;
      }

      return session;
    },
    async standing() {
      const { rows } = await pool.query<{ server: string; waits: boolean }>(askStanding);
      const { server = '?', waits = false } = rows[0] ?? {};

      return {
        durability: waits ? 'power' : 'none',
        details: { server, connections: pool.totalCount, waiting: pool.waitingCount },
      };
    },
    async close() {
      pool.off('error', ignore);
      if (isOurs) await pool.end();
    },
  };
}

/** A connection of the pool; one that comes too late for an aborted caller goes back. */
async function taken(pool: Pool, signal?: AbortSignal): Promise<PoolClient> {
  const coming = pool.connect();
  try {
    return await untilAborted(coming, signal);
  } catch (error) {
    coming.then((client) => client.release(), ignore);
    throw error;
  }
}

function sessionOf(client: PoolClient, signal?: AbortSignal): SqlSession {
  let state: 'open' | 'broken' | 'gone' = 'open';
  let isEnding = false;
  let last: Promise<unknown> = Promise.resolve();
  client.on('error', breakOff);

  function breakOff(): void {
    if (state === 'open') state = 'broken';
  }

  function release(): void {
    const broken = state === 'broken';
    state = 'gone';
    client.off('error', breakOff);
    client.release(broken);
  }

  /** One after the other: a client of `pg` is given its next statement when it has done the last. */
  function inOrder<Value>(start: () => Promise<Value>): Promise<Value> {
    const running = last.then(start);
    last = running.catch(ignore);

    return running;
  }

  async function send<Value>(start: () => Promise<Value>): Promise<Value> {
    if (isEnding) throw afterItsEnd();
    try {
      return await untilAborted(inOrder(start), signal);
    } catch (error) {
      if (signal?.aborted || !isFromServer(error)) breakOff();
      throw error;
    }
  }

  return {
    async query({ text, values }) {
      const config = { text, values: [...values], rowMode: 'array' as const, types: asText };
      const { rows } = await send(() => client.query<SqlCell[]>(config));

      return rows;
    },
    async copyIn(copy, rows) {
      await send(() => pipeline([rows], client.query(copyStreams.from(copy))));
    },
    async commit() {
      isEnding = true;
      try {
        const { command } = await inOrder(() => client.query('commit'));
        if (command !== 'COMMIT') throw Object.assign(new Error('rolled back'), { code: '40001' });
      } catch (error) {
        if (!isFromServer(error)) breakOff();
        throw error;
      }
      release();
    },
    async rollback() {
      isEnding = true;
      if (state === 'gone') return;
      if (state === 'open') await inOrder(() => client.query('rollback')).catch(breakOff);
      release();
    },
  };
}

/** An error of PostgreSQL leaves the connection usable, every other does not; 57P01 to 03 say that it goes away. */
function isFromServer(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;

  return error instanceof pg.DatabaseError && typeof code === 'string' && !/^(57P0|08)/.test(code);
}

/** A server that does not wait for the disk promises nothing: a crash of the machine may take everything. */
const askStanding = `select current_setting('server_version') as server,
  current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as waits`;

/** Every value comes as its text; the store knows what its columns hold. */
const asText = { getTypeParser: () => (text: string) => text };

function ignore(): void {}
