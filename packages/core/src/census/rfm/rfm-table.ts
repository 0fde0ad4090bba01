import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { GuestTotals } from '../columns/guest-columns.ts';
import { quantilesOf } from './quantiles-of.ts';

/** Recency, frequency and money of everybody who was there: the bounds of the classes, and who is in which. */
export interface RfmTable {
  readonly n: number;
  readonly classes: number;
  /** The highest value of all classes but the last: days since the last visit, visits, minor units. */
  readonly bounds: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly money: readonly number[];
  };
  /** Every code that somebody has, from the best: `555`. */
  readonly cells: readonly RfmCell[];
}

/** The guests of one code. */
export interface RfmCell {
  readonly code: string;
  readonly guests: number;
  readonly visits: number;
  readonly amount: number;
}

/** The classes of each guest: 1 is the lowest, the best highest; 0 for who was never there. */
export interface RfmColumns {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly money: Uint8Array;
}

/**
 * Scores everybody by recency, frequency and money (Hughes 1994). Classes end at the quantiles of the guests (Hyndman
 * and Fan's type 7), a bound belongs to the class below it: equal guests always get equal scores.
 * @param today the day of the question, in days since 1970-01-01
 * @throws `census/option` for fewer than two or more than nine classes
 */
export function rfmTable(
  columns: GuestTotals,
  today: number,
  classes = 5,
): { readonly table: RfmTable; readonly columns: RfmColumns } {
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= 9))
    throw new InnkeeperError('census/option', { option: 'classes', problem: 'must be from 2 to 9' });
  const { since, visits, amount, rows } = present(columns, today);
  const shares = Array.from({ length: classes - 1 }, (_, at) => (at + 1) / classes);
  const bounds = {
    recency: quantilesOf(since, shares),
    frequency: quantilesOf(visits, shares),
    money: quantilesOf(amount, shares),
  };
  const scores: RfmColumns = {
    recency: new Uint8Array(columns.guests.length),
    frequency: new Uint8Array(columns.guests.length),
    money: new Uint8Array(columns.guests.length),
  };
  const size = 1000;
  const guests = new Float64Array(size);
  const visitSums = new Float64Array(size);
  const amounts = new Float64Array(size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const recency = classes + 1 - classOf(since[at] as number, bounds.recency);
    const frequency = classOf(visits[at] as number, bounds.frequency);
    const money = classOf(amount[at] as number, bounds.money);
    scores.recency[row] = recency;
    scores.frequency[row] = frequency;
    scores.money[row] = money;
    const code = recency * 100 + frequency * 10 + money;
    guests[code] = (guests[code] as number) + 1;
    visitSums[code] = (visitSums[code] as number) + (visits[at] as number);
    amounts[code] = (amounts[code] as number) + (amount[at] as number);
  }
  const cells: RfmCell[] = [];
  for (let code = size - 1; code > 0; code -= 1)
    if (guests[code])
      cells.push({
        code: String(code),
        guests: guests[code] as number,
        visits: visitSums[code] as number,
        amount: amounts[code] as number,
      });

  return { table: { n: rows.length, classes, bounds, cells }, columns: scores };
}

/** The figures of those who were there, one behind the other. */
function present({ guests, lastDay, visits, amount }: GuestTotals, today: number) {
  const rows = new Int32Array(guests.length);
  let n = 0;
  for (let row = 0; row < guests.length; row += 1) if (visits[row]) rows[n++] = row;
  const taken = rows.subarray(0, n);
  const since = new Int32Array(n);
  const times = new Int32Array(n);
  const money = new Float64Array(n);
  for (let at = 0; at < n; at += 1) {
    const row = taken[at] as number;
    since[at] = today - (lastDay[row] as number);
    times[at] = visits[row] as number;
    money[at] = amount[row] as number;
  }

  return { since, visits: times, amount: money, rows: taken };
}

function classOf(value: number, bounds: readonly number[]): number {
  let place = 1;
  for (let at = 0; at < bounds.length; at += 1) if (value > (bounds[at] as number)) place += 1;

  return place;
}
