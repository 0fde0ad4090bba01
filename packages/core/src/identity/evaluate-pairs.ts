import { comparisons } from './compare/comparisons.ts';
import { probabilityOf } from './model/model.ts';
import type { Resolution } from './resolve-people.ts';

/** How a level of a comparison fares among the pairs that were worth keeping, against the truth. */
export interface LevelShare {
  readonly comparison: string;
  readonly level: string;
  readonly pairs: number;
  /** How many of them are one person. */
  readonly right: number;
  /** What the model expects of it: m and u. */
  readonly m: number;
  readonly u: number;
}

/** What a threshold would give, by pairs alone. */
export interface ThresholdShare {
  readonly probability: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Counts, level by level, how many of the kept pairs are one person. `truth` is by place in `people`; a pair of whose
 * records one has none counts nowhere.
 */
export function levelShares(
  { edges, comparer, model }: Resolution,
  truth: (place: number) => unknown,
): readonly LevelShare[] {
  const counts = comparisons.map(({ levels }) => levels.map(() => ({ pairs: 0, right: 0 })));
  for (let edge = 0; edge < edges.count; edge += 1) {
    const [one, other] = [edges.ones[edge] as number, edges.others[edge] as number];
    const isRight = isOnePerson(truth(one), truth(other));
    if (isRight === undefined) continue;
    comparer.compare(one, other);
    for (const [at, levels] of counts.entries()) {
      const count = levels[comparer.levels[at] as number];
      if (!count) continue;
      count.pairs += 1;
      if (isRight) count.right += 1;
    }
  }

  return comparisons.flatMap(({ levels }, at) =>
    levels.slice(1).flatMap((level, place) => {
      const count = counts[at]?.[place + 1];
      if (!count || count.pairs === 0) return [];
      const chance = (of: 'm' | 'u') => model[of].tables[at]?.[0]?.[place + 1] ?? 0;
      return [
        { comparison: comparer.nameOf(at), level: level.name, ...count, m: chance('m'), u: chance('u') },
      ];
    }),
  );
}

const shown = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999];

/** Precision and recall of linking pair by pair from several probabilities upward. */
export function thresholdShares(
  { edges, prior }: Resolution,
  truth: (place: number) => unknown,
  truePairs: number,
): readonly ThresholdShare[] {
  return shown.map((probability) => {
    let found = 0;
    let right = 0;
    for (let edge = 0; edge < edges.count; edge += 1) {
      if (probabilityOf((edges.bits[edge] as number) + prior) < probability) continue;
      const isRight = isOnePerson(truth(edges.ones[edge] as number), truth(edges.others[edge] as number));
      if (isRight === undefined) continue;
      found += 1;
      if (isRight) right += 1;
    }
    const precision = found === 0 ? 1 : right / found;
    const recall = truePairs === 0 ? 1 : right / truePairs;
    return {
      probability,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
}

/** Whether two records are of one person; `undefined` where of one of them nobody knows. */
function isOnePerson(one: unknown, other: unknown): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other;
}
