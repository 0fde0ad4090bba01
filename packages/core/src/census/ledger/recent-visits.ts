import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
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
export function recentVisits(visits: VisitColumns, days: LedgerDays): RecentVisits {
  const sums = { visits: 0, amount: 0, heads: 0, future: 0 };
  eachStretch(visits.day.length, (stretch) => addRows(sums, visits, { days, stretch }));

  return sums;
}

type Sums = { -readonly [Name in keyof RecentVisits]: number };

function addRows(
  sums: Sums,
  { day, amount, heads }: VisitColumns,
  { days: { today, width }, stretch: { from, to } }: { readonly days: LedgerDays; readonly stretch: Stretch },
): void {
  for (let row = from; row < to; row += 1) {
    const back = today - (day[row] as number);
    if (back > width) continue;
    if (back < 0) sums.future += 1;
    else {
      sums.visits += 1;
      sums.amount += amount[row] as number;
      sums.heads += heads[row] as number;
    }
  }
}
