import type { Reason } from '../shared/reason.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';
import { fitReturns } from './fit-returns.ts';
import type { Part } from './parts.ts';
import { byPart, isCost, parts } from './parts.ts';
import type { Weights } from './weights.ts';
import { weightSum } from './weights.ts';

/** One guest: what was known of the parts before, and whether he came back after. */
export interface LearningRow {
  /** Parts that are unknown are left out. */
  readonly scores: Readonly<Partial<Record<Part, number>>>;
  readonly returned: boolean;
}

/** Weights of the house's own guests, with what is uncertain about them. */
export interface LearnedWeights {
  readonly formula: 'learned-weights/1';
  readonly weights: Weights;
  /** 95 %, in the unit of the weights; a lower end below zero says the part may not matter. */
  readonly intervals: Readonly<Record<Part, { readonly low: number; readonly high: number }>>;
  readonly n: number;
  readonly returned: number;
  /** Share of the deviance explained (McFadden). */
  readonly explained: number;
}

/** How careful learning is. */
export interface LearningOptions {
  /** Returns, and guests who did not return, for each part. @defaultValue 10 */
  readonly perPart?: number;
  /** Penalty on squared standardised slopes. @defaultValue 1 */
  readonly ridge?: number;
}

/** The 95th percentile of chi-square with 8 degrees of freedom: below it the parts explain nothing. */
const leastSignal = 15.507;

/**
 * Learns which parts go with coming back (ridge logistic regression). Refused where there are fewer than ten guests of
 * the rarer kind for each part (Peduzzi et al. 1996), or where the parts explain no more than chance would.
 */
export function learnWeights(
  rows: readonly LearningRow[],
  { perPart = 10, ridge = 1 }: LearningOptions = {},
): Result<LearnedWeights, Reason> {
  const returned = rows.filter((row) => row.returned).length;
  const rarer = Math.min(returned, rows.length - returned);
  const needed = perPart * parts.length;
  if (rarer < needed) return fail({ code: 'weights/too-few', facts: { rarer, needed } });
  const columns = parts.map((part) => columnOf(rows, part));
  const empty = parts.find((_, place) => columns[place]?.spread === 0);
  if (empty) return fail({ code: 'weights/no-evidence', facts: { part: empty } });
  const fit = fitReturns(
    {
      rows: rows.map((_, index) => columns.map(({ values }) => values[index] as number)),
      returned: rows.map((row) => row.returned),
    },
    ridge,
  );
  const signal = fit ? 2 * (fit.logLikelihood - fit.nullLogLikelihood) : 0;
  if (!fit || signal < leastSignal) return fail({ code: 'weights/no-signal', facts: { n: rows.length } });
  // Back from standard deviations to points, and costs turned: more of them should bring fewer back.
  const perPoint = columns.map(({ spread }, place) => (fit.slopes[place + 1] as number) / spread);
  const errors = columns.map(({ spread }, place) => (fit.errors[place + 1] as number) / spread);
  const total = perPoint.reduce((sum, slope) => sum + Math.max(0, slope), 0);
  if (total === 0) return fail({ code: 'weights/no-signal', facts: { n: rows.length } });
  const scaled = (slope: number) => (slope * weightSum) / total;

  return succeed({
    formula: 'learned-weights/1',
    weights: byPart((_, place) => scaled(Math.max(0, perPoint[place] as number))),
    intervals: byPart((_, place) => {
      const [slope, error] = [perPoint[place] as number, errors[place] as number];

      return { low: scaled(slope - 1.96 * error), high: scaled(slope + 1.96 * error) };
    }),
    n: rows.length,
    returned,
    explained: 1 - fit.logLikelihood / fit.nullLogLikelihood,
  });
}

/** One part as a column: standardised, costs turned, the unknown in the middle so that it says nothing. */
function columnOf(rows: readonly LearningRow[], part: Part) {
  const known = rows.flatMap(({ scores }) => scores[part] ?? []);
  const mean = known.reduce((sum, score) => sum + score, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, known.length);
  const spread = variance < 1e-9 ? 0 : Math.sqrt(variance);
  const sign = isCost(part) ? -1 : 1;

  return {
    spread,
    values: rows.map(({ scores }) => (spread === 0 ? 0 : (sign * ((scores[part] ?? mean) - mean)) / spread)),
  };
}
