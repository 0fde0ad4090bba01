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
  const figures = present(columns, today);
  const { since, visits, amount, rows } = figures;
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
  const { guests, visits: visitSums, amounts } = scoreAll(scores, figures, bounds);
  const cells: RfmCell[] = [];
  for (let code = guests.length - 1; code > 0; code -= 1)
    if (guests[code])
      cells.push({
        code: String(code),
        guests: guests[code] as number,
        visits: visitSums[code] as number,
        amount: amounts[code] as number,
      });

  return { table: { n: rows.length, classes, bounds, cells }, columns: scores };
}

/** Room for every code of three digits. */
const codes = 1000;

/** Scores everybody; what the guests of each code did is added up by the code. */
function scoreAll(
  { recency, frequency, money }: RfmColumns,
  { rows, since, visits, amount }: Figures,
  bounds: RfmTable['bounds'],
): { readonly guests: Uint32Array; readonly visits: Float64Array; readonly amounts: Float64Array } {
  const sums = {
    guests: new Uint32Array(codes),
    visits: new Float64Array(codes),
    amounts: new Float64Array(codes),
  };
  const [sinceBounds, visitBounds, amountBounds] = [bounds.recency, bounds.frequency, bounds.money].map(
    (each) => Float64Array.from(each),
  ) as [Float64Array, Float64Array, Float64Array];
  const best = sinceBounds.length + 2;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const first = best - classOf(since[at] as number, sinceBounds);
    const second = classOf(visits[at] as number, visitBounds);
    const third = classOf(amount[at] as number, amountBounds);
    recency[row] = first;
    frequency[row] = second;
    money[row] = third;
    const code = first * 100 + second * 10 + third;
    sums.guests[code] = (sums.guests[code] as number) + 1;
    sums.visits[code] = (sums.visits[code] as number) + (visits[at] as number);
    sums.amounts[code] = (sums.amounts[code] as number) + (amount[at] as number);
  }

  return sums;
}

/** What is known of those who were there. */
interface Figures {
  readonly rows: Int32Array;
  readonly since: Int32Array;
  readonly visits: Int32Array;
  readonly amount: Float64Array;
}

/** The figures of those who were there, one behind the other. */
function present({ guests, lastDay, visits, amount }: GuestTotals, today: number): Figures {
  const rows = new Int32Array(guests.length);
  const since = new Int32Array(guests.length);
  const times = new Int32Array(guests.length);
  const money = new Float64Array(guests.length);
  let n = 0;
  for (let row = 0; row < guests.length; row += 1) {
    if (visits[row] === 0) continue;
    rows[n] = row;
    since[n] = today - (lastDay[row] as number);
    times[n] = visits[row] as number;
    money[n] = amount[row] as number;
    n += 1;
  }

  return {
    rows: rows.subarray(0, n),
    since: since.subarray(0, n),
    visits: times.subarray(0, n),
    amount: money.subarray(0, n),
  };
}

/** One more than the bounds that a value exceeds: all are looked at, so that nothing has to be foreseen. */
function classOf(value: number, bounds: Float64Array): number {
  let place = 1;
  for (let at = 0; at < bounds.length; at += 1) place += +(value > (bounds[at] as number));

  return place;
}
