import type { Finder } from './finder.ts';
import { guestOf, isOneOfSeveral } from './rings.ts';

/** The profiles of one guest stand no further from each other than this, but for those who were brought together since. */
const together = 64;

/** Settled profiles in lists, each in the order of their guests. */
interface Runs {
  readonly runs: Int32Array;
  readonly several: Uint32Array;
  readonly roots: Int32Array;
}

/**
 * Calls with each guest whose settled profiles have both words, in order, until it is told to stop.
 * @returns how many steps it took
 */
export function intersectRuns(
  { ways: { byWord }, held }: Finder,
  [one, other]: readonly [number, number],
  visit: (root: number) => boolean,
): number {
  const { offsets, runs } = byWord;
  const lists: Runs = { runs, several: held.several.values, roots: held.roots.values };
  const leftEnd = offsets[one + 1] ?? 0;
  const rightEnd = offsets[other + 1] ?? 0;
  let left = offsets[one] ?? 0;
  let right = offsets[other] ?? 0;
  let steps = 0;
  while (left < leftEnd && right < rightEnd) {
    steps += 1;
    const value = guestAt(lists, left);
    const wanted = guestAt(lists, right);
    if (value === wanted) {
      if (!visit(guestOf(held, value))) break;
      left += 1;
      right += 1;
    } else if (value < wanted) left = firstFrom(lists, left + 1, leftEnd, wanted);
    else right = firstFrom(lists, right + 1, rightEnd, value);
  }
  byWord.visited += steps;

  return steps;
}

/** Profiles stand in the order of their guests; whoever was brought together since stands where he stood. */
function guestAt({ runs, several, roots }: Runs, at: number): number {
  const place = runs[at] ?? 0;
  if (!isOneOfSeveral(several, place)) return place;
  const root = roots[place] ?? place;

  return root - place < together && place - root < together ? root : place;
}

/** Where the first guest who is not below the wanted one stands: looked for in leaps that double, then in halves. */
function firstFrom(lists: Runs, from: number, end: number, wanted: number): number {
  if (from >= end || guestAt(lists, from) >= wanted) return from;
  let leap = 1;
  let low = from;
  while (low + leap < end && guestAt(lists, low + leap) < wanted) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap, end);
  low += 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (guestAt(lists, middle) < wanted) low = middle + 1;
    else high = middle;
  }

  return low;
}
