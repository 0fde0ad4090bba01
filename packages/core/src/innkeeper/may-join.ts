import type { MayJoin } from '../identity/cluster-profiles.ts';
import type { Judge } from '../identity/profiles/judge-profiles.ts';
import { usualThresholds } from '../identity/profiles/judge-profiles.ts';
import type { Row } from '../ports/tables.ts';
import { decidedWeight } from './edge-rows.ts';

/** How much the best pair of two groups counts beside the average of all pairs. */
const trust = 0.45;
/** Odds of one to one, in bits: the best pair is certain, all together need only speak for it. */
const even = 0;
/** At most so many records of a group are asked about those of another. */
const most = 12;
/** A rival counts that is at most so many bits less likely. */
const rivalBits = 8;

/** What joining looks at beside the pairs themselves. */
export interface JoinContext {
  readonly edges: readonly Row<'edge'>[];
  readonly questions: readonly Row<'doubt'>[];
  readonly known: { has(id: string): boolean };
  readonly areDecided: (one: string, other: string) => boolean;
}

interface Neighbour {
  readonly id: string;
  readonly odds: number;
}

/**
 * Makes what is asked before a link of the rules brings two groups together: all their pairs have to speak for it, so
 * that no weak link chains strangers; and a record that could be either of two people who are not one is neither.
 */
export function mayJoin(judge: Judge, { edges, questions, known, areDecided }: JoinContext): MayJoin {
  const near = neighbours([...edges, ...questions]);
  const oddsOf = (one: string, other: string): number =>
    known.has(one) && known.has(other) ? judge.oddsOf(one, other) : -40;
  const isOne = (left: readonly string[], right: readonly string[], best: number): boolean => {
    let sum = 0;
    for (const one of left)
      for (const other of right)
        sum += areDecided(one, other) ? best : Math.max(-40, Math.min(best, oddsOf(one, other)));

    return trust * best + (1 - trust) * (sum / (left.length * right.length)) >= even;
  };
  const rivals = (
    one: string,
    other: string,
    odds: number,
    groups: readonly ReadonlySet<string>[],
  ): number => {
    let worst = 0;
    for (const rival of near.get(one) ?? []) {
      if (rival.odds < odds - rivalBits || groups.some((group) => group.has(rival.id))) continue;
      if (known.has(rival.id) && known.has(other) && judge.areRivals(other, rival.id))
        worst = Math.max(worst, 2 ** Math.min(100, rival.odds));
    }

    return Math.log2(1 + worst);
  };

  return ({ one, other, weight }, left, right) => {
    if (weight >= decidedWeight) return true;
    const odds = weight / 100;
    const groups = [left, right];
    if ((left.size > 1 || right.size > 1) && !isOne(spread(left), spread(right), odds)) return false;

    return (
      odds - Math.max(rivals(one, other, odds, groups), rivals(other, one, odds, groups)) >=
      usualThresholds.certain
    );
  };
}

function neighbours(
  pairs: readonly { readonly one: string; readonly other: string; readonly weight: number }[],
): ReadonlyMap<string, readonly Neighbour[]> {
  const near = new Map<string, Neighbour[]>();
  const add = (from: string, id: string, weight: number): void => {
    const known = near.get(from);
    const neighbour = { id, odds: Math.min(100, weight / 100) };
    if (known) known.push(neighbour);
    else near.set(from, [neighbour]);
  };
  for (const { one, other, weight } of pairs) {
    add(one, other, weight);
    add(other, one, weight);
  }

  return near;
}

function spread(group: ReadonlySet<string>): readonly string[] {
  const members = [...group].sort();
  if (members.length <= most) return members;

  return Array.from({ length: most }, (_, at) => members[Math.floor((at * members.length) / most)] as string);
}
