import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { GuestTotals } from '../columns/guest-columns.ts';
import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
import type { Grades } from './grades.ts';
import { gradeOf, gradesOf } from './grades.ts';
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
  const scores: RfmColumns = {
    recency: new Uint8Array(columns.guests.length),
    frequency: new Uint8Array(columns.guests.length),
    money: new Uint8Array(columns.guests.length),
  };
  const { guests, visits: visitSums, amounts } = scoreAll(scores, figures, { recency, frequency, money });
  const cells: RfmCell[] = [];
  for (let code = guests.length - 1; code > 0; code -= 1)
    if (guests[code])
      cells.push({
        code: String(code),
        guests: guests[code] as number,
        visits: visitSums[code] as number,
        amount: amounts[code] as number,
      });

  return { table: { n: recency.n, classes, bounds, cells }, columns: scores };
}

/** Room for every code of three digits. */
const codes = 1000;

interface ThreeGrades {
  readonly recency: Grades;
  readonly frequency: Grades;
  readonly money: Grades;
}

/** What the guests of each code are and did, by the code. */
interface CodeSums {
  readonly guests: Uint32Array;
  readonly visits: Float64Array;
  readonly amounts: Float64Array;
}

/** Scores everybody, and adds up by codes. */
function scoreAll(scores: RfmColumns, figures: Figures, grades: ThreeGrades): CodeSums {
  const sums = {
    guests: new Uint32Array(codes),
    visits: new Float64Array(codes),
    amounts: new Float64Array(codes),
  };
  const scoring = { ...figures, grades, sums, best: grades.recency.bounds.length + 2 };
  eachStretch(figures.since.length, (stretch) => scoreRows(scores, scoring, stretch));

  return sums;
}

interface Scoring extends Figures {
  readonly grades: ThreeGrades;
  readonly sums: CodeSums;
  /** One more than the best class. */
  readonly best: number;
}

function scoreRows(
  { recency, frequency, money }: RfmColumns,
  { since, visits, amount, grades, sums, best }: Scoring,
  { from, to }: Stretch,
): void {
  const { guests, visits: visitSums, amounts } = sums;
  for (let row = from; row < to; row += 1) {
    const times = visits[row] as number;
    if (times === 0) continue;
    const brought = amount[row] as number;
    const first = best - gradeOf(since[row] as number, grades.recency);
    const second = gradeOf(times, grades.frequency);
    const third = gradeOf(brought, grades.money);
    recency[row] = first;
    frequency[row] = second;
    money[row] = third;
    const code = first * 100 + second * 10 + third;
    guests[code] = (guests[code] as number) + 1;
    visitSums[code] = (visitSums[code] as number) + times;
    amounts[code] = (amounts[code] as number) + brought;
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
