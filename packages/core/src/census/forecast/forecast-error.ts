/** How far forecasts were from what came. */
export interface ForecastError {
  /** Pairs of forecast and actual value. */
  readonly n: number;
  /** Mean of |actual − forecast| ÷ |actual|, over the pairs whose actual value is not 0; `undefined` without one. */
  readonly mape: number | undefined;
  /** Pairs that count in `mape`. */
  readonly mapeN: number;
  /** Sum of |actual − forecast| ÷ sum of |actual|: counts zeros too. */
  readonly wape: number | undefined;
  /** Mean of forecast − actual: above 0 it promised too much. */
  readonly bias: number | undefined;
}

/** Holds forecasts against what came; a pair of which one value is missing counts in nothing. */
export function forecastError(
  forecasts: ArrayLike<number | undefined>,
  actuals: ArrayLike<number | undefined>,
): ForecastError {
  let [n, mapeN, shares, misses, sizes, over] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < Math.min(forecasts.length, actuals.length); at += 1) {
    const [forecast, actual] = [forecasts[at], actuals[at]];
    if (forecast === undefined || actual === undefined) continue;
    if (!Number.isFinite(forecast) || !Number.isFinite(actual)) continue;
    const miss = Math.abs(actual - forecast);
    n += 1;
    misses += miss;
    sizes += Math.abs(actual);
    over += forecast - actual;
    if (actual === 0) continue;
    mapeN += 1;
    shares += miss / Math.abs(actual);
  }

  return {
    n,
    mape: mapeN > 0 ? shares / mapeN : undefined,
    mapeN,
    wape: sizes > 0 ? misses / sizes : undefined,
    bias: n > 0 ? over / n : undefined,
  };
}
