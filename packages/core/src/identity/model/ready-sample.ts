import { comparisonCount } from '../compare/comparisons.ts';
import { cellsOfPatterns, flatBits, flatHouseholds, type PatternCells } from './flat-model.ts';
import { besideHouseholdOf, type MatchModel, priorBits, probabilityOf } from './model.ts';
import type { SeenPairs } from './pair-sample.ts';

/** A sample as estimation goes over it again and again. */
export interface ReadySample {
  readonly patterns: number;
  readonly levels: Uint8Array;
  readonly cells: PatternCells;
  readonly patternOf: Int32Array;
  readonly weights: Float64Array;
  /** Pairs of one pattern whose values are as rare as each other's say the same: of each pair, which case it is. */
  readonly caseOf: Int32Array;
  /** By case. */
  readonly patternOfCase: Int32Array;
  readonly rarity: Float64Array;
}

/** Gets a sample ready. */
export function readySample(sample: SeenPairs): ReadySample {
  const patterns = sample.patterns();
  const levels = sample.levels();

  return {
    patterns,
    levels,
    cells: cellsOfPatterns(levels, patterns),
    patternOf: Int32Array.from(sample.patternOf),
    weights: Float64Array.from(sample.weights),
    ...casesOf(sample, patterns),
  };
}

function casesOf({ patternOf, rarity }: SeenPairs, patterns: number) {
  const pairs = patternOf.length;
  const last = new Int32Array(patterns).fill(-1);
  const before = new Int32Array(pairs);
  const patternOfCase = new Int32Array(pairs);
  const rarities = new Float64Array(pairs);
  const caseOf = new Int32Array(pairs);
  let cases = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const pattern = patternOf[pair] as number;
    const bits = rarity[pair] as number;
    let found = last[pattern] as number;
    while (found >= 0 && rarities[found] !== bits) found = before[found] as number;
    if (found < 0) {
      found = cases++;
      before[found] = last[pattern] as number;
      last[pattern] = found;
      patternOfCase[found] = pattern;
      rarities[found] = bits;
    }
    caseOf[pair] = found;
  }

  return { caseOf, patternOfCase: patternOfCase.slice(0, cases), rarity: rarities.slice(0, cases) };
}

/** What a model says about the cases of a sample. */
export interface CaseChances {
  /** By case: how likely it is one person. */
  readonly match: Float64Array;
  /** By pattern: how much likelier one household. */
  readonly homely: Float64Array;
}

/** Asks a model about a sample. */
export function chancesOfCases(model: MatchModel, sample: ReadySample, bits = flatBits(model)): CaseChances {
  const { patterns, cells, patternOfCase, rarity } = sample;
  const whole = sums(cells.telling, bits, patterns);
  const apart = sums(cells.apart, flatHouseholds(model), patterns);
  const prior = priorBits(model);
  const besides = besideHouseholdOf(model);
  const homes = Math.log2(model.householdRate / model.matchRate);

  return {
    match: rarity.map((rare, at) => {
      const pattern = patternOfCase[at] as number;
      return probabilityOf(prior + besides((whole[pattern] as number) + rare, apart[pattern] as number));
    }),
    homely: apart.map((less) => 2 ** Math.min(60, homes + less)),
  };
}

function sums(cells: Uint16Array, bits: Float64Array, patterns: number): Float64Array {
  const found = new Float64Array(patterns);
  for (let pattern = 0, from = 0; pattern < patterns; pattern += 1) {
    let sum = 0;
    for (const to = from + comparisonCount; from < to; from += 1)
      sum += bits[cells[from] as number] as number;
    found[pattern] = sum;
  }

  return found;
}
