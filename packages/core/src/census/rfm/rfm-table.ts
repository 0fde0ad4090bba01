import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { GuestTotals } from '../columns/guest-columns.ts';
import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
import type { Grades } from './grades.ts';
import { gradesOf, placeAmong } from './grades.ts';
import type { Figures, Three } from './three-spreads.ts';
import { threeSpreadsOf } from './three-spreads.ts';

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
  const shares = Array.from({ length: classes - 1 }, (_, at) => (at + 1) / classes);
  const { lastDay, visits, amount } = columns;
  const signed = new Int32Array(visits.buffer, visits.byteOffset, visits.length);
  const figures = { lastDay, visits: signed, amount, today };
  const spreads = threeSpreadsOf(figures);
  const recency = gradesOf(spreads.recency, shares);
  const frequency = gradesOf(spreads.frequency, shares);
  const money = gradesOf(spreads.money, shares);
  const bounds = { recency: recency.bounds, frequency: frequency.bounds, money: money.bounds };
  const column = (): Uint8Array => new Uint8Array(columns.guests.length);
  const scores = { recency: column(), frequency: column(), money: column() };
  const sums = new Float64Array(codes << cellBits);
  const scoring = { figures, grades: { recency, frequency, money }, sums };
  eachStretch(visits.length, (stretch) => scoreRows(scores, scoring, stretch));
  const cells: RfmCell[] = [];
  for (let code = codes - 1; code > 0; code -= 1) {
    const [guests = 0, visits = 0, amount = 0] = sums.subarray(code << cellBits);
    if (guests) cells.push({ code: String(code), guests, visits, amount });
  }

  return { table: { n: recency.n, classes, bounds, cells }, columns: scores };
}

/** Room for every code of three digits. */
const codes = 1000;

/** Of each code how many guests it has, their visits, what they brought, and nothing: what is added to lies together. */
const cellBits = 2;

interface Scoring {
  readonly figures: Figures;
  readonly grades: Three<Grades>;
  readonly sums: Float64Array;
}

/** Scores everybody, and adds up by codes. */
function scoreRows(
  { recency, frequency, money }: RfmColumns,
  { figures: { lastDay, visits, amount, today }, grades, sums }: Scoring,
  { from, to }: Stretch,
): void {
  // Taken out before the loop: within it each would be read anew at every row.
  const { classAt: firstAt, least: soonest } = grades.recency;
  const { classAt: secondAt, least: fewest } = grades.frequency;
  const { classAt: thirdAt, least, scale, limits } = grades.money;
  const latest = today - soonest;
  const best = limits.length + 2; // one more than the best class
  for (let row = from; row < to; row += 1) {
    const times = visits[row] as number;
    if (times === 0) continue;
    const brought = amount[row] as number;
    const first = best - (firstAt[latest - (lastDay[row] as number)] as number);
    const second = secondAt[times - fewest] as number;
    const third = thirdAt[((brought - least) * scale) | 0] || placeAmong(limits, brought);
    recency[row] = first;
    frequency[row] = second;
    money[row] = third;
    const cell = (first * 100 + second * 10 + third) << cellBits;
    sums[cell] = (sums[cell] as number) + 1;
    sums[cell | 1] = (sums[cell | 1] as number) + times;
    sums[cell | 2] = (sums[cell | 2] as number) + brought;
  }
}
