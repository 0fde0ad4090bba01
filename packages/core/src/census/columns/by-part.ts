import type { DaysBetween } from './taken-rows.ts';
import type { VisitColumns } from './visit-columns.ts';

const partBits = 13;
/** How many guests a part has: what is gathered of them stays in the nearest memory. */
export const partSize: number = 1 << partBits;
/** What is gathered of fewer guests stays near enough whatever the order of their visits. */
const manyGuests = 1 << 18;
/** So many rows are sorted into parts at a time. */
const atOnce = 1 << 21;
/** So many are gone through by one call of a loop, so that it is soon made fast as a whole. */
const sliceRows = 1 << 12;
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
 * Hands out the visits of some days part by part, two million rows at a time: a part may come several times. Visits keep
 * their order within a part.
 */
export function eachPart(
  { guests, guest, day, amount }: VisitColumns,
  { after, until }: DaysBetween,
  work: (part: VisitPart) => void,
): void {
  const room = Math.min(atOnce, guest.length);
  const own = { guest: new Uint16Array(room), day: new Int32Array(room), amount: new Float64Array(room) };
  const days = { first: after + 1, span: until - after - 1, parts: ((guests.length - 1) >> partBits) + 1 };
  for (let from = 0; from < guest.length; from += atOnce) {
    const to = Math.min(guest.length, from + atOnce);
    const ends = sortInto(own, {
      ...days,
      guest: guest.subarray(from, to),
      day: day.subarray(from, to),
      amount: amount.subarray(from, to),
    });
    for (let part = 0, begin = 0; part < days.parts; part += 1) {
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

interface Unsorted extends Pick<VisitColumns, 'guest' | 'day' | 'amount'> {
  /** The first day that counts, and how many follow it. */
  readonly first: number;
  readonly span: number;
  /** How many parts there are; visits of other days lie behind the last. */
  readonly parts: number;
}

/** @returns where each part ends */
function sortInto(own: Sorted, rows: Unsorted): Int32Array {
  const next = startsOf(countParts(rows));
  for (let from = 0; from < rows.guest.length; from += sliceRows) {
    const to = Math.min(rows.guest.length, from + sliceRows);
    const slice = {
      ...rows,
      guest: rows.guest.subarray(from, to),
      day: rows.day.subarray(from, to),
      amount: rows.amount.subarray(from, to),
    };
    moveFours(own, next, slice);
    moveRest(own, next, slice);
  }

  return next;
}

function startsOf(counts: Int32Array): Int32Array {
  for (let part = 0, begin = 0; part < counts.length; part += 1) {
    const count = counts[part] as number;
    counts[part] = begin;
    begin += count;
  }

  return counts;
}

function countParts(rows: Unsorted): Int32Array {
  const lane = rows.parts + 1;
  const counts = new Int32Array(lane * 4);
  for (let from = 0; from < rows.guest.length; from += sliceRows) {
    const to = Math.min(rows.guest.length, from + sliceRows);
    countSlice(counts, { ...rows, guest: rows.guest.subarray(from, to), day: rows.day.subarray(from, to) });
  }

  return Int32Array.from({ length: lane }, (_, part) =>
    [0, 1, 2, 3].reduce((sum, at) => sum + (counts[at * lane + part] as number), 0),
  );
}

/** Rows in turn count in four places: none waits for what another has just written. */
function countSlice(counts: Int32Array, { guest, day, first, span, parts }: Unsorted): void {
  const lane = parts + 1;
  const end = guest.length & ~3;
  for (let row = 0; row < end; row += 4) {
    const one = partOf(guest[row] as number, isIn(day[row] as number, first, span), parts);
    const two = partOf(guest[row + 1] as number, isIn(day[row + 1] as number, first, span), parts) + lane;
    const three =
      partOf(guest[row + 2] as number, isIn(day[row + 2] as number, first, span), parts) + lane * 2;
    const four =
      partOf(guest[row + 3] as number, isIn(day[row + 3] as number, first, span), parts) + lane * 3;
    counts[one] = (counts[one] as number) + 1;
    counts[two] = (counts[two] as number) + 1;
    counts[three] = (counts[three] as number) + 1;
    counts[four] = (counts[four] as number) + 1;
  }
  for (let row = end; row < guest.length; row += 1) {
    const part = partOf(guest[row] as number, isIn(day[row] as number, first, span), parts);
    counts[part] = (counts[part] as number) + 1;
  }
}

/** 1 for a day that counts. */
function isIn(day: number, first: number, span: number): number {
  return +((day - first) >>> 0 <= span);
}

/** Without a branch that is hard to foresee. */
function partOf(who: number, isCounted: number, parts: number): number {
  return ((who >> partBits) & -isCounted) | (parts & (isCounted - 1));
}

/** Four rows in a step: what a loop does beside its work is a good part of what a row costs. */
function moveFours(
  own: Sorted,
  next: Int32Array,
  { guest, day, amount, first, span, parts }: Unsorted,
): void {
  const { guest: guests, day: days, amount: amounts } = own;
  const end = guest.length & ~3;
  for (let row = 0; row < end; row += 4) {
    const a = day[row] as number;
    const b = day[row + 1] as number;
    const c = day[row + 2] as number;
    const d = day[row + 3] as number;
    const one = takeSlot(next, partOf(guest[row] as number, isIn(a, first, span), parts));
    guests[one] = (guest[row] as number) & (partSize - 1);
    days[one] = a;
    amounts[one] = amount[row] as number;
    const two = takeSlot(next, partOf(guest[row + 1] as number, isIn(b, first, span), parts));
    guests[two] = (guest[row + 1] as number) & (partSize - 1);
    days[two] = b;
    amounts[two] = amount[row + 1] as number;
    const three = takeSlot(next, partOf(guest[row + 2] as number, isIn(c, first, span), parts));
    guests[three] = (guest[row + 2] as number) & (partSize - 1);
    days[three] = c;
    amounts[three] = amount[row + 2] as number;
    const four = takeSlot(next, partOf(guest[row + 3] as number, isIn(d, first, span), parts));
    guests[four] = (guest[row + 3] as number) & (partSize - 1);
    days[four] = d;
    amounts[four] = amount[row + 3] as number;
  }
}

/** The last rows, of which there are no four. */
function moveRest(own: Sorted, next: Int32Array, { guest, day, amount, first, span, parts }: Unsorted): void {
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const who = guest[row] as number;
    const slot = takeSlot(next, partOf(who, isIn(day[row] as number, first, span), parts));
    own.guest[slot] = who & (partSize - 1);
    own.day[slot] = day[row] as number;
    own.amount[slot] = amount[row] as number;
  }
}

function takeSlot(next: Int32Array, part: number): number {
  const slot = next[part] as number;
  next[part] = slot + 1;

  return slot;
}
