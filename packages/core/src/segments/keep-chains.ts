import type { Census } from '../census/house/census.ts';
import { noDay } from '../census/house/fact-column.ts';
import type { Left } from './keep.ts';
import type { Many } from './rule.ts';

/** How many there must be, and how many say so already. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly enough: number;
}

/** How many a condition asks for. */
export function boundsOf({ atLeast, atMost }: Many): Bounds {
  const least = atLeast ?? (atMost === undefined ? 1 : 0);
  const most = atMost ?? Number.POSITIVE_INFINITY;

  return { least, most, enough: atMost === undefined ? least : most + 1 };
}

/** Whose chains of rows are gone through. */
interface Chained extends Bounds, Left {
  /** The number of the first guest of the block. */
  readonly from: number;
  /** The days that count, the first and the last. */
  readonly begin: number;
  readonly last: number;
}

/** Leaves who was there often enough between two days. */
export function keepDays(
  out: Uint8Array,
  { first, next, columns }: Census['visits'],
  { places, count, from, begin, last, least, most, enough }: Chained,
): void {
  const day = columns.day as Int32Array;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    const row = from + place;
    let found = 0;
    for (let stay = row < first.length ? (first[row] as number) : -1; stay >= 0 && found < enough; ) {
      const when = day[stay] as number;
      found += +(when >= begin) & +(when <= last);
      stay = next[stay] as number;
    }
    out[place] = +(found >= least) & +(found <= most);
  }
}

/** Of what kind stays have to be. */
export interface Wanted {
  readonly nights: number;
  readonly wanted: readonly { readonly values: ArrayLike<number>; readonly is: number }[];
}

/** Leaves who was there often enough between two days, in stays of some kind. */
export function keepStays(
  out: Uint8Array,
  { first, next, columns }: Census['visits'],
  { places, count, from, begin, last, least, most, enough, nights, wanted }: Chained & Wanted,
): void {
  const { day, nights: nightsOf } = columns;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    const row = from + place;
    let found = 0;
    let stay = row < first.length ? (first[row] as number) : -1;
    for (; stay >= 0 && found < enough; stay = next[stay] as number) {
      const when = day[stay] as number;
      if (when < begin || when > last || (nightsOf[stay] as number) < nights) continue;
      let fits = 1;
      for (const { values, is } of wanted) fits &= +(values[stay] === is);
      found += fits;
    }
    out[place] = +(found >= least) & +(found <= most);
  }
}

/** Leaves who bought a thing often enough: a guest has one row for each. */
export function keepBought(
  out: Uint8Array,
  { first, next, columns }: Census['purchases'],
  {
    places,
    count,
    from,
    what,
    begin,
    amount,
    least,
    most,
  }: Omit<Chained, 'last'> & { readonly what: number; readonly amount: number },
): void {
  const { what: whats, last, amount: amounts, count: counts } = columns;
  const isAny = begin === noDay && amount === Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    const row = from + place;
    let found = row < first.length ? (first[row] as number) : -1;
    while (found >= 0 && whats[found] !== what) found = next[found] as number;
    let counted = 0;
    if (found >= 0 && (isAny || ((last[found] as number) >= begin && (amounts[found] as number) >= amount)))
      counted = counts[found] as number;
    out[place] = +(counted >= least) & +(counted <= most);
  }
}

/** Leaves who has a mark. */
export function keepMarked(
  out: Uint8Array,
  { first, next, columns }: Census['marks'],
  { places, count, from, wanted }: Left & { readonly from: number; readonly wanted: number },
): void {
  const { mark } = columns;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    const row = from + place;
    let found = row < first.length ? (first[row] as number) : -1;
    while (found >= 0 && mark[found] !== wanted) found = next[found] as number;
    out[place] = +(found >= 0);
  }
}
