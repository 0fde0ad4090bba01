import type { Period } from '../../census/movement/hidden-decline.ts';
import { daysOf } from '../ask.ts';
import type { HouseColumns } from '../house-columns.ts';

/** The last day on which each guest came by a day, and what all visits until then brought. */
export function lastDays(
  { visits }: Pick<HouseColumns, 'visits'>,
  until: number,
): { readonly last: Int32Array; readonly visits: Uint32Array; readonly amount: Float64Array } {
  const last = new Int32Array(visits.guests.length).fill(-(2 ** 31));
  const counts = new Uint32Array(visits.guests.length);
  const amount = new Float64Array(visits.guests.length);
  for (let row = 0; row < visits.guest.length; row += 1) {
    const day = visits.day[row] as number;
    if (day > until) continue;
    const guest = visits.guest[row] as number;
    if (day > (last[guest] as number)) last[guest] = day;
    counts[guest] = (counts[guest] as number) + 1;
    amount[guest] = (amount[guest] as number) + (visits.amount[row] as number);
  }

  return { last, visits: counts, amount };
}

/** What each guest contributed in a period. */
export function amountsIn({ visits }: Pick<HouseColumns, 'visits'>, period: Period): Float64Array {
  const [first, last] = daysOf(period);
  const amounts = new Float64Array(visits.guests.length);
  for (let row = 0; row < visits.guest.length; row += 1) {
    const day = visits.day[row] as number;
    if (day < first || day > last) continue;
    const guest = visits.guest[row] as number;
    amounts[guest] = (amounts[guest] as number) + (visits.amount[row] as number);
  }

  return amounts;
}

/** The rows of each guest's visits, rising by day. */
export function visitsByGuest({ visits }: Pick<HouseColumns, 'visits'>): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: visits.guests.length }, () => []);
  for (let row = 0; row < visits.guest.length; row += 1) rows[visits.guest[row] as number]?.push(row);
  const before = (one: number, other: number): number =>
    (visits.day[one] as number) - (visits.day[other] as number);
  for (const own of rows)
    if (own.some((row, at) => at > 0 && before(row, own[at - 1] as number) < 0)) own.sort(before);

  return rows;
}
