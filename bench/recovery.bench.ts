import { pathToFileURL } from 'node:url';
import { plantedRecovery } from '../packages/core/src/delivered-value/planted-recovery.test-data.ts';
import { cdnow, foretoldOfCdnow } from '../packages/core/src/lifetime/cdnow.test-data.ts';
import { knownTruths, sharesCovered } from '../packages/core/src/lifetime/recovery.test-data.ts';
import type { Figure } from './figure.ts';

const populations = Number(process.env['BENCH_POPULATIONS'] ?? 200);
const guests = 6_000;

/**
 * Whether what is estimated is the truth, where the truth is known. Fits of who comes again: of 200 populations whose
 * parameters are known, how often the 95 % interval holds the true value, which should be 90 to 99 of a hundred. Delivered
 * value: of a hotel whose guests really return according to eight hidden parts, how the ranking of guests, the intervals
 * and the learned weights agree with what was planted. A figure outside ends the run; the peer is what was aimed at.
 */
export function* measure(): Generator<Figure> {
  yield* planted();
  yield* foretold();
  for (const known of knownTruths) {
    const share = 100 * sharesCovered(known, populations);
    yield {
      claim: `${known.name}: true values within their 95 % interval (90 to 99)`,
      ours: share,
      peer: 95,
      unit: '%',
      n: populations,
    };
    held(share > 90 && share < 99, `${known.name}: ${share} %`);
  }
}

function* planted(): Generator<Figure> {
  const { ranking, covered, order, held: weights, pieces } = plantedRecovery({ guests });
  const base = { n: guests };
  yield {
    ...base,
    claim: `delivered value: ranking of guests beside the hidden one, ${Math.round(pieces)} pieces each (at least .8)`,
    ours: ranking,
    peer: 0.8,
    unit: 'rho',
  };
  held(ranking >= 0.8, `ranking: ${ranking}`);
  yield {
    ...base,
    claim: 'delivered value: hidden values within their 95 % interval (90 to 99)',
    ours: 100 * covered,
    peer: 95,
    unit: '%',
  };
  held(covered > 0.9 && covered < 0.99, `intervals: ${covered}`);
  yield {
    ...base,
    claim: 'delivered value: order of the learned weights beside the planted one',
    ours: order,
    peer: 0.8,
    unit: 'rho',
  };
  held(order >= 0.8, `order of weights: ${order}`);
  yield {
    ...base,
    claim: 'delivered value: planted weights within the interval of the learned ones, of 8',
    ours: weights,
    peer: 8,
    unit: 'parts',
  };
  yield {
    ...base,
    claim: 'delivered value: the same ranking with half as many pieces (no aim: the evidence sets the limit)',
    ours: plantedRecovery({ guests, most: 4 }).ranking,
    peer: null,
    unit: 'rho',
  };
}

/** Of the public purchases of CDNOW, where they are at hand (`BENCH_CDNOW` names the file). */
function* foretold(): Generator<Figure> {
  const file = process.env['BENCH_CDNOW'];
  const histories = file === undefined ? cdnow() : cdnow(pathToFileURL(file));
  if (!histories) {
    console.error('CDNOW is not at hand: BENCH_CDNOW names the file cdnowElog.csv');

    return;
  }
  const { expected, actual, check } = foretoldOfCdnow(histories);
  yield {
    claim:
      'BG/NBD on CDNOW: repeat purchases by week 78, expected from 39 weeks beside those that came (within 5 %)',
    ours: expected,
    peer: actual,
    unit: 'purchases',
    n: check.guests,
  };
  held(Math.abs(expected / actual - 1) < 0.05, `CDNOW: ${expected} of ${actual}`);
}

function held(holds: boolean, what: string): void {
  if (!holds) throw new Error(`outside of what was aimed at: ${what}`);
}
