import { fallingOrder } from '../structure/falling-order.ts';

/**
 * The share of misleading findings among all that are at least as improbable as each (Benjamini and Hochberg 1995).
 * @param chances probability of each finding by chance
 */
export function falseSharesOf(chances: ArrayLike<number>): Float64Array {
  const found = Float64Array.from(chances);
  let least = 1;
  for (const [place, at] of fallingOrder(chances).entries()) {
    least = Math.min(least, ((found[at] as number) * found.length) / (found.length - place));
    found[at] = least;
  }

  return found;
}
