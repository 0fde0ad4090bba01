import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** Guests who were given something by one lever, and how many of them came back. */
export interface LeverGroup {
  readonly lever: string;
  readonly n: number;
  readonly retained: number;
  /** What it cost in all, in minor units of one currency. */
  readonly cost: number;
}

/** One lever: retention with its interval, and what a retained guest cost. */
export interface LeverLine extends LeverGroup {
  readonly retention: number;
  /** 95 %, Wilson's. */
  readonly low: number;
  readonly high: number;
  /** Absent where nobody was retained. */
  readonly costPerRetained?: number;
}

/** Two levers side by side: who may be called better, if anybody. */
export interface ComparedLevers {
  readonly lines: readonly [LeverLine, LeverLine];
  /** The lever with the surely higher retention. */
  readonly better?: string;
  readonly because: readonly Reason[];
}

/**
 * Compares giving discounts with caring for the relationship. Says nothing where a group is smaller than `least` or the
 * intervals of retention overlap; groups that were not drawn by lot may differ for other reasons. @throws `value/invalid`
 */
export function compareLevers(
  one: LeverGroup,
  other: LeverGroup,
  { least = 30 }: { readonly least?: number } = {},
): ComparedLevers {
  const [left, right] = [lineOf(one), lineOf(other)];
  const lines = [left, right] as const;
  const small = lines.filter(({ n }) => n < least);
  if (small.length > 0)
    return {
      lines,
      because: small.map(({ lever, n }) => ({ code: 'levers/too-few', facts: { lever, n, least } })),
    };
  if (left.low <= right.high && right.low <= left.high)
    return { lines, because: [{ code: 'levers/no-difference', facts: { n: left.n + right.n } }] };
  const better = left.retention > right.retention ? left : right;

  return {
    lines,
    better: better.lever,
    because: [
      { code: 'levers/better', facts: { lever: better.lever, percent: Math.round(100 * better.retention) } },
    ],
  };
}

function lineOf(group: LeverGroup): LeverLine {
  const { n, retained, cost } = group;
  if (![n, retained].every(Number.isInteger) || retained < 0 || retained > n || !(cost >= 0))
    throw new InnkeeperError('value/invalid', {
      field: `lever ${group.lever}`,
      problem: 'has counts that cannot be',
    });
  const retention = n === 0 ? 0 : retained / n;
  const square = 1.96 ** 2;
  const middle = (retained + square / 2) / (n + square);
  const half = (1.96 / (n + square)) * Math.sqrt(n * retention * (1 - retention) + square / 4);

  return {
    ...group,
    retention,
    low: middle - half,
    high: middle + half,
    ...(retained > 0 ? { costPerRetained: cost / retained } : {}),
  };
}
