import type { VisitColumns } from '../columns/visit-columns.ts';

/** Days since each guest's last visit up to a day, in as few bytes as they fit. */
export interface DaysSince {
  readonly since: Uint16Array | Int32Array;
  /** What stands for who has not come yet: more than any number of days that there is. */
  readonly never: number;
  /** Nobody came longer ago. */
  readonly most: number;
}

/** How long ago each guest came last. Visits after the day are not seen. */
export function daysSince({ guests, guest, day }: VisitColumns, today: number): DaysSince {
  const never = 0xffff;
  const near = new Uint16Array(guests.length).fill(never);
  const days = { guest, day, today };
  const most = keepFours(near, days) | keepRest(near, days);
  if (most < never) return { since: near, never, most };
  const far = new Int32Array(guests.length).fill(farAgo);

  return { since: far, never: farAgo, most: keepLeastOfFar(far, days) };
}

const farAgo = 2 ** 31 - 1;

interface Days extends Pick<VisitColumns, 'guest' | 'day'> {
  readonly today: number;
}

/**
 * Four visits in a step, without a branch that is hard to foresee: what a loop does beside its work is half of what a
 * row costs. Nothing stands behind the loop, since what was never run before the loop was made fast makes it slow again.
 * @returns a number from the longest ago up, made of the bits of all
 */
function keepFours(since: Uint16Array, { guest, day, today }: Days): number {
  const end = guest.length & ~3;
  let bits = 0;
  for (let row = 0; row < end; row += 4) {
    const one = sinceDay(today, day[row] as number);
    const two = sinceDay(today, day[row + 1] as number);
    const three = sinceDay(today, day[row + 2] as number);
    const four = sinceDay(today, day[row + 3] as number);
    keep(since, guest[row] as number, one);
    keep(since, guest[row + 1] as number, two);
    keep(since, guest[row + 2] as number, three);
    keep(since, guest[row + 3] as number, four);
    bits |= (one & ~(one >> 31)) | (two & ~(two >> 31)) | (three & ~(three >> 31)) | (four & ~(four >> 31));
  }

  return bits;
}

/** The last rows, of which there are no four. */
function keepRest(since: Uint16Array, { guest, day, today }: Days): number {
  let bits = 0;
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const back = sinceDay(today, day[row] as number);
    keep(since, guest[row] as number, back);
    bits |= back & ~(back >> 31);
  }

  return bits;
}

/** For visits of more than a lifetime ago. */
function keepLeastOfFar(since: Int32Array, { guest, day, today }: Days): number {
  let most = 0;
  for (let row = 0; row < guest.length; row += 1) {
    const back = today - (day[row] as number);
    const who = guest[row] as number;
    if (back < 0) continue;
    if (back < (since[who] as number)) since[who] = back;
    if (back > most) most = back;
  }

  return most;
}

/** Below 0 for what is still to come. */
function sinceDay(today: number, day: number): number {
  return (today - day) | 0;
}

/** What is still to come has all its bits set, which says never. */
function keep(since: Uint16Array, who: number, back: number): void {
  const before = since[who] as number;
  const less = ((back | (back >> 31)) & 0xffff) - before;
  since[who] = before + (less & (less >> 31));
}
