import { type Day, epochDayOf } from '../../shared/day.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';

/** Days since the last visit of each guest up to a day; 2^31 − 1 for whoever had not come by then. */
export function daysSinceVisit({ guests, guest, day }: VisitColumns, asOf: Day): Int32Array {
  const since = new Int32Array(guests.length).fill(2 ** 31 - 1);
  const today = epochDayOf(asOf);
  for (let row = 0; row < guest.length; row += 1) {
    const back = today - (day[row] as number);
    const who = guest[row] as number;
    if (back >= 0 && back < (since[who] as number)) since[who] = back;
  }

  return since;
}
