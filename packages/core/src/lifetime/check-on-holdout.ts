import { afterHistory } from './after-history.ts';
import { expectedStaysOfNew } from './expected-stays.ts';
import type { HistoryColumns } from './history.ts';
import type { StayModel } from './parameters.ts';
import { stillAlive } from './probability-alive.ts';
import { probabilityOfStayOfNew } from './probability-of-stay.ts';

/** Histories up to a day, and how many stays were made in the time after it. */
export interface HoldoutColumns extends HistoryColumns {
  readonly actual: ArrayLike<number>;
}

/** Expected beside actual, of guests who had come equally often. */
export interface HoldoutLine {
  /** Stays after the first before the day in question; in the last line, so many or more. */
  readonly repeats: number;
  readonly guests: number;
  readonly expected: number;
  readonly actual: number;
}

/** How well a model foretold the time that was held out. */
export interface HoldoutCheck {
  readonly guests: number;
  /** Stays of all guests. */
  readonly expected: number;
  readonly actual: number;
  /** By how much the expectation is off, as a share of what was; absent where nobody came. */
  readonly error?: number;
  /** Guests who come at least once. */
  readonly expectedGuests: number;
  readonly actualGuests: number;
  /** Of one guest: how far expectation and fact lie apart on average. */
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Between expected and actual stays of each guest; absent where one of them is the same for all. */
  readonly correlation?: number;
  readonly byRepeats: readonly HoldoutLine[];
}

const lastLine = 7;

/** Compares what a model expects of the `time` that was held out with what happened in it. */
export function checkOnHoldout(model: StayModel, columns: HoldoutColumns, time: number): HoldoutCheck {
  const expect = expectationOf(model, time);
  const lines = new Map<number, [guests: number, expected: number, actual: number]>();
  let [guests, absolute, square, expectedGuests, actualGuests] = [0, 0, 0, 0, 0];
  let [one, other, both, oneOne, otherOther] = [0, 0, 0, 0, 0];
  for (let row = 0; row < columns.repeats.length; row += 1) {
    const count = columns.guests ? (columns.guests[row] as number) : 1;
    const [stays, comes] = expect(columns, row);
    const actual = columns.actual[row] as number;
    const line = Math.min(lastLine, columns.repeats[row] as number);
    const sums = lines.get(line) ?? [0, 0, 0];
    lines.set(line, [sums[0] + count, sums[1] + count * stays, sums[2] + count * actual]);
    guests += count;
    expectedGuests += count * comes;
    actualGuests += actual > 0 ? count : 0;
    absolute += count * Math.abs(stays - actual);
    square += count * (stays - actual) ** 2;
    one += count * stays;
    other += count * actual;
    both += count * stays * actual;
    oneOne += count * stays * stays;
    otherOther += count * actual * actual;
  }
  const [spreadOne, spreadOther] = [guests * oneOne - one * one, guests * otherOther - other * other];
  const correlation = (guests * both - one * other) / Math.sqrt(spreadOne * spreadOther);

  return {
    guests,
    expected: one,
    actual: other,
    ...(other > 0 && { error: (one - other) / other }),
    expectedGuests,
    actualGuests,
    meanAbsoluteError: guests > 0 ? absolute / guests : 0,
    rootMeanSquareError: guests > 0 ? Math.sqrt(square / guests) : 0,
    ...(Number.isFinite(correlation) && { correlation }),
    byRepeats: [...lines]
      .sort(([first], [second]) => first - second)
      .map(([repeats, [count, expected, actual]]) => ({ repeats, guests: count, expected, actual })),
  };
}

/** Expected stays and the chance of any; what follows from repeats and age alone is taken once. */
function expectationOf(
  model: StayModel,
  time: number,
): (columns: HistoryColumns, row: number) => readonly [stays: number, comes: number] {
  const known = new Map<string, readonly [number, number]>();

  return ({ repeats, recency, age }, row) => {
    const history = {
      repeats: repeats[row] as number,
      recency: recency[row] as number,
      age: age[row] as number,
    };
    const key = `${history.repeats} ${history.age}`;
    const before = known.get(key);
    const own = before ?? ofNew(afterHistory(model, history), time);
    if (!before) known.set(key, own);
    const alive = stillAlive(model, history);

    return [alive * own[0], alive * own[1]];
  };
}

function ofNew(own: StayModel, time: number): readonly [number, number] {
  return [expectedStaysOfNew(own, time), probabilityOfStayOfNew(own, time)];
}
