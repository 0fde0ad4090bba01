import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { baseline } from './identity/baseline.ts';
import { dataSets } from './identity/data-sets.ts';
import { hotelTable } from './identity/hotel-table.ts';
import { censusTable } from './identity/made-up/census-table.ts';
import { famousTable } from './identity/made-up/famous-table.ts';
import { kinTable } from './identity/made-up/kin-table.ts';
import { namesTable } from './identity/made-up/names-table.ts';
import { measureQuality } from './identity/measure.ts';
import { judgeBuilt, runBuilt } from './identity/run-built.ts';

const runs = Number(process.env['BENCH_RUNS'] ?? 5);
/** The usual way compares all records of a block: at 100,000 it takes minutes, beyond that hours. */
const mostForUsual = 100_000;
const sizes = (process.env['BENCH_SIZES'] ?? '100000,300000,1000000').split(',').map(Number);

/** What is measured, in this order; `BENCH_PART=speed` measures one part alone. */
const parts: Readonly<Record<string, () => AsyncGenerator<Figure>>> = {
  sets: measureSets,
  'made-up': () => inFolder(measureMadeUp),
  speed: () => inFolder(measureSpeed),
};

/**
 * How well, and how fast, records of one person are found: public sets with their truth taken out, a hotel that is made
 * up, and files of growing size through the command, beside the usual way (one block by name sound, Jaro and Winkler).
 */
export async function* measure(): AsyncGenerator<Figure> {
  const only = process.env['BENCH_PART'];
  if (only && !parts[only]) throw new Error(`BENCH_PART is one of ${Object.keys(parts).join(', ')}.`);
  for (const [name, measurePart] of Object.entries(parts)) if (!only || only === name) yield* measurePart();
}

async function* measureSets(): AsyncGenerator<Figure> {
  for (const set of dataSets) {
    if (!set.files.every((file) => existsSync(file))) {
      process.stderr.write(`${set.name}: not here, skipped\n`);
      continue;
    }
    yield* qualityOf(set.name, await measureQuality(set));
  }
}

async function* measureMadeUp(work: string): AsyncGenerator<Figure> {
  for (const set of madeUp(work)) yield* qualityOf(set.name, await measureQuality(set));
  const quality = await measureQuality(hotelTable(work, 20_000));
  yield* qualityOf('synthetic hotel of 20,000 guests', quality);
  for (const [slip, found] of quality.bySlip)
    yield {
      claim: `synthetic hotel: recall where ${slip}`,
      ours: found.recall,
      peer: found.peer,
      unit: 'recall',
      n: found.pairs,
    };
}

async function* measureSpeed(work: string): AsyncGenerator<Figure> {
  for (const size of sizes) yield* measureSize(work, size);
  const most = Math.max(...sizes);
  const guests = Math.round(most / 1.26);
  const own = hotelTable(work, guests, `hotel-${most}`);
  const shared = hotelTable(work, guests, 'hotel-one-telephone', { telephone: '+86 571 8888 6666' });
  yield {
    claim: `${most} records that all share one telephone (beside them: the same with their own), processor time`,
    ours: runBuilt(shared.file, shared.mapFile).cpu,
    peer: runBuilt(own.file, own.mapFile).cpu,
    unit: 's',
    n: most,
  };
}

async function* measureSize(work: string, size: number): AsyncGenerator<Figure> {
  const { file, mapFile } = hotelTable(work, Math.round(size / 1.26), `hotel-${size}`);
  const ours = Array.from({ length: size > 500_000 ? Math.min(3, runs) : runs }, () =>
    runBuilt(file, mapFile),
  );
  const usual = size > mostForUsual ? undefined : await baseline(file, mapFile);
  for (const [kind, cost, unit] of [
    ['wall time', 'seconds', 's'],
    ['processor time', 'cpu', 's'],
    ['memory', 'megabytes', 'MB'],
  ] as const)
    yield {
      claim: `${size} records into people, ${kind}`,
      ours: median(ours.map((run) => run[cost])),
      peer: usual?.[cost] ?? null,
      unit,
      n: size,
    };
  const { pairs, certain } = judgeBuilt(file, mapFile, 'person');
  for (const [kind, ours] of [
    ['pairwise F1', pairs.f1],
    ['precision where certain', certain.precision],
  ] as const)
    yield { claim: `${size} records into people, ${kind}`, ours, peer: null, unit: 'share', n: size };
}

/** Measures in a folder of its own, which is gone afterwards. */
async function* inFolder(measureIn: (work: string) => AsyncGenerator<Figure>): AsyncGenerator<Figure> {
  const work = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'));
  try {
    yield* measureIn(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Tables of other kinds that are made up: people of a census with up to five copies, people of former times, nothing but
 * names and birthdays, and kin and namesakes who are easily mistaken for one another.
 */
function* madeUp(work: string) {
  const copies = { mostCopies: 5, mostSlips: 10, mostInField: 2 };
  yield censusTable(work, 'made-up census, up to five copies', {
    ...{ originals: 2000, duplicates: 3000 },
    ...copies,
  });
  yield censusTable(work, 'made-up census, one copy each', {
    ...{ originals: 5000, duplicates: 5000 },
    ...{ mostCopies: 1, mostSlips: 4, mostInField: 1 },
  });
  yield famousTable(work, 'made-up people of former times', 5000);
  yield namesTable(work, 'made-up names and birthdays', 10_000);
  yield kinTable(work, 'made-up kin and namesakes, a small house', 3000);
  yield kinTable(work, 'made-up kin and namesakes', 60_000);
}

function* qualityOf(
  name: string,
  { ours, certain, peer, n }: Awaited<ReturnType<typeof measureQuality>>,
): Generator<Figure> {
  yield { claim: `${name}: pairwise F1`, ours: ours.f1, peer: peer.f1, unit: 'F1', n };
  yield { claim: `${name}: precision`, ours: ours.precision, peer: peer.precision, unit: 'share', n };
  yield { claim: `${name}: recall`, ours: ours.recall, peer: peer.recall, unit: 'share', n };
  yield {
    claim: `${name}: precision where certain`,
    ours: certain.precision,
    peer: peer.precision,
    unit: 'share',
    n,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
