import { type Day, dayOfEpoch, epochDayOf } from '../shared/day.ts';
import type { HistoryColumns } from './history.ts';
import { daysOfUnits, unitsIn } from './units-in.ts';

/** A unit of time that histories are told in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** Stays or purchases as columns; the order does not matter, several of a guest on one day are one. */
export interface TransactionColumns {
  /** Which guest, as a number from 0. */
  readonly guest: ArrayLike<number>;
  /** The day, as days since 1970-01-01. */
  readonly day: ArrayLike<number>;
  /** What it brought; those of one day are added up. */
  readonly amount?: ArrayLike<number>;
}

/** How histories are counted. */
export interface HistoryOptions {
  /** The day in question: what comes after it does not count, unless as hold-out. */
  readonly until: Day;
  readonly unit: TimeUnit;
  /** Whether time is counted in whole seasons of the calendar (for BG/BB) instead of continuously. @defaultValue false */
  readonly bySeason?: boolean;
  /** How many units after the day in question are held out, to compare with. @defaultValue 0 */
  readonly holdout?: number;
}

/** Histories of guests, side by side. */
export interface GuestHistories extends HistoryColumns {
  readonly repeats: Uint32Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** The guest of each row: those whose first day is not after the day in question, in ascending order. */
  readonly guest: Uint32Array;
  /** What the days after the first brought on average; 0 where there was none. */
  readonly meanSpend: Float64Array;
  /** Days (seasons, for BG/BB) with a stay in the time held out. */
  readonly actual: Uint32Array;
  /** What those brought on average; 0 where there was none. */
  readonly actualMeanSpend: Float64Array;
}

/**
 * Makes histories out of stays, in the convention of the published figures: the first day is the guest's birth and is
 * not counted, several stays of one day are one, time runs from the birth to the day in question.
 */
export function historiesOf(transactions: TransactionColumns, options: HistoryOptions): GuestHistories {
  const { days, amounts, from } = daysByGuest(transactions);
  const clock = options.bySeason ? seasonClock(options) : timeClock(options);
  const rows: number[][] = [[], [], [], [], [], [], []];
  for (let guest = 0; guest + 1 < from.length; guest += 1) {
    const [begin, end] = [from[guest] as number, from[guest + 1] as number];
    if (begin === end || (days[begin] as number) > clock.end) continue;
    const row = historyOf({ days, amounts, begin, end }, clock);
    if (row) for (const [place, value] of [guest, ...row].entries()) (rows[place] as number[]).push(value);
  }
  const [guest, repeats, recency, age, meanSpend, actual, actualMeanSpend] = rows as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];

  return {
    guest: Uint32Array.from(guest),
    repeats: Uint32Array.from(repeats),
    recency: Float64Array.from(recency),
    age: Float64Array.from(age),
    meanSpend: Float64Array.from(meanSpend),
    actual: Uint32Array.from(actual),
    actualMeanSpend: Float64Array.from(actualMeanSpend),
  };
}

interface Clock {
  /** The last day that counts, and the last day that is held out. */
  readonly end: number;
  readonly heldOutEnd: number;
  /** The time of a day; two days of one time are one stay. */
  at(day: number): number;
  /** The length between two times. */
  length(from: number, to: number): number;
}

function timeClock({ until, unit, holdout = 0 }: HistoryOptions): Clock {
  const end = epochDayOf(until);

  return {
    end,
    heldOutEnd: end + Math.round(daysOfUnits(holdout, unit)),
    at: (day) => day,
    length: (from, to) => unitsIn(to - from, unit),
  };
}

/** Whole seasons of the calendar; one that the day in question cuts short does not count yet. */
function seasonClock({ until, unit, holdout = 0 }: HistoryOptions): Clock {
  const season = seasonOf(unit);
  const last = epochDayOf(until);
  const whole = season(last + 1) > season(last) ? season(last) : season(last) - 1;
  const lastDayOf = (wanted: number, from: number): number => {
    let day = from;
    while (season(day) > wanted) day -= 1;
    while (season(day + 1) <= wanted) day += 1;
    return day;
  };
  const end = lastDayOf(whole, last);

  return {
    end,
    heldOutEnd: lastDayOf(whole + Math.floor(holdout), end),
    at: season,
    length: (from, to) => to - from,
  };
}

function seasonOf(unit: TimeUnit): (day: number) => number {
  switch (unit) {
    case 'day':
      return (day) => day;
    case 'week':
      return (day) => Math.floor((day + 3) / 7); // 1970-01-01 was a Thursday; weeks begin on Monday
    case 'month':
      return (day) => {
        const [year, month] = dayOfEpoch(day).split('-');
        return Number(year) * 12 + Number(month);
      };
    case 'year':
      return (day) => Number(dayOfEpoch(day).slice(0, 4));
  }
}

interface GuestDays {
  readonly days: ArrayLike<number>;
  readonly amounts: ArrayLike<number> | undefined;
  readonly begin: number;
  readonly end: number;
}

/** One guest's row: repeats, recency, age, mean spend, actual, actual mean spend. */
function historyOf({ days, amounts, begin, end }: GuestDays, clock: Clock): readonly number[] {
  const birth = clock.at(days[begin] as number);
  let [last, repeats, spent, actual, lastHeldOut, spentHeldOut] = [birth, 0, 0, 0, Number.NaN, 0];
  for (let place = begin; place < end; place += 1) {
    const day = days[place] as number;
    const time = clock.at(day);
    if (day > clock.heldOutEnd) break;
    if (day > clock.end) {
      if (time !== lastHeldOut) actual += 1;
      lastHeldOut = time;
      spentHeldOut += amounts ? (amounts[place] as number) : 0;
      continue;
    }
    if (time > last) {
      repeats += 1;
      last = time;
    }
    if (time > birth) spent += amounts ? (amounts[place] as number) : 0;
  }

  return [
    repeats,
    clock.length(birth, last),
    clock.length(birth, clock.at(clock.end)),
    repeats > 0 ? spent / repeats : 0,
    actual,
    actual > 0 ? spentHeldOut / actual : 0,
  ];
}

/** The days of every guest, one after the other, ascending: a counting sort by guest, then each guest by himself. */
function daysByGuest({ guest, day, amount }: TransactionColumns): {
  readonly days: Int32Array;
  readonly amounts: Float64Array | undefined;
  readonly from: Uint32Array;
} {
  let guests = 0;
  for (let row = 0; row < guest.length; row += 1) guests = Math.max(guests, (guest[row] as number) + 1);
  const from = new Uint32Array(guests + 1);
  for (let row = 0; row < guest.length; row += 1) {
    const after = (guest[row] as number) + 1;
    from[after] = (from[after] as number) + 1;
  }
  for (let place = 0; place < guests; place += 1)
    from[place + 1] = (from[place + 1] as number) + (from[place] as number);
  const next = from.slice();
  const rows = new Uint32Array(guest.length);
  for (let row = 0; row < guest.length; row += 1) {
    const place = next[guest[row] as number] as number;
    rows[place] = row;
    next[guest[row] as number] = place + 1;
  }
  for (let place = 0; place < guests; place += 1)
    rows
      .subarray(from[place], from[place + 1])
      .sort((one, other) => (day[one] as number) - (day[other] as number) || one - other);

  return {
    days: Int32Array.from(rows, (row) => day[row] as number),
    amounts: amount && Float64Array.from(rows, (row) => amount[row] as number),
    from,
  };
}
