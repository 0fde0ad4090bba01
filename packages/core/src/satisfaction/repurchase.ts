import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';
import type { Points } from './top-box.ts';

/** A score, and whether the guest came back after it in the time that is looked at. */
export interface ScoredReturn extends Points {
  readonly cameBack: boolean;
}

/** The house's own curve: who comes back by what they answered. */
export interface RepurchaseCurve {
  readonly formula: 'repurchase/1';
  /** From the lowest score up. */
  readonly points: readonly RepurchasePoint[];
  /** Returns at full points by returns at one less; absent where one is unknown or nobody of the latter came back. */
  readonly ratio?: number;
  readonly because: readonly Reason[];
}

/** One score. */
export interface RepurchasePoint {
  readonly points: number;
  readonly n: number;
  readonly share: number;
  /** 95 %, Wilson's. */
  readonly low: number;
  readonly high: number;
}

/** Compares returns by score. Scores of one scale only. @throws `value/invalid` */
export function repurchaseCurve(
  answers: readonly ScoredReturn[],
  { least = 30 }: { readonly least?: number } = {},
): RepurchaseCurve {
  const [scale] = answers.map(({ of }) => of);
  if (answers.some(({ points, of }) => of !== scale || !(points >= 0 && points <= of)))
    throw new InnkeeperError('value/invalid', { field: 'scores', problem: 'are not of one scale' });
  const points = [...new Set(answers.map((answer) => answer.points))]
    .sort((one, other) => one - other)
    .map((score) =>
      pointOf(
        score,
        answers.filter((answer) => answer.points === score),
      ),
    );
  const top = points.find((point) => point.points === scale);
  const next = points.find((point) => scale !== undefined && point.points === scale - 1);
  const ratio = top && next && next.share > 0 ? top.share / next.share : undefined;
  const isWeak = Math.min(top?.n ?? 0, next?.n ?? 0) < least;

  return {
    formula: 'repurchase/1',
    points,
    ...(ratio === undefined ? {} : { ratio }),
    because: [
      ratio === undefined
        ? { code: 'repurchase/unknown', facts: { n: answers.length } }
        : {
            code: isWeak ? 'repurchase/weak' : 'repurchase/ratio',
            facts: { ratio: Math.round(ratio * 10) / 10, n: (top?.n ?? 0) + (next?.n ?? 0) },
          },
    ],
  };
}

function pointOf(points: number, answers: readonly ScoredReturn[]): RepurchasePoint {
  const n = answers.length;
  const share = answers.filter(({ cameBack }) => cameBack).length / n;
  const square = 1.96 ** 2;
  const middle = (share * n + square / 2) / (n + square);
  const half = (1.96 / (n + square)) * Math.sqrt(n * share * (1 - share) + square / 4);

  return { points, n, share, low: middle - half, high: middle + half };
}
