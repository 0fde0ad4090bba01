import { comparisonCount, comparisons } from '../compare/comparisons.ts';
import type { PairComparer } from '../compare/pair-comparer.ts';

/** Pairs that were compared: each as the number of its pattern, with what its values say beyond it. */
export interface PairSample {
  add(one: number, other: number, weight: number): void;
  /** How many patterns there are. */
  patterns(): number;
  /** The levels of a pattern: `levels()[pattern * comparisonCount + comparison]`. */
  levels(): Uint8Array;
  pairs(): number;
  readonly ones: readonly number[];
  readonly others: readonly number[];
  readonly patternOf: readonly number[];
  /** What rare values add to the match weight, in bits. */
  readonly rarity: readonly number[];
  readonly weights: readonly number[];
}

/** A sample as nothing but data. */
export type SampleData = Pick<PairSample, 'patternOf' | 'rarity' | 'weights'> & {
  readonly levels: Uint8Array;
  readonly patterns: number;
};

/** What a model is estimated by. */
export type SeenPairs = Omit<PairSample, 'add' | 'ones' | 'others'>;

/** Takes a sample apart into data. */
export function sampleData(sample: SeenPairs): SampleData {
  const { patternOf, rarity, weights } = sample;
  const patterns = sample.patterns();

  return {
    patternOf,
    rarity,
    weights,
    patterns,
    levels: sample.levels().slice(0, patterns * comparisonCount),
  };
}

/** Puts it together again. */
export function sampleFrom({ patterns, levels, ...pairs }: SampleData): SeenPairs {
  return {
    ...pairs,
    patterns: () => patterns,
    levels: () => levels,
    pairs: () => pairs.patternOf.length,
  };
}

const sizes = comparisons.map(({ levels }) => levels.length);

/** One integer for a pattern of levels (a number in a mixed base, below 2^53). */
export function patternKey(levels: Uint8Array): number {
  let key = 0;
  for (let at = 0; at < comparisonCount; at += 1) key = key * (sizes[at] as number) + (levels[at] as number);

  return key;
}

/** Makes an empty sample that compares what is added. */
export function pairSample(comparer: PairComparer): PairSample {
  const numbers = new Map<number, number>();
  let matrix = new Uint8Array(1024 * comparisonCount);
  const ones: number[] = [];
  const others: number[] = [];
  const patternOf: number[] = [];
  const rarity: number[] = [];
  const weights: number[] = [];

  const numberOf = (levels: Uint8Array): number => {
    const key = patternKey(levels);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    if ((number + 1) * comparisonCount > matrix.length) {
      const larger = new Uint8Array(matrix.length * 2);
      larger.set(matrix);
      matrix = larger;
    }
    matrix.set(levels, number * comparisonCount);

    return number;
  };

  return {
    add(one, other, weight) {
      comparer.compare(one, other);
      const { levels } = comparer;
      let sum = 0;
      for (let at = 0; at < comparisonCount; at += 1) sum += comparer.rarity[at] as number;
      ones.push(one);
      others.push(other);
      patternOf.push(numberOf(levels));
      rarity.push(sum);
      weights.push(weight);
    },
    patterns: () => numbers.size,
    levels: () => matrix,
    pairs: () => ones.length,
    ones,
    others,
    patternOf,
    rarity,
    weights,
  };
}
