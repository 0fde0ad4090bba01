import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { openPostgresStore } from '@innkeeper/adapters/postgres';
import type { ProfileRecord, Store } from '@innkeeper/core';
import pg from 'pg';
import { startPglite } from '../packages/adapters/src/stores/pglite/pglite-engine.ts';
import {
  createPool,
  createPostgresEngine,
} from '../packages/adapters/src/stores/postgres/postgres-engine.ts';
import type { SqlEngine } from '../packages/adapters/src/stores/sql/engine.ts';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';
import { overBuilt } from './build-packages.ts';
import type { Figure } from './figure.ts';
import type { Arrivals } from './identity/arrival.ts';
import { arrivingAt } from './identity/arriving.ts';
import { fillHouse } from './identity/fill-house.ts';
import { checkFilling } from './identity/same-as-import.ts';

/** How many profiles the house knows, and how many arrivals a figure is made of. */
const profiles = Number(process.env['BENCH_PROFILES'] ?? 1_000_000);
const arrivals = Number(process.env['BENCH_ARRIVALS'] ?? 1000);
/** Those that come soon after a process has begun, its first hundred left aside, and those that come once it has run a while. */
const stretches = [
  { title: 'in a process that has just begun', from: 100, to: 100 + arrivals },
  { title: 'in a process that has taken three thousand', from: 3000, to: 3000 + arrivals },
] as const;
/** Of so many it is seen that a real import of them writes the same. */
const checked = Number(process.env['BENCH_CHECKED'] ?? 10_000);
/** Milliseconds. */
const aim = 10;

/** Where a house is kept: opened as a hotel does, or to be filled at once. */
interface Place {
  readonly name: string;
  /** How a process is told of it. */
  readonly args: readonly string[];
  open(): Promise<Store>;
  engine(): Promise<SqlEngine>;
}

/** One record that arrives in a large house: further records of guests who are known, and strangers. */
export async function* measure(): AsyncGenerator<Figure> {
  const work = mkdtempSync(join(tmpdir(), 'innkeeper-arrival-'));
  const server = findPostgres() ? await startPostgres({ durable: true }) : undefined;
  try {
    const { known } = arrivingAt(profiles, Math.max(...stretches.map(({ to }) => to)));
    await checkFilling(firstOf(known(), checked));
    const places = [...(server ? [atServer(server.url)] : []), inFolder(work)];
    await fill(places, known());
    if (server) await settle(server.url);
    for (const { name, args } of places)
      for (const [at, found] of arrivalsAt(args).entries())
        yield* figuresOf(`${name}, ${stretches[at]?.title}`, found);
  } finally {
    await server?.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** All places are filled with what is made up once. */
async function fill(places: readonly Place[], known: Iterable<readonly ProfileRecord[]>): Promise<void> {
  const began = performance.now();
  for (const { open } of places) await (await open()).close();
  const engines = await Promise.all(places.map(({ engine }) => engine()));
  await fillHouse(engines, known);
  await Promise.all(engines.map((engine) => engine.close()));
  process.stderr.write(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}

function atServer(url: string): Place {
  return {
    name: 'PostgreSQL',
    args: ['postgres', url],
    open: () => openPostgresStore({ url }),
    engine: () => Promise.resolve(createPostgresEngine(createPool(url, 1), { isOurs: true })),
  };
}

function inFolder(folder: string): Place {
  return {
    name: 'PGlite',
    args: ['pglite', folder],
    open: () => openPgliteStore({ folder }),
    engine: () => startPglite({ folder, durability: 'process', sharedBuffers: '256MB' }),
  };
}

/** A server that has just been filled cleans up after it for minutes; a hotel's has long done so. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
  await client.end();
}

/** Lets records arrive in a process of its own, as a hotel would run it. */
function arrivalsAt(place: readonly string[]): readonly Arrivals[] {
  const script = overBuilt('identity/arrival-run.ts', 'core', 'adapters');
  const run = spawnSync(process.execPath, [script, ...place, String(profiles), JSON.stringify(stretches)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The arrivals ended with ${run.status ?? run.signal}.`);

  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as readonly Arrivals[];
}

function firstOf(
  guests: Iterable<readonly ProfileRecord[]>,
  count: number,
): readonly (readonly ProfileRecord[])[] {
  const first: (readonly ProfileRecord[])[] = [];
  let profilesHeld = 0;
  for (const guest of guests) {
    if (profilesHeld >= count) break;
    first.push(guest);
    profilesHeld += guest.length;
  }

  return first;
}

function* figuresOf(name: string, { taken, cpu, mostQuestions }: Arrivals): Generator<Figure> {
  process.stderr.write(
    `${name}: at most ${mostQuestions} questions an arrival, ${quantile(cpu, 0.5).toFixed(1)} ms of the processor, 99 of 100 within ${quantile(cpu, 0.99).toFixed(1)}\n`,
  );
  for (const [title, share] of [
    ['half of them', 0.5],
    ['99 of 100', 0.99],
  ] as const)
    yield {
      claim: `${name}: a record that arrives among ${profiles.toLocaleString('en')}, ${title} within; peer: the aim`,
      ours: quantile(taken, share),
      peer: aim,
      unit: 'ms',
      n: taken.length,
    };
}

function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
