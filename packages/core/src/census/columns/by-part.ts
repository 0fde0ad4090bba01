import type { DaysBetween, Looking } from './taken-rows.ts';
import { lookedThrough, taken, takeRows } from './taken-rows.ts';
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
 * Hands out the visits of some days part by part, two million at a time: a part may come several times. Visits keep their
 * order within a part.
 */
export function eachPart(visits: VisitColumns, days: DaysBetween, work: (part: VisitPart) => void): void {
  const { guests, guest } = visits;
  const room = Math.min(atOnce, guest.length) + lookedThrough;
  const own = { guest: new Uint16Array(room), day: new Int32Array(room), amount: new Float64Array(room) };
  for (let from = 0; from < guest.length; ) {
    const { to, counts } = countParts(visits, days, from);
    const ends = sortInto(own, visits, { ...days, from, to, counts });
    for (let part = 0, begin = 0; part < ends.length; part += 1) {
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
    from = to;
  }
}

/** How many visits each part has of those from a row on, up to as many as are sorted at a time. */
function countParts(
  { guests, guest, day }: VisitColumns,
  days: DaysBetween,
  begin: number,
): { readonly to: number; readonly counts: Int32Array } {
  const counts = new Int32Array(((guests.length - 1) >> partBits) + 1);
  let from = begin;
  for (let found = 0; from < guest.length && found < atOnce; ) {
    const to = Math.min(guest.length, from + lookedThrough);
    const count = takeRows(day, { ...days, from, to });
    countRows(counts, guest, count);
    found += count;
    from = to;
  }

  return { to: from, counts };
}

function countRows(counts: Int32Array, guest: Int32Array, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const part = (guest[taken[at] as number] as number) >> partBits;
    counts[part] = (counts[part] as number) + 1;
  }
}

type Sorted = Pick<VisitPart, 'guest' | 'day' | 'amount'>;

/** @returns where each part ends */
function sortInto(
  own: Sorted,
  visits: VisitColumns,
  { counts: next, ...looking }: Looking & { readonly counts: Int32Array },
): Int32Array {
  for (let part = 0, begin = 0; part < next.length; part += 1) {
    const count = next[part] as number;
    next[part] = begin;
    begin += count;
  }
  for (let from = looking.from; from < looking.to; from += lookedThrough) {
    const to = Math.min(looking.to, from + lookedThrough);
    const moving = { ...visits, next, count: takeRows(visits.day, { ...looking, from, to }) };
    moveFours(own, moving);
    moveRest(own, moving);
  }

  return next;
}

interface Moving extends Pick<VisitColumns, 'guest' | 'day' | 'amount'> {
  /** Where the next row of each part goes. */
  readonly next: Int32Array;
  /** How many rows are moved. */
  readonly count: number;
}

/** Four rows in a step: what a loop does beside its work is a good part of what a row costs. */
function moveFours(own: Sorted, { guest, day, amount, next, count }: Moving): void {
  const { guest: guests, day: days, amount: amounts } = own;
  const end = count & ~3;
  for (let at = 0; at < end; at += 4) {
    const one = taken[at] as number;
    const two = taken[at + 1] as number;
    const three = taken[at + 2] as number;
    const four = taken[at + 3] as number;
    const first = takeSlot(next, guest[one] as number);
    guests[first] = (guest[one] as number) & (partSize - 1);
    days[first] = day[one] as number;
    amounts[first] = amount[one] as number;
    const second = takeSlot(next, guest[two] as number);
    guests[second] = (guest[two] as number) & (partSize - 1);
    days[second] = day[two] as number;
    amounts[second] = amount[two] as number;
    const third = takeSlot(next, guest[three] as number);
    guests[third] = (guest[three] as number) & (partSize - 1);
    days[third] = day[three] as number;
    amounts[third] = amount[three] as number;
    const fourth = takeSlot(next, guest[four] as number);
    guests[fourth] = (guest[four] as number) & (partSize - 1);
    days[fourth] = day[four] as number;
    amounts[fourth] = amount[four] as number;
  }
}

/** The last rows, of which there are no four. */
function moveRest(own: Sorted, { guest, day, amount, next, count }: Moving): void {
  const { guest: guests, day: days, amount: amounts } = own;
  for (let at = count & ~3; at < count; at += 1) {
    const row = taken[at] as number;
    const slot = takeSlot(next, guest[row] as number);
    guests[slot] = (guest[row] as number) & (partSize - 1);
    days[slot] = day[row] as number;
    amounts[slot] = amount[row] as number;
  }
}

function takeSlot(next: Int32Array, who: number): number {
  const part = who >> partBits;
  const slot = next[part] as number;
  next[part] = slot + 1;

  return slot;
}
