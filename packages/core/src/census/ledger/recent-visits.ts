import type { VisitColumns } from '../columns/visit-columns.ts';

/** The days of a question to the ledger. */
export interface LedgerDays {
  readonly today: number;
  /** How many days a band has. */
  readonly width: number;
}

/** What was added up of the visits that lie within the first band. */
export interface RecentVisits {
  readonly visits: number;
  readonly amount: number;
  readonly heads: number;
  /** Visits after the day, which are in no other number. */
  readonly future: number;
}

/** Adds up the visits that lie within the first band: few do, of the others only the day is looked at. */
export function recentVisits({ day, amount, heads }: VisitColumns, days: LedgerDays): RecentVisits {
  const sums = { visits: 0, amount: 0, heads: 0, future: 0 };
  for (let from = 0; from < day.length; from += atOnce) {
    const to = from + atOnce;
    const rows = {
      day: day.subarray(from, to),
      amount: amount.subarray(from, to),
      heads: heads.subarray(from, to),
    };
    const { visits, brought, people, future } = sumRows(rows, days);
    sums.visits += visits;
    sums.amount += brought;
    sums.heads += people;
    sums.future += future;
  }

  return sums;
}

/** So few rows at a time that the loop is soon made fast as a whole. */
const atOnce = 1 << 12;

function sumRows(
  { day, amount, heads }: Pick<VisitColumns, 'day' | 'amount' | 'heads'>,
  { today, width }: LedgerDays,
) {
  let visits = 0;
  let brought = 0;
  let people = 0;
  let future = 0;
  for (let row = 0; row < day.length; row += 1) {
    const back = today - (day[row] as number);
    if (back > width) continue;
    if (back < 0) future += 1;
    else {
      visits += 1;
      brought += amount[row] as number;
      people += heads[row] as number;
    }
  }

  return { visits, brought, people, future };
}
