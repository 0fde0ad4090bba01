import { comparisonCount, comparisons } from './compare/comparisons.ts';
import { besideHousehold, probabilityOf } from './model/model.ts';
import { weightTable } from './model/weight-table.ts';
import type { Resolution } from './resolve-people.ts';

/** One step of the waterfall. */
export interface WeightStep {
  /** A comparison; `match-rate` is where the waterfall begins, `household` what a shared home explains as well. */
  readonly comparison: string;
  readonly level: string;
  /** What the level says, in bits. */
  readonly bits: number;
  /** What it says more (less) because the value is rare (common); part of `bits`. */
  readonly rarity: number;
}

/** Why two records are, or are not, one person. */
export interface PairWeights {
  readonly steps: readonly WeightStep[];
  /** The sum of all steps: the logarithm (base 2) of the odds. */
  readonly bits: number;
  readonly probability: number;
  /** Whether something keeps the two apart however much agrees. */
  readonly isApart: boolean;
}

/** Explains two records by their places in `people`; the steps add up to the odds. */
export function explainPair({ model, comparer, prior }: Resolution, one: number, other: number): PairWeights {
  const table = weightTable(model);
  comparer.compare(one, other);
  const { levels, rarity } = comparer;
  const steps: WeightStep[] = [{ comparison: 'match-rate', level: 'prior', bits: prior, rarity: 0 }];
  let sum = 0;
  for (let at = 0; at < comparisonCount; at += 1) {
    const level = levels[at] as number;
    if (level === 0) continue;
    const rare = rarity[at] as number;
    const bits = table.bitsOf(levels, at) + rare;
    sum += bits;
    steps.push({
      comparison: comparer.nameOf(at),
      level: comparisons[at]?.levels[level]?.name ?? '',
      bits,
      rarity: rare,
    });
  }
  const left = besideHousehold(model, sum, table.householdBits(levels));
  steps.push({ comparison: 'household', level: 'alternative', bits: left - sum, rarity: 0 });
  const bits = prior + left;

  return { steps, bits, probability: probabilityOf(bits), isApart: comparer.areTwo(one, other) };
}
