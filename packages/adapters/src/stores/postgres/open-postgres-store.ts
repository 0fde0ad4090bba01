import type { Store } from '@innkeeper/core';
import type { Pool } from 'pg';
import type { SqlStoreOptions } from '../sql/sql-store.ts';
import { openSqlStore } from '../sql/sql-store.ts';
import { createPool, createPostgresEngine } from './postgres-engine.ts';

/** Which PostgreSQL (15 or newer, or Citus) the house keeps its rows in. */
export interface PostgresStoreOptions extends SqlStoreOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url?: string;
  /** A pool of `pg` that the host has already; it stays the host's to close. */
  readonly pool?: Pool;
  /** The most connections at once, where no pool is given. @defaultValue 10 */
  readonly maxConnections?: number;
}

/**
 * Opens a store on a PostgreSQL and brings its tables to the version of this code.
 * @throws `store/unavailable` where it cannot be reached, `store/newer` where it knows more than this code
 */
export async function openPostgresStore({
  url,
  pool,
  maxConnections = 10,
  ...options
}: PostgresStoreOptions): Promise<Store> {
  const engine = pool
    ? createPostgresEngine(pool, { isOurs: false })
    : createPostgresEngine(createPool(url, maxConnections), { isOurs: true });

  return openSqlStore(engine, options);
}
