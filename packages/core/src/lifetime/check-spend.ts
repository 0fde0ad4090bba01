import { expectedSpend } from './expected-spend.ts';
import type { GammaGamma } from './parameters.ts';

/** How well the model of spend foretold the time that was held out, among the guests who came in it. */
export interface SpendCheck {
  readonly guests: number;
  /** What a stay brought, on the average of the guests. */
  readonly expected: number;
  readonly actual: number;
  /** By how much the expectation is off, as a share of what was; absent where nothing was spent. */
  readonly error?: number;
  readonly meanAbsoluteError: number;
}

/** Spend before the day in question, and in the time that was held out. */
export interface SpendHoldout {
  readonly repeats: ArrayLike<number>;
  readonly meanSpend: ArrayLike<number>;
  readonly actual: ArrayLike<number>;
  readonly actualMeanSpend: ArrayLike<number>;
}

/** Compares what gamma-gamma expects of a stay with what stays of the time held out brought. */
export function checkSpend(parameters: GammaGamma, columns: SpendHoldout): SpendCheck {
  let [guests, expected, actual, absolute] = [0, 0, 0, 0];
  for (let row = 0; row < columns.repeats.length; row += 1) {
    const [repeats, meanSpend] = [columns.repeats[row] as number, columns.meanSpend[row] as number];
    const spent = columns.actualMeanSpend[row] as number;
    const foretold =
      columns.actual[row] === 0 ? undefined : expectedSpend(parameters, { repeats, meanSpend });
    if (foretold === undefined) continue;
    guests += 1;
    expected += foretold;
    actual += spent;
    absolute += Math.abs(foretold - spent);
  }
  const each = (sum: number) => (guests > 0 ? sum / guests : 0);

  return {
    guests,
    expected: each(expected),
    actual: each(actual),
    ...(actual !== 0 && { error: (expected - actual) / actual }),
    meanAbsoluteError: each(absolute),
  };
}
