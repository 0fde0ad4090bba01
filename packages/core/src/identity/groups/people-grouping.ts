import type { PairComparer } from '../compare/pair-comparer.ts';
import type { PairScorer } from '../model/pair-scorer.ts';
import { type Edges, type Groups, groupRecords } from './group-records.ts';
import { groupWeight } from './group-weight.ts';

/** Brings people together by what their pairs say, from a threshold in bits. */
export interface PeopleGrouping {
  /** Who may be one person. */
  possible(threshold: number): Groups;
  /** Who certainly is. */
  certain(threshold: number): Groups;
}

/** Makes what brings people together. */
export function peopleGrouping(
  edges: Edges,
  count: number,
  comparer: PairComparer,
  scorer: PairScorer,
): PeopleGrouping {
  const areRivals = (one: number, other: number): boolean =>
    comparer.areTwo(one, other) || (scorer.oddsOf(one, other) < 0 && comparer.disagree());
  const grouping = { count, weightOf: groupWeight(scorer), areRivals, prior: scorer.prior };

  return {
    possible: (threshold) => groupRecords(edges, { ...grouping, areApart: comparer.areTwo, threshold }),
    certain: (threshold) => groupRecords(edges, { ...grouping, areApart: comparer.areApart, threshold }),
  };
}
