import type { Store } from '@innkeeper/core';
import { openSqlStore } from '../sql/sql-store.ts';
import type { PgliteEngine } from './pglite-engine.ts';
import { startPglite } from './pglite-engine.ts';

const settings = { durability: 'none', sharedBuffers: '64MB' } as const;
let made: Promise<Uint8Array> | undefined;

/**
 * PGlite in memory whose tables are there and empty. Making a database takes three times as long as opening a copy of
 * one, so it is made once for all tests that do not ask how it is made.
 */
export async function pgliteWithTables({
  sharedBuffers = settings.sharedBuffers as string,
} = {}): Promise<PgliteEngine> {
  made ??= makeOnce();

  return startPglite({ ...settings, sharedBuffers, dump: await made });
}

/** A store over {@link pgliteWithTables}. */
export async function emptyPgliteStore(): Promise<Store> {
  return openSqlStore(await pgliteWithTables());
}

async function makeOnce(): Promise<Uint8Array> {
  const engine = await startPglite(settings);
  const store = await openSqlStore(engine);
  const dump = await engine.dump();
  await store.close();

  return dump;
}
