import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/** Which two days, and who counts as active on them. */
export interface MovedOptions {
  readonly from: Day;
  readonly to: Day;
  /** Days after a visit during which a guest is active. @defaultValue 60 */
  readonly activeDays?: number;
  /** Days of the periods that end with each of the two days. @defaultValue the days between them */
  readonly periodDays?: number;
}

/** The two days, in days since 1970-01-01. */
export interface TwoDays {
  readonly first: number;
  readonly second: number;
}

/** The two days, and the last day before each of the periods that end with them. */
export interface Periods extends TwoDays {
  readonly beforeFirst: number;
  readonly beforeSecond: number;
}

/** Before every day there is, and near enough that the distance between two fits 32 bits. */
const beforeAll = -(2 ** 30);

/** Reads the days of a question. @throws `census/option` */
export function periodsOf(options: MovedOptions): Periods & { readonly activeDays: number } {
  const { from, to, activeDays = 60 } = options;
  const [first, second] = [epochDayOf(from), epochDayOf(to)];
  const periodDays = options.periodDays ?? second - first;
  if (second <= first) refuse('to', 'must lie after the first day');
  if (!(activeDays >= 0)) refuse('activeDays', 'must be a number from 0');
  if (!(Number.isInteger(periodDays) && periodDays >= 1))
    refuse('periodDays', 'must be a whole number from 1');

  return {
    first,
    second,
    activeDays,
    beforeFirst: Math.max(beforeAll, first - periodDays),
    beforeSecond: Math.max(beforeAll, second - periodDays),
  };
}

function refuse(option: string, problem: string): never {
  throw new InnkeeperError('census/option', { option, problem });
}
