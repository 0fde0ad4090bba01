import type { Reason } from '../shared/reason.ts';
import type { SpendFit } from './fit.ts';
import { fitOf } from './fit-of.ts';
import { gammaGammaLikelihood, type SpendColumns } from './likelihood/gamma-gamma.ts';

const fewest = 25;
/** From this correlation on, what a guest spends is no longer independent of how often he comes. */
const related = 0.2;

/**
 * Fits gamma-gamma, the model of what a stay brings, by maximum likelihood on the guests who came again. Guests
 * without a stay after the first, or whose mean spend is not above zero, are left out and counted.
 */
export function fitGammaGamma(spends: SpendColumns): SpendFit {
  const { columns, leftOut } = groupedSpends(spends);
  const { repeats, meanSpend, guests } = columns;
  const n = guests.reduce((sum, count) => sum + count, 0);
  const mean = n === 0 ? 1 : weighted(meanSpend, guests) / n;
  const q = 3;

  return fitOf({
    model: 'gamma-gamma',
    keys: ['p', 'q', 'v'],
    likelihood: gammaGammaLikelihood({ repeats, meanSpend, guests }),
    start: [3, q, (mean * (q - 1)) / 3],
    n,
    doubts: doubtsAbout(meanSpend, n),
    notes: [
      ...(leftOut > 0 ? [{ code: 'lifetime/spend-not-positive', facts: { guests: leftOut } }] : []),
      ...independence(columns, n),
    ],
  });
}

function doubtsAbout(meanSpend: ArrayLike<number>, n: number): readonly Reason[] {
  if (n === 0) return [{ code: 'lifetime/no-guests' }];
  const doubts: Reason[] = [];
  if (n < fewest) doubts.push({ code: 'lifetime/few-spends', facts: { guests: n, fewest } });
  if (n > 1 && new Set(Array.from(meanSpend)).size === 1)
    doubts.push({ code: 'lifetime/all-alike', facts: { guests: n } });

  return doubts;
}

interface Grouped {
  readonly repeats: Float64Array;
  readonly meanSpend: Float64Array;
  readonly guests: Float64Array;
}

function groupedSpends({ repeats, meanSpend, guests }: SpendColumns): {
  readonly columns: Grouped;
  readonly leftOut: number;
} {
  const counts = new Map<string, [x: number, spend: number, guests: number]>();
  let leftOut = 0;
  for (let row = 0; row < repeats.length; row += 1) {
    const [x, spend] = [repeats[row] as number, meanSpend[row] as number];
    const count = guests ? (guests[row] as number) : 1;
    if (!(x > 0 && count > 0)) continue;
    if (!(spend > 0 && Number.isFinite(spend))) {
      leftOut += count;
      continue;
    }
    const found = counts.get(`${x} ${spend}`);
    if (found) found[2] += count;
    else counts.set(`${x} ${spend}`, [x, spend, count]);
  }
  const rows = [...counts.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);

  return {
    columns: {
      repeats: Float64Array.from(rows, ([x]) => x),
      meanSpend: Float64Array.from(rows, ([, spend]) => spend),
      guests: Float64Array.from(rows, ([, , count]) => count),
    },
    leftOut,
  };
}

/** The model takes spend and frequency for independent: a correlation that speaks against it is named. */
function independence({ repeats, meanSpend, guests }: Grouped, n: number): readonly Reason[] {
  if (n < fewest) return [];
  const [meanX, meanSpent] = [weighted(repeats, guests) / n, weighted(meanSpend, guests) / n];
  const x = repeats.map((value) => value - meanX);
  const z = meanSpend.map((value) => value - meanSpent);
  const both = weighted(times(x, z), guests);
  const correlation = both / Math.sqrt(weighted(times(x, x), guests) * weighted(times(z, z), guests));

  return Math.abs(correlation) > related
    ? [{ code: 'lifetime/spend-follows-stays', facts: { correlation: Math.round(correlation * 100) / 100 } }]
    : [];
}

function times(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, place) => value * (other[place] as number));
}

function weighted(values: Float64Array, guests: Float64Array): number {
  return values.reduce((sum, value, place) => sum + value * (guests[place] as number), 0);
}
