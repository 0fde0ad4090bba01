import type { VisitColumns } from './visit-columns.ts';

/** One row per guest, as columns. */
export interface GuestColumns {
  readonly guests: readonly string[];
  /** Day of the first visit, in days since 1970-01-01; meaningless where `visits` is 0. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly visits: Uint32Array;
  /** Sum of what the visits brought, in minor units. */
  readonly amount: Float64Array;
  readonly heads: Uint32Array;
}

/** What every guest did up to a day, in one pass; visits after it are not seen, as if that day were today. */
export function guestColumnsOf(visits: VisitColumns, until: number): GuestColumns {
  const { guests } = visits;
  const columns = {
    guests,
    firstDay: new Int32Array(guests.length).fill(2 ** 31 - 1),
    lastDay: new Int32Array(guests.length).fill(-(2 ** 31)),
    visits: new Uint32Array(guests.length),
    amount: new Float64Array(guests.length),
    heads: new Uint32Array(guests.length),
  };
  for (let row = 0; row < visits.guest.length; row += 1) {
    const day = visits.day[row] as number;
    if (day > until) continue;
    const guest = visits.guest[row] as number;
    if (day < (columns.firstDay[guest] as number)) columns.firstDay[guest] = day;
    if (day > (columns.lastDay[guest] as number)) columns.lastDay[guest] = day;
    columns.visits[guest] = (columns.visits[guest] as number) + 1;
    columns.amount[guest] = (columns.amount[guest] as number) + (visits.amount[row] as number);
    columns.heads[guest] = (columns.heads[guest] as number) + (visits.heads[row] as number);
  }

  return columns;
}
