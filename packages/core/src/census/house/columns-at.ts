import type { GuestTotals } from '../columns/guest-columns.ts';
import { guestTotalsOf } from '../columns/guest-columns.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { Census } from './census.ts';
import { visitsIn } from './census.ts';

/** Which visits count. */
export interface VisitFilter {
  /** The last day that counts, in days since 1970-01-01. */
  readonly today: number;
  /** Only those in these properties. */
  readonly properties?: readonly string[] | undefined;
}

/** The visits of a census, or those in some properties. */
export function visitsAt(census: Census, properties?: readonly string[]): VisitColumns {
  const all = visitsIn(census);
  if (!properties) return all;
  const wanted = new Set(properties.map((id) => census.lists.property.numbers.get(id) ?? -1));
  const { property } = census.visits.columns;
  const taken = new Int32Array(all.guest.length);
  let count = 0;
  for (let row = 0; row < all.guest.length; row += 1)
    if (wanted.has(property[row] as number)) taken[count++] = row;
  const at = taken.subarray(0, count);

  return {
    guests: all.guests,
    guest: at.map((row) => all.guest[row] as number),
    day: at.map((row) => all.day[row] as number),
    amount: Float64Array.from(at, (row) => all.amount[row] as number),
    heads: at.map((row) => all.heads[row] as number),
  };
}

/** When every guest came last, how often, and what he brought, up to a day. */
export function totalsAt(census: Census, { today, properties }: VisitFilter): GuestTotals {
  return guestTotalsOf(visitsAt(census, properties), today);
}

/** One measure of the visits of every guest up to a day; 0 for who was never there. */
export function sumsAt(
  census: Census,
  name: 'amount' | 'contribution' | 'nights' | 'visits',
  { today, properties }: VisitFilter,
): { readonly sums: Float64Array; readonly visits: Uint32Array } {
  const { guests, visits, lists } = census;
  const wanted = properties && new Set(properties.map((id) => lists.property.numbers.get(id) ?? -1));
  const values = name === 'visits' ? undefined : visits.columns[name];
  const { day, property } = visits.columns;
  const sums = new Float64Array(guests.length);
  const counts = new Uint32Array(guests.length);
  for (let row = 0; row < visits.count; row += 1) {
    if ((day[row] as number) > today || (wanted && !wanted.has(property[row] as number))) continue;
    const guest = visits.guest[row] as number;
    counts[guest] = (counts[guest] as number) + 1;
    sums[guest] = (sums[guest] as number) + (values ? (values[row] as number) : 1);
  }

  return { sums, visits: counts };
}
