import type { Finder } from './finder.ts';

/** The profiles of one guest stand no further from each other than this, but for those who were brought together since. */
const together = 64;

/**
 * Calls with each guest whose settled profiles have both words, in order, until it is told to stop.
 * @returns how many steps it took
 */
export function intersectRuns(
  { ways, held }: Finder,
  [one, other]: readonly [number, number],
  visit: (root: number) => boolean,
): number {
  const { byWord: postings } = ways;
  const { offsets, runs } = postings;
  const { values: roots } = held.roots;
  /** Profiles stand in the order of their guests; whoever was brought together since stands where he stood. */
  const guestAt = (at: number): number => {
    const place = runs[at] ?? 0;
    const root = roots[place] ?? place;

    return root - place < together && place - root < together ? root : place;
  };
  let steps = 0;
  let [left, right] = [offsets[one] ?? 0, offsets[other] ?? 0];
  const [leftEnd, rightEnd] = [offsets[one + 1] ?? 0, offsets[other + 1] ?? 0];
  while (left < leftEnd && right < rightEnd) {
    steps += 1;
    const [value, wanted] = [guestAt(left), guestAt(right)];
    if (value === wanted) {
      if (!visit(roots[value] ?? value)) break;
      left += 1;
      right += 1;
    } else if (value < wanted) left = firstFrom([left + 1, leftEnd], wanted);
    else right = firstFrom([right + 1, rightEnd], value);
  }
  postings.visited += steps;

  return steps;

  /** Where the first guest who is not below the wanted one stands: looked for in leaps that double, then in halves. */
  function firstFrom([from, end]: readonly [number, number], wanted: number): number {
    if (from >= end || guestAt(from) >= wanted) return from;
    let leap = 1;
    let low = from;
    while (low + leap < end && guestAt(low + leap) < wanted) {
      low += leap;
      leap *= 2;
    }
    let high = Math.min(low + leap, end);
    low += 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (guestAt(middle) < wanted) low = middle + 1;
      else high = middle;
    }

    return low;
  }
}
