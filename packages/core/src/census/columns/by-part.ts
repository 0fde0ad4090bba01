import type { VisitColumns } from './visit-columns.ts';

const partBits = 13;
/** How many guests a part has: what is gathered of them stays in the nearest memory. */
export const partSize: number = 1 << partBits;
/** What is gathered of fewer guests stays near enough whatever the order of their visits. */
const manyGuests = 1 << 18;
/** So many rows are sorted into parts at a time. */
const atOnce = 1 << 21;

/** Visits of neighbouring guests, out of visits in any order. */
export interface VisitPart {
  /** The first guest, and how many there are. */
  readonly base: number;
  readonly size: number;
  /** Whose visit: the guest's number less that of the first. */
  readonly guest: Uint16Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/** Whether visits of neighbours lie so far apart that gathering guest by guest waits for the memory at every row. */
export function isScattered({ guests, guest }: VisitColumns): boolean {
  if (guests.length < manyGuests) return false;
  const step = Math.max(1, guest.length >> 10);
  let [far, seen] = [0, 0];
  for (let row = 1; row < guest.length; row += step) {
    seen += 1;
    if (Math.abs((guest[row] as number) - (guest[row - 1] as number)) > 64) far += 1;
  }

  return far * 8 > seen;
}

/**
 * Hands out the visits up to a day part by part, two million rows at a time: a part may come several times. Rows keep
 * their order within a part.
 */
export function eachPart(
  { guests, guest, day, amount }: VisitColumns,
  until: number,
  work: (part: VisitPart) => void,
): void {
  const room = Math.min(atOnce, guest.length);
  const own = { guest: new Uint16Array(room), day: new Int32Array(room), amount: new Float64Array(room) };
  const money = amount instanceof Float64Array ? undefined : new Float64Array(room);
  for (let from = 0; from < guest.length; from += atOnce) {
    const to = Math.min(guest.length, from + atOnce);
    money?.set(amount.subarray(from, to));
    const ends = sortInto(own, {
      guest: guest.subarray(from, to),
      day: day.subarray(from, to),
      amount: money ?? (amount.subarray(from, to) as Float64Array),
      until,
      parts: ((guests.length - 1) >> partBits) + 1,
    });
    for (let part = 0, begin = 0; part < ends.length - 1; part += 1) {
      const end = ends[part] as number;
      const base = part << partBits;
      if (end > begin)
        work({
          base,
          size: Math.min(partSize, guests.length - base),
          guest: own.guest.subarray(begin, end),
          day: own.day.subarray(begin, end),
          amount: own.amount.subarray(begin, end),
        });
      begin = end;
    }
  }
}

type Sorted = Pick<VisitPart, 'guest' | 'day' | 'amount'>;

interface Unsorted {
  readonly guest: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly until: number;
  readonly parts: number;
}

/** @returns where each part ends; the last one holds the visits after the day */
function sortInto(own: Sorted, { guest, day, amount, until, parts }: Unsorted): Int32Array {
  const next = new Int32Array(parts + 1);
  for (let row = 0; row < guest.length; row += 1) {
    const part = (day[row] as number) > until ? parts : (guest[row] as number) >> partBits;
    next[part] = (next[part] as number) + 1;
  }
  for (let part = 0, begin = 0; part <= parts; part += 1) {
    const count = next[part] as number;
    next[part] = begin;
    begin += count;
  }
  const { guest: guests, day: days, amount: amounts } = own;
  for (let row = 0; row < guest.length; row += 1) {
    const who = guest[row] as number;
    const when = day[row] as number;
    const part = when > until ? parts : who >> partBits;
    const slot = next[part] as number;
    next[part] = slot + 1;
    guests[slot] = who & (partSize - 1);
    days[slot] = when;
    amounts[slot] = amount[row] as number;
  }

  return next;
}
