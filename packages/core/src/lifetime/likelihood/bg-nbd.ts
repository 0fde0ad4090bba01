import type { GroupedHistories } from '../history.ts';
import type { Objective } from '../numbers/minimise.ts';
import { distinctOf } from './distinct.ts';
import { fillRising, risingSums } from './sums-over-stays.ts';

/**
 * Minus the log-likelihood of BG/NBD (Fader, Hardie and Lee 2005, equation 6) with its slope, over the logarithms of
 * r, alpha, a and b.
 */
export function bgNbdLikelihood({ repeats, recency, age, guests }: GroupedHistories): Objective {
  const most = repeats.reduce((so, count) => Math.max(so, count), 0);
  const [rates, losses, both] = [risingSums(most), risingSums(most), risingSums(most)];
  const times = distinctOf(recency, age);
  const [lastAt, ageAt] = times.places as [Uint32Array, Uint32Array];
  const logs = new Float64Array(times.values.length);
  const inverses = new Float64Array(times.values.length);

  return (at, gradient) => {
    const [r, alpha, a, b] = Array.from(at, Math.exp) as [number, number, number, number];
    fillRising(rates, r);
    fillRising(losses, b);
    fillRising(both, a + b);
    for (let time = 0; time < logs.length; time += 1) {
      const sum = alpha + (times.values[time] as number);
      logs[time] = Math.log(sum);
      inverses[time] = 1 / sum;
    }
    const [logAlpha, logA] = [Math.log(alpha), Math.log(a)];
    let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
    for (let group = 0; group < repeats.length; group += 1) {
      const x = repeats[group] as number;
      const count = guests[group] as number;
      const last = lastAt[group] as number;
      const end = ageAt[group] as number;
      const logEnd = logs[end] as number;
      let log = r * logAlpha - (r + x) * logEnd;
      let slopeR = logAlpha - logEnd;
      let slopeAlpha = r / alpha - (r + x) * (inverses[end] as number);
      let slopeA = 0;
      let slopeB = 0;
      if (x > 0) {
        log += (rates.log[x] as number) + (losses.log[x] as number) - (both.log[x] as number);
        slopeR += rates.slope[x] as number;
        slopeA -= both.slope[x] as number;
        slopeB += (losses.slope[x] as number) - (both.slope[x] as number);
        const gap = logEnd - (logs[last] as number);
        const lost = Math.exp(logA - Math.log(b + x - 1) + (r + x) * gap);
        const share = lost === Number.POSITIVE_INFINITY ? 1 : lost / (1 + lost);
        log += Math.log1p(lost);
        slopeR += share * gap;
        slopeAlpha += share * (r + x) * ((inverses[end] as number) - (inverses[last] as number));
        slopeA += share / a;
        slopeB -= share / (b + x - 1);
      }
      value -= count * log;
      byR -= count * slopeR;
      byAlpha -= count * slopeAlpha;
      byA -= count * slopeA;
      byB -= count * slopeB;
    }
    gradient.set([byR * r, byAlpha * alpha, byA * a, byB * b]);

    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
}
