import type { GroupedHistories } from '../history.ts';
import type { Objective } from '../numbers/minimise.ts';
import { fillRising, risingSums } from './sums-over-stays.ts';

/**
 * Minus the log-likelihood of BG/BB (Fader, Hardie and Shang 2010, equation 7) with its slope, over the logarithms of
 * alpha, beta, gamma and delta. Counts are whole seasons, so every beta function is a product.
 */
export function bgBbLikelihood({ repeats, recency, age, guests }: GroupedHistories): Objective {
  const most = age.reduce((so, seasons) => Math.max(so, seasons), 0) + 1;
  const sums = Array.from({ length: 5 }, () => risingSums(most));
  const [ofAlpha, ofBeta, ofBoth, ofDelta, ofLoss] = sums as Sums;

  return (at, gradient) => {
    const [alpha, beta, gamma, delta] = Array.from(at, Math.exp) as [number, number, number, number];
    for (const [place, from] of [alpha, beta, alpha + beta, delta, gamma + delta].entries())
      fillRising((sums as Sums)[place] as Sums[number], from);
    let value = 0;
    const slopes = new Float64Array(4);
    for (let group = 0; group < repeats.length; group += 1) {
      const x = repeats[group] as number;
      const n = age[group] as number;
      const last = recency[group] as number;
      const count = guests[group] as number;
      // The guest was lost before season `end + 1`, or was still there after the last.
      let [sum, byAlpha, byBeta, byGamma, byDelta] = [0, 0, 0, 0, 0];
      let top = Number.NEGATIVE_INFINITY;
      for (let end = last; end <= n; end += 1) {
        const isThere = end === n;
        const away = end - x;
        const log =
          valueAt(ofAlpha.log, x) +
          valueAt(ofBeta.log, away) -
          valueAt(ofBoth.log, end) +
          valueAt(ofDelta.log, end) -
          valueAt(ofLoss.log, isThere ? end : end + 1) +
          (isThere ? 0 : Math.log(gamma));
        if (log > top) {
          const shrink = Math.exp(top - log);
          [sum, byAlpha, byBeta] = [sum * shrink, byAlpha * shrink, byBeta * shrink];
          [byGamma, byDelta] = [byGamma * shrink, byDelta * shrink];
          top = log;
        }
        const weight = Math.exp(log - top);
        const lossSlope = valueAt(ofLoss.slope, isThere ? end : end + 1);
        sum += weight;
        byAlpha += weight * (valueAt(ofAlpha.slope, x) - valueAt(ofBoth.slope, end));
        byBeta += weight * (valueAt(ofBeta.slope, away) - valueAt(ofBoth.slope, end));
        byGamma += weight * ((isThere ? 0 : 1 / gamma) - lossSlope);
        byDelta += weight * (valueAt(ofDelta.slope, end) - lossSlope);
      }
      value -= count * (top + Math.log(sum));
      for (const [place, slope] of [
        byAlpha * alpha,
        byBeta * beta,
        byGamma * gamma,
        byDelta * delta,
      ].entries())
        slopes[place] = (slopes[place] as number) - (count * slope) / sum;
    }
    gradient.set(slopes);

    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
}

type Sums = [Rising, Rising, Rising, Rising, Rising];
type Rising = ReturnType<typeof risingSums>;

function valueAt(list: Float64Array, place: number): number {
  return list[place] as number;
}
