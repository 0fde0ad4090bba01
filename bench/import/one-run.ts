// One measured load in a process of its own, so that its peak memory is its own: `ours` or `copy`, into PGlite or PostgreSQL.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { csvSource } from '@innkeeper/adapters/csv';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import { openPostgresStore } from '@innkeeper/adapters/postgres';
import { createInnkeeper } from '@innkeeper/core';
import { mappings } from './mappings.ts';

const [who, engine, folder = '', target = ''] = process.argv.slice(2);
const names = ['profiles', 'stays', 'charges'] as const;
const tables = {
  profiles:
    'create table profiles (guest_no text primary key, first_name text, last_name text, birth date, mail text, mobile text, nation text, doc_no text, city text, country text)',
  stays:
    'create table stays (resv_no text primary key, guest_no text, arrival date, departure date, status text, room text, room_type text, rate_code text, adults int, channel text)',
  charges:
    'create table charges (trx_no text primary key, resv_no text, trx_date date, trx_code text, net numeric, tax numeric, text text, qty numeric)',
};

const seconds = who === 'ours' ? await importAll() : await copyAll();
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);

async function importAll(): Promise<Record<string, number>> {
  const store =
    engine === 'pglite'
      ? await openPgliteStore({ folder: target })
      : await openPostgresStore({ url: target });
  const house = createInnkeeper({
    store,
    clock: { now: () => '2026-11-21T10:00:00+08:00' },
    secret: 'only for this measurement',
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    phones: phoneReader(),
    pinyin: pinyinReader(),
  });
  const taken: Record<string, number> = {};
  for (const name of names) {
    const started = performance.now();
    const source = csvSource({ file: join(folder, `${name}.csv`), mapping: mappings[name] });
    const { counts } = await house.importFrom({ id: 'bench', roles: ['owner'] }, source, { name });
    if (counts.refused > 0) process.stderr.write(`${name}: ${counts.refused} refused\n`);
    taken[name] = (performance.now() - started) / 1000;
  }
  await store.close();

  return taken;
}

async function copyAll(): Promise<Record<string, number>> {
  const taken: Record<string, number> = {};
  const run = engine === 'pglite' ? await copierOfPglite() : await copierOfPostgres();
  for (const name of names) {
    await run.statement(tables[name]);
    const started = performance.now();
    await run.copy(name, join(folder, `${name}.csv`));
    taken[name] = (performance.now() - started) / 1000;
  }
  await run.close();

  return taken;
}

interface Copier {
  statement(sql: string): Promise<unknown>;
  copy(table: string, file: string): Promise<unknown>;
  close(): Promise<unknown>;
}

async function copierOfPglite(): Promise<Copier> {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create(target);

  return {
    statement: (sql) => database.exec(sql),
    copy: async (table, file) =>
      database.query(`copy ${table} from '/dev/blob' (format csv, header)`, [], {
        blob: new Blob([new Uint8Array(await readFile(file))]),
      }),
    close: () => database.close(),
  };
}

async function copierOfPostgres(): Promise<Copier> {
  const { default: pg } = await import('pg');
  const { from } = await import('pg-copy-streams');
  const client = new pg.Client({ connectionString: target });
  await client.connect();

  return {
    statement: (sql) => client.query(sql),
    copy: (table, file) =>
      pipeline(createReadStream(file), client.query(from(`copy ${table} from stdin (format csv, header)`))),
    close: () => client.end(),
  };
}
