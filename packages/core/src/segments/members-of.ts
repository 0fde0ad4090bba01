import type { Census } from '../census/house/census.ts';
import type { Matcher } from './block.ts';
import { blockSize } from './block.ts';

/** Who fulfils a rule, as a 1 for each guest's number; places that nobody has are 0. */
export function matchesOf(matcher: Matcher, { guests, free }: Census): Uint8Array {
  const found = new Uint8Array(guests.length).fill(1);
  for (let from = 0; from < guests.length; from += blockSize) {
    const to = Math.min(guests.length, from + blockSize);
    matcher(from, to, found.subarray(from, to));
  }
  for (const row of free) found[row] = 0;

  return found;
}

/** How many guests fulfil a rule. */
export function countOf(found: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < found.length; at += 1) count += found[at] as number;

  return count;
}

/** Whether one guest fulfils a rule. */
export function matchesGuest(matcher: Matcher, row: number): boolean {
  one[0] = 1;
  matcher(row, row + 1, one);

  return one[0] === 1;
}

const one = new Uint8Array(1);
