import { resolve } from 'node:path';
import type { Store } from '@innkeeper/core';
import type { SqlStoreOptions } from '../sql/sql-store.ts';
import { openSqlStore } from '../sql/sql-store.ts';
import { startPglite } from './pglite-engine.ts';

/** How the embedded database runs. */
export interface PgliteStoreOptions extends SqlStoreOptions {
  /** Where it keeps its files; made where there is none. Absent for a store that lives in memory. */
  readonly folder?: string;
  /**
   * What a confirmed write survives: `power`, the loss of power; `process`, the end of the process alone, which is
   * several times quicker for many small writes.
   * @defaultValue 'power'
   */
  readonly durability?: 'process' | 'power';
  /** PostgreSQL's own cache. More is quicker for large loads and takes as much more memory. @defaultValue '16MB' */
  readonly sharedBuffers?: string;
}

/**
 * Opens the embedded database, in a folder or in memory. It runs in a thread of its own.
 * @throws `store/folder-in-use`, `store/newer`, `store/damaged`, `store/full`
 */
export async function openPgliteStore({
  folder,
  durability = 'power',
  sharedBuffers = '16MB',
  ...options
}: PgliteStoreOptions = {}): Promise<Store> {
  const place = folder === undefined ? {} : { folder: resolve(folder) };
  const engine = await startPglite({
    ...place,
    durability: folder === undefined ? 'none' : durability,
    sharedBuffers,
  });

  return openSqlStore(engine, options);
}
