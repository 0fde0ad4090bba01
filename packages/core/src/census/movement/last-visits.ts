import type { VisitColumns } from '../columns/visit-columns.ts';
import type { TwoDays } from './periods.ts';

/** How many days before the second day each guest came last, in as few bytes as they fit. */
export interface LastVisits {
  /** Two numbers for each guest: of his last visit up to the first day, and of his last visit after it. */
  readonly back: Uint16Array | Int32Array;
  /** What stands for no such visit: more than any number of days that there is. */
  readonly never: number;
}

/** When each guest came last up to the first day, and between it and the second. Visits after that are not seen. */
export function lastVisitsOf({ guests, guest, day }: VisitColumns, { first, second }: TwoDays): LastVisits {
  const never = 0xffff;
  const near = new Uint16Array(guests.length * 2).fill(never);
  const days = { guest, day, first, second };
  const bits = keepFours(near, days) | keepRest(near, days);
  if (bits < never) return { back: near, never };
  const far = new Int32Array(guests.length * 2).fill(farAgo);
  keepLeastOfFar(far, days);

  return { back: far, never: farAgo };
}

/** The longest ago that fits a column. */
export const farAgo: number = 2 ** 31 - 1;

interface Days extends Pick<VisitColumns, 'guest' | 'day'>, TwoDays {}

/**
 * Four visits in a step, without a branch that is hard to foresee, and nothing behind the loop.
 * @returns a number from the longest ago up, made of the bits of all
 */
function keepFours(back: Uint16Array, { guest, day, first, second }: Days): number {
  const between = second - first;
  const end = guest.length & ~3;
  let bits = 0;
  for (let row = 0; row < end; row += 4) {
    const one = (second - (day[row] as number)) | 0;
    const two = (second - (day[row + 1] as number)) | 0;
    const three = (second - (day[row + 2] as number)) | 0;
    const four = (second - (day[row + 3] as number)) | 0;
    keep(back, placeOf(guest[row] as number, one, between), one);
    keep(back, placeOf(guest[row + 1] as number, two, between), two);
    keep(back, placeOf(guest[row + 2] as number, three, between), three);
    keep(back, placeOf(guest[row + 3] as number, four, between), four);
    bits |= (one & ~(one >> 31)) | (two & ~(two >> 31)) | (three & ~(three >> 31)) | (four & ~(four >> 31));
  }

  return bits;
}

/** The last rows, of which there are no four. */
function keepRest(back: Uint16Array, { guest, day, first, second }: Days): number {
  const between = second - first;
  let bits = 0;
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const days = (second - (day[row] as number)) | 0;
    keep(back, placeOf(guest[row] as number, days, between), days);
    bits |= days & ~(days >> 31);
  }

  return bits;
}

/** The second place of a guest for what lies after the first day. */
function placeOf(who: number, days: number, between: number): number {
  return (who << 1) | ((days - between) >>> 31);
}

/** What lies after the second day has all its bits set, which says never. */
function keep(back: Uint16Array, place: number, days: number): void {
  const before = back[place] as number;
  const less = ((days | (days >> 31)) & 0xffff) - before;
  back[place] = before + (less & (less >> 31));
}

/** For visits of more than a lifetime ago. */
function keepLeastOfFar(back: Int32Array, { guest, day, first, second }: Days): void {
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when > second) continue;
    const place = (guest[row] as number) * 2 + +(when > first);
    back[place] = Math.min(back[place] as number, second - when);
  }
}
