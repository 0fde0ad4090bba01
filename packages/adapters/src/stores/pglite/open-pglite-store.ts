import { resolve } from 'node:path';
import type { Store } from '@innkeeper/core';
import type { SqlStoreOptions } from '../sql/sql-store.ts';
import { openSqlStore } from '../sql/sql-store.ts';
import { keepDump, readDump } from './dump.ts';
import { startPglite } from './pglite-engine.ts';
import type { PgliteSettings } from './pglite-thread.ts';

/** How the embedded database runs. */
export interface PgliteStoreOptions extends SqlStoreOptions {
  /** Where it keeps its files; made where there is none. Absent for a store that lives in memory. */
  readonly folder?: string;
  /**
   * What a confirmed write survives: `power`, the loss of power; `process`, the end of the process alone, which is
   * quicker for many small writes.
   * @defaultValue 'power'
   */
  readonly durability?: 'process' | 'power';
  /** PostgreSQL's own cache. More is quicker for large loads and takes as much more memory; an index that does not fit makes a load several times slower. @defaultValue '64MB' */
  readonly sharedBuffers?: string;
}

/** The embedded store, with what only it needs: there is no server whose backups somebody else makes. */
export interface PgliteStore extends Store {
  /** Writes everything to a file, which is opened once to see that it is whole before it takes its name. */
  backup(file: string): Promise<void>;
}

/** Where to bring a backup back to. */
export interface RestoreOptions extends PgliteStoreOptions {
  /** What {@link PgliteStore.backup} has written. */
  readonly file: string;
  /** A folder without a database. */
  readonly folder: string;
}

/**
 * Opens the embedded database, in a folder or in memory. It runs in a thread of its own.
 * @throws `store/folder-in-use`, `store/newer`, `store/damaged`, `store/full`
 */
export async function openPgliteStore(options: PgliteStoreOptions = {}): Promise<PgliteStore> {
  return open(settingsOf(options), options);
}

/**
 * Opens a backup as the database of a folder that has none yet.
 * @throws `store/damaged` where the file is not whole, `store/refused` where the folder has a database already
 */
export async function restorePgliteStore({ file, ...options }: RestoreOptions): Promise<PgliteStore> {
  return open({ ...settingsOf(options), dump: await readDump(file) }, options);
}

async function open(settings: PgliteSettings, options: SqlStoreOptions): Promise<PgliteStore> {
  const engine = await startPglite(settings);
  const store = await openSqlStore(engine, options);

  return { ...store, backup: async (file) => keepDump(file, await engine.dump(), isWhole) };
}

/** Whether a dump is a database: it is opened in memory, and has its tables. */
async function isWhole(dump: Uint8Array): Promise<boolean> {
  const copy = await open({ ...settingsOf({}), dump }, {});
  const { schema } = await copy.health();
  await copy.close();

  return schema > 0;
}

function settingsOf({
  folder,
  durability = 'power',
  sharedBuffers = '64MB',
}: PgliteStoreOptions): PgliteSettings {
  return folder === undefined
    ? { durability: 'none', sharedBuffers }
    : { folder: resolve(folder), durability, sharedBuffers };
}
