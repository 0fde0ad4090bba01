import type { VisitColumns } from './visit-columns.ts';

/** What all visits of each guest come to, and on which day the first of those who came last did. */
export interface KeptTotals extends NonNullable<VisitColumns['kept']> {
  readonly earliest: number;
  /** How many guests there are; there may be room for more. */
  readonly count: number;
}

/** What is kept of each guest, where nobody came after a day: then it is what going over all visits would tell. */
export function keptUpTo({ guests, kept }: VisitColumns, until: number): KeptTotals | undefined {
  if (!kept) return undefined;
  const { earliest, latest } = daysOf(kept, guests.length);

  return latest > until ? undefined : { ...kept, earliest: Math.min(earliest, until), count: guests.length };
}

function daysOf(
  { lastDay, visits }: NonNullable<VisitColumns['kept']>,
  count: number,
): { readonly earliest: number; readonly latest: number } {
  let earliest = 2 ** 31 - 1;
  let latest = -(2 ** 31);
  for (let guest = 0; guest < count; guest += 1) {
    const day = lastDay[guest] as number;
    if (day > latest && visits[guest] !== 0) latest = day;
    if (day < earliest && visits[guest] !== 0) earliest = day;
  }

  return { earliest, latest };
}
