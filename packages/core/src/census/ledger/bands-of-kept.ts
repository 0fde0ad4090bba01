import type { KeptTotals } from '../columns/kept-totals.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import { bandOf } from './band-of.ts';
import type { LedgerDays } from './recent-visits.ts';
import { recentVisits } from './recent-visits.ts';
import type { BandSums } from './sum-bands.ts';

/** Puts guests into bands by what is kept of each, in one pass over them: only recent visits are looked at. */
export function bandsOfKept(
  visits: VisitColumns,
  kept: KeptTotals,
  days: LedgerDays,
): BandSums & { readonly guests: Uint32Array } {
  const most = days.today - kept.earliest;
  const bands = bandOf(most, days.width) + 1;
  const sums = {
    guests: new Uint32Array(bands),
    visits: new Float64Array(bands),
    amounts: new Float64Array(bands),
  };
  addGuests(sums, kept, { today: days.today, bandAt: bandsUpTo(most, days.width) });

  return { ...sums, recent: recentVisits(visits, days) };
}

interface Sums {
  readonly guests: Uint32Array;
  readonly visits: Float64Array;
  readonly amounts: Float64Array;
}

/** The band of each number of days up to the most. */
function bandsUpTo(most: number, width: number): Int32Array {
  const bandAt = new Int32Array(most + 1);
  for (let days = 0; days <= most; days += 1) bandAt[days] = bandOf(days, width);

  return bandAt;
}

function addGuests(
  { guests, visits, amounts }: Sums,
  kept: KeptTotals,
  { bandAt, today }: { readonly bandAt: Int32Array; readonly today: number },
): void {
  for (let who = 0; who < kept.count; who += 1) {
    const times = kept.visits[who] as number;
    if (times === 0) continue;
    const band = bandAt[today - (kept.lastDay[who] as number)] as number;
    guests[band] = (guests[band] as number) + 1;
    visits[band] = (visits[band] as number) + times;
    amounts[band] = (amounts[band] as number) + (kept.amount[who] as number);
  }
}
