import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Score } from './scores.ts';

/** How many gave all points, and how many one less or all: shown apart, because only all points count. */
export interface TopBox {
  readonly n: number;
  readonly topBox: number;
  readonly topTwoBox: number;
}

/** The part of a score that a share is counted from. */
export type Points = Pick<Score, 'points' | 'of'>;

/** Shares of top box and top-two box; `undefined` without a score. @throws `value/invalid` for 6 of 5 */
export function topBoxOf(scores: readonly Points[]): TopBox | undefined {
  for (const { points, of } of scores)
    if (!(of > 0 && points >= 0 && points <= of))
      throw new InnkeeperError('value/invalid', { field: 'score', problem: 'is more than the scale has' });
  if (scores.length === 0) return undefined;
  const share = (fits: (score: Points) => boolean) => scores.filter(fits).length / scores.length;

  return {
    n: scores.length,
    topBox: share(({ points, of }) => points === of),
    topTwoBox: share(({ points, of }) => points >= of - 1),
  };
}

/** Top box of one aspect, touchpoint or department, with what is missing to the target. */
export interface TopBoxLine extends TopBox {
  readonly name: string;
  /** Percentage points to the target; 0 where it is reached. */
  readonly pointsToGo: number;
}

/** Top box by aspect, touchpoint or department, those with most to go first. Scores that do not say are left out. */
export function topBoxBy(
  scores: readonly Score[],
  field: 'aspect' | 'touchpoint' | 'department',
  { target = 1 }: { /** 0 to 1. @defaultValue 1 */ readonly target?: number } = {},
): readonly TopBoxLine[] {
  const names = [...new Set(scores.flatMap((score) => score[field] ?? []))];

  return names
    .flatMap((name) => {
      const box = topBoxOf(scores.filter((score) => score[field] === name));

      return box ? [{ name, ...box, pointsToGo: pointsToGo(box.topBox, target) }] : [];
    })
    .sort((one, other) => other.pointsToGo - one.pointsToGo || order(one.name, other.name));
}

/** Percentage points from a share to a target: at 72 % there are 28 to go. */
export function pointsToGo(share: number, target = 1): number {
  return Math.max(0, Math.round((target - share) * 1e6) / 1e4);
}
