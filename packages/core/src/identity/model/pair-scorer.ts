import { comparisonCount, place } from '../compare/comparisons.ts';
import type { PairComparer } from '../compare/pair-comparer.ts';
import { besideHouseholdOf, type MatchModel, priorBits } from './model.ts';
import { weightTable } from './weight-table.ts';

const birth = place['birth'] as number;

/** What a model says about two records. */
export interface PairScorer {
  /** The match weight without the match rate: the comparisons, less what a household explains as well. In bits. */
  bitsOf(one: number, other: number): number;
  /** The same of the two that were compared last. */
  bitsOfLast(): number;
  /** The odds that the two are one person, in bits. */
  oddsOf(one: number, other: number): number;
  /** The odds that two random records are one person, in bits. */
  readonly prior: number;
  /** Puts what every comparison says into `fields`, and by how much less it fits a household into `aparts`; in bits. */
  weigh(one: number, other: number): void;
  readonly fields: Float64Array;
  readonly aparts: Float64Array;
  /** The levels of the last two that were weighed. */
  readonly levels: Uint8Array;
  /** That two records of one person do not have the very same birthday, in bits. */
  readonly otherBirth: number;
  /** What is left of a weight when a household explains it as well. */
  besideHousehold(bits: number, apart: number): number;
}

/** Makes a scorer of a model that is done. */
export function pairScorer(model: MatchModel, comparer: PairComparer): PairScorer {
  const prior = priorBits(model);
  const besideHousehold = besideHouseholdOf(model);
  const { levels, rarity } = comparer;
  const table = weightTable(model);
  const fields = new Float64Array(comparisonCount);
  const aparts = new Float64Array(comparisonCount);
  const bitsOfLast = (): number => {
    let bits = table.patternBits(levels);
    for (let at = 0; at < comparisonCount; at += 1) if (levels[at] !== 0) bits += rarity[at] as number;

    return besideHousehold(bits, table.householdBits(levels));
  };

  const bitsOf = (one: number, other: number): number => {
    comparer.compare(one, other);

    return bitsOfLast();
  };

  return {
    bitsOf,
    bitsOfLast,
    oddsOf: (one, other) => bitsOf(one, other) + prior,
    prior,
    levels,
    fields,
    aparts,
    weigh(one, other) {
      comparer.compare(one, other);
      for (let at = 0; at < comparisonCount; at += 1) {
        fields[at] = levels[at] === 0 ? 0 : table.bitsOf(levels, at) + (rarity[at] as number);
        aparts[at] = table.apartBits(levels, at);
      }
    },
    otherBirth: otherBirthBits(model),
    besideHousehold,
  };
}

/** That two records of one person do not have the very same birthday, in bits. */
export function otherBirthBits({ m }: MatchModel): number {
  return Math.log2(Math.max(0.02, 1 - (m.tables[birth]?.[0]?.[1] ?? 0.8)));
}
