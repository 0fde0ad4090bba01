import { digamma, logGamma } from '../numbers/log-gamma.ts';
import type { Objective } from '../numbers/minimise.ts';
import { distinctOf } from './distinct.ts';

/** Guests who came again: after how many stays they spent how much on average, identical ones once. */
export interface SpendColumns {
  /** Stays that were paid for and are counted: those after the first. */
  readonly repeats: ArrayLike<number>;
  /** What a stay brought on average, above zero. */
  readonly meanSpend: ArrayLike<number>;
  /** How many guests have this pair; one where it is absent. */
  readonly guests?: ArrayLike<number>;
}

/**
 * Minus the log-likelihood of gamma-gamma (Fader and Hardie 2013, "The gamma-gamma model of monetary value", equation
 * 1a) with its slope, over the logarithms of p, q and v.
 */
export function gammaGammaLikelihood({ repeats, meanSpend, guests }: SpendColumns): Objective {
  const counts = distinctOf(repeats);
  const [countAt] = counts.places as [Uint32Array];
  const logSpend = Float64Array.from(meanSpend, Math.log);
  const logX = Float64Array.from(counts.values, Math.log);
  const [ofCount, byCountP, byCountQ] = [0, 1, 2].map(() => new Float64Array(logX.length)) as Three;

  return (at, gradient) => {
    const [p, q, v] = Array.from(at, Math.exp) as [number, number, number];
    const logV = Math.log(v);
    const [gammaQ, digammaQ] = [logGamma(q), digamma(q)];
    for (let place = 0; place < logX.length; place += 1) {
      const px = p * (counts.values[place] as number);
      const slope = digamma(px + q);
      ofCount[place] = logGamma(px + q) - logGamma(px) - gammaQ + px * (logX[place] as number);
      byCountP[place] = (counts.values[place] as number) * (slope - digamma(px) + (logX[place] as number));
      byCountQ[place] = slope - digammaQ;
    }
    let [value, byP, byQ, byV] = [0, 0, 0, 0];
    for (let row = 0; row < logSpend.length; row += 1) {
      const count = guests ? (guests[row] as number) : 1;
      const place = countAt[row] as number;
      const x = counts.values[place] as number;
      const px = p * x;
      const log = logSpend[row] as number;
      const all = v + x * (meanSpend[row] as number);
      const logAll = Math.log(all);
      value -= count * ((ofCount[place] as number) + q * logV + (px - 1) * log - (px + q) * logAll);
      byP -= count * ((byCountP[place] as number) + x * (log - logAll));
      byQ -= count * ((byCountQ[place] as number) + logV - logAll);
      byV -= count * (q / v - (px + q) / all);
    }
    gradient.set([byP * p, byQ * q, byV * v]);

    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
}

type Three = [Float64Array, Float64Array, Float64Array];
