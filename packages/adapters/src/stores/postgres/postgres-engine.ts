import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { untilAborted } from '../shared/turns.ts';
import type { SqlEngine } from '../sql/engine.ts';
import { codeOf } from '../sql/failures.ts';
import type { Round, Wire } from '../sql/session.ts';
import { openSession } from '../sql/session.ts';
import { roundTrip } from './round-trip.ts';

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

/**
 * PostgreSQL through `pg`. A pooler such as pgbouncer may stand between: nothing is kept in a session but prepared
 * statements, and once one is missing, since the pooler gave its connection to somebody else, none is any more.
 */
export function createPostgresEngine(pool: Pool, { isOurs }: { readonly isOurs: boolean }): SqlEngine {
  let mayPrepare = true;
  pool.on('error', ignore); // an idle connection that breaks is replaced; without a listener it would end the process

  return {
    name: 'postgres',
    async begin(mode, signal) {
      const client = await taken(pool, signal);
      const run: Wire['run'] = async (statements) => {
        const round = await new Promise<Round>((done) =>
          client.query(roundTrip(statements, { mayPrepare, done })),
        );
        if (isUnprepared(round)) mayPrepare = false;

        return round;
      };

      return openSession({ ...wireOf(client), run }, mode, signal);
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

function wireOf(client: PoolClient): Omit<Wire, 'run'> {
  client.on('error', ignore); // whatever is asked next is told

  return {
    copyIn: (copy, rows) => pipeline([rows], client.query(copyStreams.from(copy))),
    isCut: (error) => !isFromServer(error),
    release(isCut) {
      client.off('error', ignore);
      client.release(isCut);
    },
  };
}

function isUnprepared({ failure }: Round): boolean {
  return codeOf(failure?.error) === '26000';
}

/** An error of PostgreSQL leaves the connection usable, every other does not; 57P01 to 03 say that it goes away. */
function isFromServer(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;

  return error instanceof pg.DatabaseError && typeof code === 'string' && !/^(57P0|08)/.test(code);
}

/** A server that does not wait for the disk promises nothing: a crash of the machine may take everything. */
const askStanding = `select current_setting('server_version') as server,
  current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as waits`;

function ignore(): void {}
