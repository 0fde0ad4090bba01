import type { Structure } from './structure.ts';

/** How unequally a sum is spread over guests. */
export interface Pareto {
  readonly n: number;
  /** Share of the sum that the top share of guests brings, for the asked shares; values below 0 count as 0. */
  readonly top: readonly { readonly guests: number; readonly sum: number }[];
  /** Gini coefficient: 0 where all bring the same, towards 1 where one brings everything; `undefined` without a sum. */
  readonly gini?: number;
  /**
   * Points of the Lorenz curve from the smallest guest up, at most a hundred and one: share of guests, share of the sum.
   * Empty without a sum.
   */
  readonly lorenz: readonly { readonly guests: number; readonly sum: number }[];
  /** The smallest share of guests that brings 80 % of the sum; 80/20 holds where it is about .2. */
  readonly forEighty?: number;
}

/** Reads concentration off an ordered structure. @param shares of the guests, 0 to 1 */
export function pareto(
  { order }: Pick<Structure, 'order'>,
  values: ArrayLike<number>,
  shares: readonly number[] = [0.1, 0.2, 0.4, 0.6, 0.8, 1],
): Pareto {
  const n = order.length;
  const cumulative = new Float64Array(n + 1);
  const weighted = addUp(cumulative, order, values);
  const total = cumulative[n] as number;
  if (!(total > 0)) return { n, top: [], lorenz: [], gini: undefined, forEighty: undefined };
  const sumOf = (share: number): number => (cumulative[Math.round(share * n)] as number) / total;
  const eighty = firstFrom(cumulative, 0.8 * total - 1e-9 * total);

  return {
    n,
    top: shares.map((guests) => ({ guests, sum: sumOf(guests) })),
    lorenz: Array.from({ length: Math.min(n, 100) + 1 }, (_, at) => {
      const smallest = Math.round((at * n) / Math.min(n, 100));

      return { guests: smallest / n, sum: 1 - (cumulative[n - smallest] as number) / total };
    }),
    gini: (2 * weighted) / (n * total) - (n + 1) / n,
    forEighty: eighty / n,
  };
}

/** Sums up to each place. @returns the sum of all values, each as often as there are places from its own to the last */
function addUp(cumulative: Float64Array, order: Uint32Array, values: ArrayLike<number>): number {
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < order.length; at += 1) {
    const value = Math.max(0, values[order[at] as number] as number);
    sum += value;
    cumulative[at + 1] = sum;
    weighted += (order.length - at) * value;
  }

  return weighted;
}

/** The first place of numbers that rise at which one is not less than another; the last where all are. */
function firstFrom(rising: Float64Array, least: number): number {
  let [from, to] = [0, rising.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] as number) < least) from = middle + 1;
    else to = middle;
  }

  return from;
}

/** Whether a fifth of the guests, give or take a twentieth, brings four fifths; `undefined` without a sum. */
export function isEightyTwenty({ forEighty }: Pick<Pareto, 'forEighty'>): boolean | undefined {
  return forEighty === undefined ? undefined : Math.abs(forEighty - 0.2) <= 0.05;
}
