import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { GuestTotals } from '../columns/guest-columns.ts';
import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
import type { Grades } from './grades.ts';
import { gradesOf, placeAmong } from './grades.ts';
import { spreadOf } from './spread.ts';

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
  const figures = figuresOf(columns, today);
  const [recency, frequency, money] = [figures.since, figures.visits, figures.amount].map((values) =>
    gradesOf(spreadOf(values, figures.visits), shares),
  ) as [Grades, Grades, Grades];
  const bounds = { recency: recency.bounds, frequency: frequency.bounds, money: money.bounds };
  const column = (): Uint8Array => new Uint8Array(columns.guests.length);
  const scores = { recency: column(), frequency: column(), money: column() };
  const sums = new Float64Array(codes << cellBits);
  const scoring = { figures, grades: { recency, frequency, money }, sums };
  eachStretch(figures.since.length, (stretch) => scoreRows(scores, scoring, stretch));
  const cells: RfmCell[] = [];
  for (let code = codes - 1; code > 0; code -= 1) {
    const [guests = 0, visits = 0, amount = 0] = sums.subarray(code << cellBits);
    if (guests) cells.push({ code: String(code), guests, visits, amount });
  }

  return { table: { n: recency.n, classes, bounds, cells }, columns: scores };
}

/** Room for every code of three digits. */
const codes = 1000;

interface ThreeGrades {
  readonly recency: Grades;
  readonly frequency: Grades;
  readonly money: Grades;
}

/** Of each code how many guests it has, their visits, what they brought, and nothing: what is added to lies together. */
const cellBits = 2;

interface Scoring {
  readonly figures: Figures;
  readonly grades: ThreeGrades;
  readonly sums: Float64Array;
}

/** Scores everybody, and adds up by codes. */
function scoreRows(
  { recency, frequency, money }: RfmColumns,
  { figures: { since, visits, amount }, grades, sums }: Scoring,
  { from, to }: Stretch,
): void {
  // Taken out before the loop: within it each would be read anew at every row.
  const { classAt: firstAt, least: soonest, scale: byDay, limits: days } = grades.recency;
  const { classAt: secondAt, least: fewest, scale: byTime, limits: often } = grades.frequency;
  const { classAt: thirdAt, least, scale, limits } = grades.money;
  const best = days.length + 2; // one more than the best class
  for (let row = from; row < to; row += 1) {
    const times = visits[row] as number;
    if (times === 0) continue;
    const back = since[row] as number;
    const brought = amount[row] as number;
    const first = best - (firstAt[((back - soonest) * byDay) | 0] || placeAmong(days, back));
    const second = secondAt[((times - fewest) * byTime) | 0] || placeAmong(often, times);
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

/** What is known of each guest; without visits nothing is. */
interface Figures {
  readonly since: Int32Array;
  readonly visits: Int32Array;
  readonly amount: Float64Array;
}

/** The visits are those of the columns, read as numbers with a sign. */
function figuresOf({ lastDay, visits, amount }: GuestTotals, today: number): Figures {
  const since = new Int32Array(lastDay.length);
  eachStretch(lastDay.length, (stretch) => countBack(since, { lastDay, today }, stretch));

  return { since, visits: new Int32Array(visits.buffer, visits.byteOffset, visits.length), amount };
}

function countBack(
  since: Int32Array,
  { lastDay, today }: Pick<GuestTotals, 'lastDay'> & { readonly today: number },
  { from, to }: Stretch,
): void {
  for (let row = from; row < to; row += 1) since[row] = today - (lastDay[row] as number);
}
