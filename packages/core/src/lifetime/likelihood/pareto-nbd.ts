import type { GroupedHistories } from '../history.ts';
import type { Objective } from '../numbers/minimise.ts';
import { lossIntegral } from './loss-integral.ts';
import { fillRising, risingSums } from './sums-over-stays.ts';

/**
 * Minus the log-likelihood of Pareto/NBD (Schmittlein, Morrison and Colombo 1987, in the form of Fader and Hardie 2005,
 * "A note on deriving the Pareto/NBD model", equations 17 to 19) with its slope, over the logarithms of r, alpha, s and
 * beta. What is equal for several groups, the integral up to a time after so many stays, is taken once.
 */
export function paretoNbdLikelihood({ repeats, recency, age, guests }: GroupedHistories): Objective {
  const most = repeats.reduce((so, count) => Math.max(so, count), 0);
  const rates = risingSums(most);
  const nodes = nodesOf(repeats, recency, age);
  const integrals = new Float64Array(nodes.times.length * 5);

  return (at, gradient) => {
    const [r, alpha, s, beta] = Array.from(at, Math.exp) as [number, number, number, number];
    fillRising(rates, r);
    for (let node = 0; node < nodes.times.length; node += 1)
      lossIntegral(
        { r: r + (nodes.repeats[node] as number), alpha, s, beta },
        nodes.times[node] as number,
        integrals,
        node * 5,
      );
    const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
    let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
    for (let group = 0; group < repeats.length; group += 1) {
      const x = repeats[group] as number;
      const end = age[group] as number;
      const count = guests[group] as number;
      const [one, other] = [(nodes.last[group] as number) * 5, (nodes.end[group] as number) * 5];
      const p = r + x;
      const n = p + s;
      const [logA, logB] = [Math.log(alpha + end), Math.log(beta + end)];
      const stays = -p * logA - s * logB;
      const top = Math.max(stays, integrals[one] as number);
      const alive = Math.exp(stays - top);
      const from = (s / n) * Math.exp((integrals[one] as number) - top);
      const to = (s / n) * Math.exp((integrals[other] as number) - top);
      const all = alive + from - to;
      const gone = from - to;
      const slope = (byAlive: number, place: number, byFactor: number) =>
        (alive * byAlive +
          from * (integrals[one + place] as number) -
          to * (integrals[other + place] as number) +
          byFactor * gone) /
        all;
      value -= count * ((rates.log[x] as number) + r * logAlpha + s * logBeta + top + Math.log(all));
      byR -= count * ((rates.slope[x] as number) + logAlpha + slope(-logA, 1, -1 / n));
      byAlpha -= count * (r / alpha + slope(-p / (alpha + end), 2, 0));
      byS -= count * (logBeta + slope(-logB, 3, p / (s * n)));
      byBeta -= count * (s / beta + slope(-s / (beta + end), 4, 0));
    }
    gradient.set([byR * r, byAlpha * alpha, byS * s, byBeta * beta]);

    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
}

interface Nodes {
  readonly repeats: readonly number[];
  readonly times: readonly number[];
  readonly last: Uint32Array;
  readonly end: Uint32Array;
}

/** Every pair of a count of stays and a time, once. */
function nodesOf(repeats: Uint32Array, recency: Float64Array, age: Float64Array): Nodes {
  const known = new Map<number, Map<number, number>>();
  const counts: number[] = [];
  const times: number[] = [];
  const place = (count: number, time: number): number => {
    const ofCount = known.get(count) ?? new Map<number, number>();
    known.set(count, ofCount);
    const found = ofCount.get(time);
    if (found !== undefined) return found;
    ofCount.set(time, times.length);
    counts.push(count);

    return times.push(time) - 1;
  };
  const [last, end] = [recency, age].map((column) =>
    Uint32Array.from(column, (time, group) => place(repeats[group] as number, time)),
  ) as [Uint32Array, Uint32Array];

  return { repeats: counts, times, last, end };
}
