import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { PeriodVolume, SplitChange, SplitChangeOptions } from '../../value/split-change.ts';
import { splitChange } from '../../value/split-change.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';

/** A period of days; both count. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What guests did in a period. */
export interface PeriodCounts {
  /** Guests who came. */
  readonly guests: number;
  readonly visits: number;
  /** In minor units. */
  readonly amount: number;
}

/** Counts who came in a period and what it brought. One pass. @throws `census/option` for a period that ends before it begins */
export function countPeriod(
  { guests, guest, day, amount }: VisitColumns,
  { from, to }: Period,
): PeriodCounts {
  const [first, last] = [epochDayOf(from), epochDayOf(to)];
  if (last < first)
    throw new InnkeeperError('census/option', { option: 'period', problem: 'must not end before it begins' });
  const came = new Uint8Array(guests.length);
  const counts = { guests: 0, visits: 0, amount: 0 };
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when < first || when > last) continue;
    counts.visits += 1;
    counts.amount += amount[row] as number;
    if (came[guest[row] as number] !== 0) continue;
    came[guest[row] as number] = 1;
    counts.guests += 1;
  }

  return counts;
}

/** Two periods and why the second brought more or less. */
export interface DeclineCheck {
  readonly before: PeriodCounts;
  readonly after: PeriodCounts;
  /** Absent where one of the periods has no guest or no amount above 0: there is nothing to take a ratio of. */
  readonly split?: SplitChange;
}

/**
 * Splits the change between two periods into guests × visits a guest × amount a visit, so that fewer guests do not hide
 * behind higher prices: see `splitChange`.
 */
export function declineBetween(
  visits: VisitColumns,
  { before, after, ...options }: SplitChangeOptions & { readonly before: Period; readonly after: Period },
): DeclineCheck {
  const [was, is] = [countPeriod(visits, before), countPeriod(visits, after)];
  const [one, other] = [volumeOf(was), volumeOf(is)];

  return { before: was, after: is, ...(one && other && { split: splitChange(one, other, options) }) };
}

function volumeOf({ guests, visits, amount }: PeriodCounts): PeriodVolume | undefined {
  return guests > 0 && amount > 0
    ? { guests, frequency: visits / guests, spend: amount / visits }
    : undefined;
}
