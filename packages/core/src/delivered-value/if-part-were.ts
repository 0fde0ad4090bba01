import type { DeliveredValue } from './delivered-value.ts';
import type { Part } from './parts.ts';
import { costParts, isCost, valueParts } from './parts.ts';

/**
 * The total if one part stood elsewhere, all else as it is: net + w × (score − as it is), the other way round for a cost.
 * What is unknown on its side is stretched over as in the total itself. Nothing where the part or the total is unknown.
 *
 * @param score 0 to 100
 */
export function ifPartWere(
  { parts, assumed, total, weights }: DeliveredValue,
  part: Part,
  score: number,
): number | undefined {
  const now = parts[part];
  if (!total || now.state === 'unknown') return undefined;
  const side = isCost(part) ? costParts : valueParts;
  const sum = (some: readonly Part[]) => some.reduce((weight, one) => weight + weights[one], 0);
  const stretch =
    sum(side) / sum(side.filter((one) => parts[one].state === 'known' || assumed.includes(one)));

  return total.net + (isCost(part) ? -1 : 1) * weights[part] * stretch * (score - now.score);
}
