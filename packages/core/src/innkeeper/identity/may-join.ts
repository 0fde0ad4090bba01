import type { Link, MayJoin } from '../../identity/cluster-profiles.ts';
import { againstRivals, rivalBits, spread, trust } from '../../identity/groups/group-records.ts';
import type { Judge } from '../../identity/profiles/judge-profiles.ts';
import { usualThresholds } from '../../identity/profiles/judge-profiles.ts';
import type { Row } from '../../ports/tables.ts';
import { decidedWeight } from './edge-rows.ts';

/** What joining looks at beside the pairs themselves. */
export interface JoinContext {
  readonly edges: readonly Row<'edge'>[];
  readonly questions: readonly Row<'doubt'>[];
  readonly known: { has(id: string): boolean };
  /** Whether a person or their own system brought the two together: then their records need not speak for it. */
  readonly areDecided: (one: string, other: string) => boolean;
}

interface Neighbour {
  readonly id: string;
  readonly odds: number;
}

/**
 * Makes what is asked before a link of the rules brings two groups together, by the law of whole tables (see
 * `groupRecords`): what all their records say together has to speak for it, so that no weak link chains strangers; and a
 * record that could be either of two people who are not one is neither.
 */
export function mayJoin(judge: Judge, { edges, questions, known, areDecided }: JoinContext): MayJoin {
  const near = neighbours([...edges, ...questions]);
  const asked = (group: readonly string[], others: readonly string[], linked: string): readonly string[] =>
    spread(
      group.filter(
        (id) => known.has(id) && (id === linked || !others.every((other) => areDecided(id, other))),
      ),
    );
  const isOne = (
    { one, other, weight }: Link,
    left: readonly string[],
    right: readonly string[],
  ): boolean => {
    const [ones, others] = [asked(left, right, one), asked(right, left, other)];
    if (ones.length === 0 || others.length === 0) return false;
    const together = judge.oddsOfGroups(ones, others);
    if ((trust * weight) / 100 + (1 - trust) * together < usualThresholds.certain) return false;

    return (
      together >= usualThresholds.certain ||
      !ones.some((id) => others.some((beside) => judge.areRivals(id, beside)))
    );
  };
  const rivals = (
    one: string,
    other: string,
    odds: number,
    groups: readonly ReadonlySet<string>[],
  ): number => {
    let worst = Number.NEGATIVE_INFINITY;
    for (const rival of near.get(one) ?? []) {
      if (rival.odds < odds - rivalBits || groups.some((group) => group.has(rival.id))) continue;
      if (known.has(rival.id) && known.has(other) && judge.areRivals(other, rival.id))
        worst = Math.max(worst, rival.odds);
    }

    return againstRivals(worst);
  };

  return (link, left, right) => {
    const { one, other, weight } = link;
    if (weight >= decidedWeight) return true;
    const odds = weight / 100;
    const groups = [left, right];
    if ((left.size > 1 || right.size > 1) && !isOne(link, [...left].sort(), [...right].sort())) return false;

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
