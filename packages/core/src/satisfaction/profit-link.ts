import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';
import type { Points } from './top-box.ts';

/** A guest's score, whether he came back, and what he contributed since, in minor units. */
export interface LinkedGuest extends Points {
  readonly cameBack: boolean;
  readonly contribution: number;
}

/** Satisfaction, loyalty and profit of one segment, score by score, as they are and not as a straight line. */
export interface ProfitLink {
  readonly formula: 'profit-link/1';
  readonly points: readonly {
    readonly score: number;
    readonly n: number;
    readonly returned: number;
    readonly contribution: number;
  }[];
  /** The step between neighbouring scores where returns rise most, if more than chance would. */
  readonly turning?: { readonly from: number; readonly to: number; readonly rise: number };
  readonly because: readonly Reason[];
}

/**
 * Links scores to returns and contribution. The turning point is the steepest step between neighbouring scores that
 * differs from chance (two-proportion z above 1.96, corrected for the number of steps by Bonferroni). @throws `value/invalid`
 */
export function profitLink(
  guests: readonly LinkedGuest[],
  { least = 10 }: { readonly least?: number } = {},
): ProfitLink {
  if (
    new Set(guests.map(({ of }) => of)).size > 1 ||
    guests.some(({ points, of }) => !(points >= 0 && points <= of))
  )
    throw new InnkeeperError('value/invalid', { field: 'scores', problem: 'are not of one scale' });
  const points = [...new Set(guests.map((guest) => guest.points))]
    .sort((one, other) => one - other)
    .map((score) =>
      pointOf(
        score,
        guests.filter((guest) => guest.points === score),
      ),
    );
  const steps = points.slice(1).map((to, index) => stepOf(points[index] as Point, to, least));
  const sure = steps.filter(({ z }) => z > critical(steps.length));
  const [turning] = sure.sort((one, other) => other.rise - one.rise || one.from - other.from);

  return {
    formula: 'profit-link/1',
    points,
    ...(turning ? { turning: { from: turning.from, to: turning.to, rise: turning.rise } } : {}),
    because: [
      turning
        ? {
            code: 'link/turning',
            facts: {
              from: turning.from,
              to: turning.to,
              points: Math.round(100 * turning.rise),
              n: guests.length,
            },
          }
        : { code: 'link/no-turning', facts: { n: guests.length } },
    ],
  };
}

type Point = ProfitLink['points'][number];

function pointOf(score: number, group: readonly LinkedGuest[]): Point {
  const n = group.length;

  return {
    score,
    n,
    returned: group.filter(({ cameBack }) => cameBack).length / n,
    contribution: group.reduce((sum, { contribution }) => sum + contribution, 0) / n,
  };
}

function stepOf(from: Point, to: Point, least: number) {
  const rise = to.returned - from.returned;
  const pooled = (from.returned * from.n + to.returned * to.n) / (from.n + to.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / from.n + 1 / to.n));
  const isEnough = Math.min(from.n, to.n) >= least;

  return { from: from.score, to: to.score, rise, z: isEnough && error > 0 ? rise / error : 0 };
}

/** Two-sided 5 % shared among up to ten steps. */
function critical(steps: number): number {
  return [1.96, 1.96, 2.241, 2.394, 2.498, 2.576, 2.638, 2.69, 2.734, 2.773][steps] ?? 2.807;
}
