import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Row, Store, TableName } from '@innkeeper/core';
import { createInnkeeper, tables } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { bundledSource } from '../../../../scripts/bundle-source.mjs';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openPgliteStore } from '../stores/pglite/index.ts';
import { openPostgresStore } from '../stores/postgres/index.ts';
import { hotelSource } from './testing/hotel-source.ts';

/** How often each import is killed; `INNKEEPER_KILLS=50` is the long run. */
const kills = Number(process.env.INNKEEPER_KILLS ?? 3);
const guests = 250;
const postgresUrl = inject('postgresUrl');
const child = await bundledSource('packages/adapters/src/house/testing/import-child.ts');

interface Engine {
  readonly name: string;
  readonly target: string;
  readonly open: () => Promise<Store>;
}

describe('an import that is killed again and again', () => {
  it(`ends on PGlite as if never killed (${kills} kills)`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'innkeeper-killed-'));
    const target = join(folder, 'house');
    await endsAsIfNeverKilled({ name: 'pglite', target, open: () => openPgliteStore({ folder: target }) });
    await rm(folder, { recursive: true, force: true });
  }, 900_000);

  const without = postgresUrl === '' ? ' (skipped: no PostgreSQL on this machine)' : '';
  it.skipIf(postgresUrl === '')(
    `ends on PostgreSQL as if never killed (${kills} kills)${without}`,
    async () => {
      const database = `killed_${process.pid}`;
      await query(postgresUrl, `create database ${database}`);
      const url = new URL(postgresUrl);
      url.pathname = `/${database}`;
      await endsAsIfNeverKilled({
        name: 'postgres',
        target: url.href,
        open: () => openPostgresStore({ url: url.href }),
      });
      await query(postgresUrl, `drop database ${database} with (force)`);
    },
    900_000,
  );
});

/** A run that was quicker than its killer is held against the undisturbed one at once, and another house begins. */
async function endsAsIfNeverKilled(engine: Engine): Promise<void> {
  let killed = 0;
  let longest = 2500;
  while (killed < kills) {
    const { took, finished } = await runAndKill(engine, longest * nextShare());
    if (!finished) killed += 1;
    else {
      longest = Math.max(100, Math.min(longest, took) * 0.8);
      await isAsIfNeverKilled(engine);
    }
  }
  await runToTheEnd(engine);
  await isAsIfNeverKilled(engine);
}

let undisturbed: ReturnType<typeof everythingIn> | undefined;

async function isAsIfNeverKilled(engine: Engine): Promise<void> {
  const store = await engine.open();
  undisturbed ??= neverKilled().then(everythingIn);
  expect(await everythingIn(store)).toEqual(await undisturbed);
  const house = createInnkeeper({
    store,
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T10:00:00Z' },
  });
  expect(await house.as({ id: 'o', roles: ['owner'] }).verifyAudit({})).toMatchObject({ intact: true });
  await store.clear({ tenant: 'house' });
  await store.close();
}

async function neverKilled(): Promise<Store> {
  const store = createMemoryStore();
  const house = createInnkeeper({
    store,
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T10:00:00Z' },
  });
  const hotel = syntheticHotel({ seed: 'kill', guests, today: '2026-11-21' });
  await house.importFrom({ id: 'it', roles: ['it'] }, hotelSource(hotel), { key: 'hotel', stepSize: 400 });

  return store;
}

/** Every row of every table but the books of what was done: each attempt stands in them, and should. */
async function everythingIn(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {};
  const books: readonly string[] = ['audit', 'event', 'head'];
  for (const table of (Object.keys(tables) as TableName[]).filter((name) => !books.includes(name))) {
    found[table] = await store.read({ tenant: 'house' }, (rows) => rows.page(table, { limit: 10_000 }));
    expect(found[table]?.length).toBeLessThan(10_000);
  }

  return withoutIdleRuns(JSON.parse(JSON.stringify(found)) as typeof found);
}

/** A run that was killed between its end and its last word is followed by one that finds nothing new to do. */
function withoutIdleRuns(found: Readonly<Record<string, readonly unknown[]>>): typeof found {
  const runs = (found.import ?? []) as readonly Row<'import'>[];
  const busy = runs.filter(({ body }) => (body as { counts: { new: number } }).counts.new > 0);
  const ids = new Set(busy.map(({ id }) => id));
  const steps = (found.importStep ?? []) as readonly Row<'importStep'>[];

  return { ...found, import: busy, importStep: steps.filter(({ importId }) => ids.has(importId)) };
}

/** Kills the import so many milliseconds after its store is open; the process gets no chance to tidy up. */
async function runAndKill(
  engine: Engine,
  after: number,
): Promise<{ readonly took: number; readonly finished: boolean }> {
  const run = start(engine);
  const opened = await run.said('open');
  const started = performance.now();
  if (opened) await Promise.race([wait(after), run.ended]);
  const finished = run.process.exitCode === 0;
  run.process.kill('SIGKILL');
  await run.ended;

  return { took: performance.now() - started, finished };
}

async function runToTheEnd(engine: Engine): Promise<void> {
  const run = start(engine);
  expect(await run.ended).toBe(0);
}

function start({ name, target }: Engine) {
  const process_ = spawn(process.execPath, [child, name, target, String(guests)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => process_.once('close', resolve));
  const said = (word: string) =>
    Promise.race([
      new Promise<boolean>((resolve) =>
        process_.stdout.on('data', (text) => String(text).includes(word) && resolve(true)),
      ),
      ended.then(() => false),
    ]);

  return { process: process_, ended, said };
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}

let state = 20261121;

/** 0 to 1, the same in every run. */
function nextShare(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

  return state / 2 ** 32;
}
