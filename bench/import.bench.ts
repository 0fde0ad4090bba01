import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';
import { overBuilt } from './build-packages.ts';
import type { Figure } from './figure.ts';
import { type Sizes, writeFiles } from './import/write-files.ts';

/** How often each load is measured; the median counts. */
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const scale = Number(process.env['BENCH_SCALE'] ?? 1);
const full: Sizes = { profiles: 100_000 * scale, stays: 300_000 * scale, charges: 1_000_000 * scale };
const tenth: Sizes = { profiles: full.profiles / 10, stays: full.stays / 10, charges: full.charges / 10 };

interface Run {
  readonly seconds: Readonly<Record<'profiles' | 'stays' | 'charges', number>>;
  readonly peakMegabytes: number;
}

/** Profiles, stays and charges from CSV files into PGlite and PostgreSQL, beside a plain COPY of the same rows. */
export async function* measure(): AsyncGenerator<Figure> {
  const work = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'));
  const server = findPostgres() ? await startPostgres({ durable: true }) : undefined;
  try {
    const folders = { full: join(work, 'full'), tenth: join(work, 'tenth') };
    for (const folder of Object.values(folders)) mkdirSync(folder);
    await writeFiles(folders.full, full);
    await writeFiles(folders.tenth, tenth);
    for (const engine of server ? ['pglite', 'postgres'] : ['pglite']) {
      const target = (): Promise<string> =>
        engine === 'pglite'
          ? Promise.resolve(mkdtempSync(join(work, 'db-')))
          : newDatabase(server?.url ?? '');
      const ours = await repeated('ours', engine, folders.full, target);
      const copy = await repeated('copy', engine, folders.full, target);
      const small = await runOnce('ours', engine, folders.tenth, await target());
      yield* figuresOf(engine, { ours, copy, small });
    }
  } finally {
    await server?.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

interface Measured {
  readonly ours: readonly Run[];
  readonly copy: readonly Run[];
  readonly small: Run;
}

function* figuresOf(engine: string, { ours, copy, small }: Measured): Generator<Figure> {
  const name = engine === 'pglite' ? 'PGlite' : 'PostgreSQL';
  const whole = full.profiles + full.stays + full.charges;
  yield {
    claim: `CSV into ${name}: everything, beside COPY`,
    ours: whole / median(ours.map(total)),
    peer: whole / median(copy.map(total)),
    unit: 'records/s',
    n: whole,
  };
  for (const kind of ['profiles', 'stays', 'charges'] as const) {
    const speed = (all: readonly Run[]): number =>
      full[kind] / median(all.map(({ seconds }) => seconds[kind]));
    yield {
      claim: `CSV into ${name}: ${kind}, beside COPY`,
      ours: speed(ours),
      peer: speed(copy),
      unit: 'records/s',
      n: full[kind],
    };
  }
  yield {
    claim: `CSV into ${name}: peak memory of the process, beside COPY`,
    ours: median(ours.map(peak)),
    peer: median(copy.map(peak)),
    unit: 'MB',
    n: whole,
  };
  yield {
    claim: `CSV into ${name}: peak memory, beside a tenth of the rows`,
    ours: median(ours.map(peak)),
    peer: small.peakMegabytes,
    unit: 'MB',
    n: whole,
  };
}

async function repeated(
  who: string,
  engine: string,
  folder: string,
  target: () => Promise<string>,
): Promise<readonly Run[]> {
  const found: Run[] = [];
  for (let run = 0; run < runs; run += 1) found.push(runOnce(who, engine, folder, await target()));

  return found;
}

function runOnce(who: string, engine: string, folder: string, target: string): Run {
  const child = spawnSync(
    process.execPath,
    [overBuilt('import/one-run.ts', 'core', 'adapters'), who, engine, folder, target],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (child.status !== 0)
    throw new Error(`The load "${who}" into ${engine} ended with ${child.status ?? child.signal}.`);
  const run = JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Run;
  process.stderr.write(
    `${who} ${engine}: ${total(run).toFixed(1)} s, ${run.peakMegabytes.toFixed(0)} MB ${JSON.stringify(run.seconds)}\n`,
  );

  return run;
}

let databases = 0;

async function newDatabase(url: string): Promise<string> {
  databases += 1;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database bench_${databases}`);
  await client.end();
  const next = new URL(url);
  next.pathname = `/bench_${databases}`;

  return next.href;
}

function total({ seconds }: Run): number {
  return seconds.profiles + seconds.stays + seconds.charges;
}

function peak({ peakMegabytes }: Run): number {
  return peakMegabytes;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
