import { knownTruths, sharesCovered } from '../packages/core/src/lifetime/recovery.test-data.ts';
import type { Figure } from './figure.ts';

const populations = Number(process.env['BENCH_POPULATIONS'] ?? 200);

/**
 * Whether fits of who comes again say truly how sure they are: of 200 populations whose parameters are known, how often
 * the 95 % interval holds the true value. It should lie between 90 and 99; a figure outside ends the run.
 */
export function* measure(): Generator<Figure> {
  for (const known of knownTruths) {
    const share = 100 * sharesCovered(known, populations);
    yield {
      claim: `${known.name}: true values within their 95 % interval (90 to 99)`,
      ours: share,
      peer: 95,
      unit: '%',
      n: populations,
    };
    if (!(share > 90 && share < 99)) throw new Error(`${known.name} is outside: ${share} %`);
  }
}
