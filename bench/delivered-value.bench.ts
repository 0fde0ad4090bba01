import type { Day } from '@innkeeper/core';
import {
  deliveredValueOf,
  deliveredValues,
  type Evidence,
  type EvidenceColumns,
  houseBelief,
  noBelief,
  parts,
} from '@innkeeper/core/delivered-value';
import type { Figure } from './figure.ts';

const asOf: Day = '2026-12-31';
const today = 20_818;
const guests = Number(process.env['BENCH_GUESTS'] ?? 1_000_000);
const pieces = 20;
/** Part, level, strength, day and half-life of one piece in columns. */
const bytesOfPiece = 1 + 2 + 2 + 4 + 2;

/**
 * How long delivered value takes: beliefs and scores of a whole house in columns, and one guest with his reasons. The
 * peer is the straightforward way, an object for each piece of evidence grouped by part, on a hundredth of the guests.
 */
export function* measure(): Generator<Figure> {
  const columns = madeUp(guests);
  const [wall, cpu] = timed(() => deliveredValues(columns, { asOf, belief: houseBelief(columns, asOf) }));
  const some = objectsOf(columns, Math.round(guests / 100));
  const [peerWall, peerCpu] = timed(() => some.map(plainScore)).map((ms) => ms * 100) as [number, number];
  const one = some[0] as readonly Evidence[];
  deliveredValueOf(one, { asOf, belief: noBelief });
  const [single] = timed(() =>
    some.slice(0, 1000).map((evidence) => deliveredValueOf(evidence, { asOf, belief: noBelief })),
  );
  const [peerSingle] = timed(() => some.slice(0, 1000).map(plainScore));
  const n = guests * pieces;

  yield {
    claim: `delivered value of ${guests} guests with ${pieces} pieces of evidence each, wall time`,
    ours: wall,
    peer: peerWall,
    unit: 'ms',
    n,
  };
  yield { claim: 'the same, processor time', ours: cpu, peer: peerCpu, unit: 'ms', n };
  yield {
    claim: 'memory of the evidence, columns beside objects',
    ours: (n * bytesOfPiece + guests * 4) / 2 ** 20,
    peer: (heapOf(() => objectsOf(columns, some.length)) * 100) / 2 ** 20,
    unit: 'MB',
    n,
  };
  yield {
    claim: 'one guest with interval, coverage and reasons',
    ours: single / 1000,
    peer: peerSingle / 1000,
    unit: 'ms',
    n: pieces,
  };
}

function timed(work: () => unknown): [wall: number, cpu: number] {
  const [from, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);

  return [performance.now() - from, (user + system) / 1000];
}

/** How much the heap grows. */
function heapOf(make: () => unknown): number {
  const before = process.memoryUsage().heapUsed;
  const made = make();
  const after = process.memoryUsage().heapUsed;

  return made === undefined ? Number.NaN : after - before;
}

function madeUp(count: number): EvidenceColumns {
  const n = count * pieces;
  const columns: EvidenceColumns = {
    offsets: Uint32Array.from({ length: count + 1 }, (_, guest) => guest * pieces),
    part: new Uint8Array(n),
    level: new Uint16Array(n),
    strength: new Uint16Array(n),
    day: new Int32Array(n),
    halfLife: new Uint16Array(n).fill(365),
  };
  let state = 20_261_126;
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647;

    return state / 2_147_483_647;
  };
  for (let at = 0; at < n; at += 1) {
    columns.part[at] = Math.floor(chance() * parts.length);
    columns.level[at] = Math.floor(chance() * 10_001);
    columns.strength[at] = 512 + Math.floor(chance() * 1024);
    columns.day[at] = today - Math.floor(chance() * 730);
  }

  return columns;
}

function objectsOf(columns: EvidenceColumns, count: number): readonly (readonly Evidence[])[] {
  return Array.from({ length: count }, (_, guest) =>
    Array.from({ length: pieces }, (_piece, index): Evidence => {
      const at = guest * pieces + index;

      return {
        part: parts[columns.part[at] as number] ?? 'product',
        level: (columns.level[at] as number) / 100,
        strength: (columns.strength[at] as number) / 1024,
        halfLifeDays: 365,
        day: new Date((columns.day[at] as number) * 86_400_000).toISOString().slice(0, 10) as Day,
        kind: 'made-up',
      };
    }),
  );
}

/** As one would write it first. */
function plainScore(evidence: readonly Evidence[]): number {
  const now = Date.parse(asOf);
  const scores = parts.map((part) => {
    const own = evidence
      .filter((one) => one.part === part)
      .map((one) => ({
        level: one.level,
        weight: one.strength * 2 ** (-(now - Date.parse(one.day)) / 86_400_000 / one.halfLifeDays),
      }));
    const weight = own.reduce((sum, one) => sum + one.weight, 0);

    return (own.reduce((sum, one) => sum + one.weight * one.level, 0) + 3 * 50) / (weight + 3);
  });

  return scores.reduce((sum, score, index) => sum + (index < 4 ? score : -score), 0);
}
