import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';
import type { Figure } from './figure.ts';
import { type Arrivals, measureArrivals } from './identity/arrival.ts';

/** How many guests the house knows, and how many come. */
const profiles = Number(process.env['BENCH_PROFILES'] ?? 300_000);
const arrivals = Number(process.env['BENCH_ARRIVALS'] ?? 300);

/** One record that arrives in a large house, beside the same in a house of a tenth. */
export async function* measure(): AsyncGenerator<Figure> {
  const work = mkdtempSync(join(tmpdir(), 'innkeeper-arrival-'));
  const server = findPostgres() ? await startPostgres({ durable: true }) : undefined;
  try {
    for (const engine of server ? (['pglite', 'postgres'] as const) : (['pglite'] as const)) {
      const target = (size: number): Promise<string> =>
        engine === 'pglite'
          ? Promise.resolve(mkdtempSync(join(work, 'db-')))
          : newDatabase(server?.url ?? '', `arrival_${size}`);
      const measured = async (size: number): Promise<Arrivals> => {
        const place = await target(size);
        const settled = engine === 'postgres' ? { settled: () => analysed(place) } : {};

        return measureArrivals(engine, place, { profiles: size, arrivals, ...settled });
      };
      const small = await measured(profiles / 10);
      const large = await measured(profiles);
      yield* figuresOf(engine === 'pglite' ? 'PGlite' : 'PostgreSQL', large, small);
    }
  } finally {
    await server?.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

function* figuresOf(name: string, large: Arrivals, small: Arrivals): Generator<Figure> {
  process.stderr.write(
    `${name}: ${large.profiles} profiles in ${large.loadSeconds.toFixed(1)} s, at most ${large.mostQuestions} questions an arrival, ${large.cpu.toFixed(1)} ms of the processor\n`,
  );
  for (const [title, share] of [
    ['half of them', 0.5],
    ['99 of 100', 0.99],
  ] as const)
    yield {
      claim: `${name}: a record that arrives, ${title} within (${large.profiles.toLocaleString('en')} guests; peer: a tenth)`,
      ours: quantile(large, share),
      peer: quantile(small, share),
      unit: 'ms',
      n: large.taken.length,
    };
}

function quantile({ taken }: Arrivals, share: number): number {
  return taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
}

/** What a server does by itself some time after so many rows came. */
async function analysed(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function newDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const next = new URL(url);
  next.pathname = `/${name}`;

  return next.href;
}
