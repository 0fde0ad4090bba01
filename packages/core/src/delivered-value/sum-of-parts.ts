import { checked } from './check-score.ts';
import type { Part } from './parts.ts';
import { costParts, valueParts } from './parts.ts';
import type { Weights } from './weights.ts';
import { checkWeights, equalWeights } from './weights.ts';

/** Values, costs and what is left: each part times its weight. */
export interface SumOfParts {
  /** What the guest gets. */
  readonly value: number;
  /** What it costs him. */
  readonly cost: number;
  /** Value − cost: customer delivered value. */
  readonly net: number;
}

/**
 * Customer delivered value of known scores (Kotler): (product + service + personnel + image) − (money + time + energy +
 * psychic cost). @throws `value/invalid` where weights do not sum or a score is not between 0 and 100
 */
export function sumOfParts(
  scores: Readonly<Record<Part, number>>,
  weights: Weights = equalWeights,
): SumOfParts {
  checkWeights(weights);
  const side = (some: readonly Part[]) =>
    some.reduce((sum, part) => sum + weights[part] * checked(part, scores[part]), 0);
  const [value, cost] = [side(valueParts), side(costParts)];

  return { value, cost, net: value - cost };
}
