import type { Finder } from './finder.ts';
import { countOf } from './postings.ts';
import { guestOf, isOneOfSeveral } from './rings.ts';
import { signOf } from './signs.ts';

/** The profiles of one guest stand no further from each other than this, but for those who were brought together since. */
const together = 64;

/** Settled profiles in lists, each in the order of their guests. */
interface Runs {
  readonly runs: Int32Array;
  readonly several: Uint32Array;
  readonly roots: Int32Array;
}

/**
 * Calls with each guest whose settled profiles have both words, in order, until it is told to stop: the holders of the
 * rarer word are gone through, and those whose sign says that they may have the other are looked for among its holders.
 * @returns how many steps it took
 */
export function intersectRuns(
  finder: Finder,
  words: readonly [number, number],
  visit: (root: number) => boolean,
): number {
  const { byWord } = finder.ways;
  const { offsets, runs } = byWord;
  const { several, roots, signs } = finder.held;
  const lists: Runs = { runs, several: several.values, roots: roots.values };
  const [rare, common] =
    countOf(byWord, words[0]) <= countOf(byWord, words[1]) ? words : [words[1], words[0]];
  const sign = signOf(finder, common);
  const first = offsets[rare] ?? 0;
  const end = offsets[rare + 1] ?? 0;
  const last = offsets[common + 1] ?? 0;
  let right = offsets[common] ?? 0;
  let left = first;
  let visited = -1;
  for (; left < end && right < last; left += 1) {
    if (((signs.values[runs[left] ?? 0] ?? 0) & sign) === 0) continue;
    const guest = guestAt(lists, left);
    right = firstFrom(runs, right, last, guest);
    if (right >= last || guest === visited || guestAt(lists, right) !== guest) continue;
    visited = guest;
    if (!visit(guestOf(finder.held, guest))) break;
  }
  byWord.visited += left - first;

  return left - first;
}

/**
 * Profiles stand in the order of their guests, the one that names the guest first; whoever was brought together since
 * stands where he stood.
 */
function guestAt({ runs, several, roots }: Runs, at: number): number {
  const place = runs[at] ?? 0;
  if (!isOneOfSeveral(several, place)) return place;
  const root = roots[place] ?? place;

  return root < place && place - root < together ? root : place;
}

/**
 * Where the first profile that is not below a guest stands: looked for in leaps that double, then in halves. No profile
 * that stands before the one that names the guest is the guest's, so guests need not be looked up.
 */
function firstFrom(runs: Int32Array, from: number, end: number, guest: number): number {
  if (from >= end || (runs[from] ?? 0) >= guest) return from;
  let leap = 1;
  let low = from;
  while (low + leap < end && (runs[low + leap] ?? 0) < guest) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap, end);
  low += 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] ?? 0) < guest) low = middle + 1;
    else high = middle;
  }

  return low;
}
