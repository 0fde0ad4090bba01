import { comparisonCount } from '../compare/comparisons.ts';
import type { PairComparer } from '../compare/pair-comparer.ts';
import { besideHousehold, type MatchModel, priorBits } from './model.ts';
import { weightTable } from './weight-table.ts';

/** What a model says about two records. */
export interface PairScorer {
  /** The match weight without the match rate: the comparisons, less what a household explains as well. In bits. */
  bitsOf(one: number, other: number): number;
  /** The odds that the two are one person, in bits. */
  oddsOf(one: number, other: number): number;
  /** The odds that two random records are one person, in bits. */
  readonly prior: number;
}

/** Makes a scorer of a model that is done. */
export function pairScorer(model: MatchModel, comparer: PairComparer): PairScorer {
  const prior = priorBits(model);
  const { levels, rarity } = comparer;
  const table = weightTable(model);
  const bitsOf = (one: number, other: number): number => {
    comparer.compare(one, other);
    let bits = table.patternBits(levels);
    for (let at = 0; at < comparisonCount; at += 1) if (levels[at] !== 0) bits += rarity[at] as number;

    return besideHousehold(model, bits, table.householdBits(levels));
  };

  return { bitsOf, oddsOf: (one, other) => bitsOf(one, other) + prior, prior };
}
