import type { Store } from '@innkeeper/core';
import { openSqlStore } from '../sql/sql-store.ts';
import type { PgliteEngine } from './pglite-engine.ts';
import { startPglite } from './pglite-engine.ts';

const settings = { durability: 'none', sharedBuffers: '64MB' } as const;
let made: Promise<Uint8Array> | undefined;
let idle: PgliteEngine | undefined;

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

/** A store over {@link pgliteWithTables}, or over the one that was closed before, whose tables are empty again. */
export async function emptyPgliteStore(): Promise<Store> {
  const engine = idle ?? (await pgliteWithTables());
  idle = undefined;

  return openSqlStore({ ...engine, close: () => keep(engine) });
}

/** Keeps one for the next file of tests: to empty its tables takes a tenth of the time of opening another. */
async function keep(engine: PgliteEngine): Promise<void> {
  if (idle) return engine.close();
  idle = engine;
  await emptyTables(engine);
}

async function emptyTables(engine: PgliteEngine): Promise<void> {
  const session = await engine.begin('write');
  const [[names] = []] = await session.query({
    text: `select string_agg(quote_ident(tablename), ', ') from pg_tables
      where schemaname = current_schema() and tablename <> 'migration'`,
    values: [],
  });
  await session.query({ text: `truncate ${names}`, values: [] });
  await session.commit();
}

async function makeOnce(): Promise<Uint8Array> {
  const engine = await startPglite(settings);
  const store = await openSqlStore(engine);
  const dump = await engine.dump();
  await store.close();

  return dump;
}
