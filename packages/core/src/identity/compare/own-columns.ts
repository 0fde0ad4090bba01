import { editDistance, jaroWinkler } from './edit-distance.ts';

/** So many columns of a kind that nobody foresaw are compared. */
export const mostOwnColumns = 4;
/** The comparisons of such columns, in the order of the names of the columns. */
export const ownComparisons: readonly string[] = Array.from(
  { length: mostOwnColumns },
  (_, at) => `own-${at + 1}`,
);

/** Compares two folded texts of which nothing is known: 1 same, 2 similar (a slip, or all words of one in the other), 3 different. */
export function compareOwn(one: string, other: string): number {
  if (one === other) return 1;
  const length = Math.min(one.length, other.length);
  const limit = length > 7 ? 2 : 1;
  if (length > 3 && editDistance(one, other, limit) <= limit) return 2;
  if (length > 2 && isWithin(one.split(' '), other.split(' '))) return 2;

  return length > 5 && jaroWinkler(one, other) >= 0.92 ? 2 : 3;
}

function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];

  return few.every((word) => many.includes(word));
}
