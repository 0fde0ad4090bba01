import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  expectedSpend,
  fitBgNbd,
  groupHistories,
  type HistoryColumns,
  scoreGuests,
} from '@innkeeper/core/lifetime';
import type { Figure } from '../figure.ts';
import { guestsOfAHouse } from './guests-of-a-house.ts';
import { type PeerFit, pythonFit } from './python-fit.ts';
import { usualFit } from './usual-fit.ts';

const runs = Number(process.env['BENCH_RUNS'] ?? 9);
const sample = fileURLToPath(
  new URL('../../../shared/data/clv/cdnow/cdnow_customers_summary_with_transactions.csv', import.meta.url),
);

/**
 * How long a fit of who comes again takes, beside the usual way in the same run: a row for each guest, slopes by
 * differences (in Python, by lifetimes or SciPy where one is here, else in JavaScript by the simplex of Nelder and Mead).
 * A million guests are fitted beside the same fit without grouping.
 */
export function* measureLifetime(): Generator<Figure> {
  const small = cdnow() ?? guestsOfAHouse(2357, 1);
  const sizes: readonly (readonly [name: string, columns: HistoryColumns])[] = [
    [existsSync(sample) ? 'CDNOW sample' : 'a simulated sample like CDNOW', small],
    ['ten times as many', guestsOfAHouse(23_570, 2)],
    ['a million guests', guestsOfAHouse(1_000_000, 3)],
  ];
  for (const [name, columns] of sizes) yield* fitsOf(name, columns);
  yield* scoring(sizes[2]?.[1] ?? small);
}

function* fitsOf(name: string, columns: HistoryColumns): Generator<Figure> {
  const n = columns.repeats.length;
  const grouping = timed(n > 100_000 ? 3 : runs, () => groupHistories(columns));
  const groups = grouping.value;
  const ours = timed(n > 100_000 ? 3 : runs, () => fitBgNbd(groups));
  const both = timed(n > 100_000 ? 3 : runs, () => fitBgNbd(columns));
  const peer = n > 100_000 ? withoutGroups(columns) : (pythonFit(columns) ?? usualFit(columns));
  process.stderr.write(`${name}: beside ${peer.name}\n`);
  if (Math.abs(peer.logLikelihood / ours.value.logLikelihood - 1) > 1e-4)
    process.stderr.write(`${name}: the peer ends elsewhere, ${peer.logLikelihood}\n`);
  const of = { unit: 'ms', n };
  yield { claim: `BG/NBD of ${name}, after grouping, wall time`, ours: ours.wall, peer: peer.wall, ...of };
  yield { claim: `BG/NBD of ${name}, after grouping, processor time`, ours: ours.cpu, peer: peer.cpu, ...of };
  yield {
    claim: `BG/NBD of ${name}, grouping included, processor time`,
    ours: both.cpu,
    peer: peer.cpu,
    ...of,
  };
  yield { claim: `${name}: groups`, ours: groups.repeats.length, peer: n, unit: 'rows', n };
}

/** The same fit with every guest by himself: what grouping saves. */
function withoutGroups({ repeats, recency, age }: HistoryColumns): PeerFit {
  const alone = {
    repeats: Uint32Array.from(repeats),
    recency: Float64Array.from(recency),
    age: Float64Array.from(age),
    guests: new Float64Array(repeats.length).fill(1),
    total: repeats.length,
  };
  const { value, wall, cpu } = timed(1, () => fitBgNbd(alone));

  return { name: 'every guest by himself', wall, cpu, logLikelihood: value.logLikelihood };
}

function* scoring(columns: HistoryColumns): Generator<Figure> {
  const stays = fitBgNbd(columns);
  const spend = { p: 6.25, q: 3.74, v: 15.44 };
  const meanSpend = Float64Array.from(columns.repeats, (count, row) => (count > 0 ? 20 + (row % 60) : 0));
  const question = { stays, spend, margin: 0.4, horizon: 156, discountRate: 0.002 };
  const before = process.memoryUsage();
  const all = timed(3, () => scoreGuests(question, { ...columns, meanSpend }));
  const after = process.memoryUsage();
  const n = columns.repeats.length;
  const peer = timed(3, () =>
    Float64Array.from(
      meanSpend,
      (mean, row) => expectedSpend(spend, { repeats: columns.repeats[row] as number, meanSpend: mean }) ?? 0,
    ),
  );
  yield {
    claim: 'scoring all (alive, stays, value over three years; peer: spend alone), wall time',
    ours: all.wall / 1000,
    peer: peer.wall / 1000,
    unit: 's',
    n,
  };
  yield { claim: 'scoring all, processor time', ours: all.cpu / 1000, peer: peer.cpu / 1000, unit: 's', n };
  const megabytes = (use: NodeJS.MemoryUsage) => (use.heapUsed + use.arrayBuffers) / 1024 ** 2;
  yield {
    claim: 'memory of the scores and what was kept for them',
    ours: megabytes(after) - megabytes(before),
    peer: (n * 3 * 8) / 1024 ** 2,
    unit: 'MB',
    n,
  };
  yield {
    claim: 'memory of the process (peer: before scoring)',
    ours: after.rss / 1024 ** 2,
    peer: before.rss / 1024 ** 2,
    unit: 'MB',
    n,
  };
}

function cdnow(): HistoryColumns | undefined {
  if (!existsSync(sample)) return undefined;
  const rows = readFileSync(sample, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (place: number) => rows.map((row) => row[place] as number);

  return { repeats: column(1), recency: column(2), age: column(3) };
}

interface Timed<Value> {
  readonly value: Value;
  /** Milliseconds, the median of the runs after one to warm up. */
  readonly wall: number;
  readonly cpu: number;
}

function timed<Value>(times: number, work: () => Value): Timed<Value> {
  let value = work();
  // Short work is done a few times before, so that it is measured as a running program does it.
  for (let run = 0; times > 3 && run < 20; run += 1) value = work();
  const [walls, cpus]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run += 1) {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    value = work();
    const { user, system } = process.cpuUsage(cpu);
    walls.push(performance.now() - began);
    cpus.push((user + system) / 1000);
  }

  return { value, wall: median(walls), cpu: median(cpus) };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
