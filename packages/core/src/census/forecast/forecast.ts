import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { ForecastError } from './forecast-error.ts';
import { forecastError } from './forecast-error.ts';

/** How the next values are guessed; each stands for a belief that anyone can say aloud. */
export type ForecastMethod =
  /** As last time. */
  | 'last'
  /** As always: the mean of all. */
  | 'mean'
  /** As in the same season before. */
  | 'season'
  /** As lately: exponential smoothing (Brown 1956), its weight by what would have been best so far. */
  | 'smoothed';

/** What comes next, and how well such a guess has done on the past. */
export interface Forecast {
  readonly formula: 'forecast/1';
  readonly method: ForecastMethod;
  /** The next values; empty where the series is too short to hold a guess against it. */
  readonly next: readonly number[];
  /** Errors of guessing each of the past values one step ahead from those before it. */
  readonly error: ForecastError;
  /** The same of every method that could be tried, the chosen one first. */
  readonly tried: readonly { readonly method: ForecastMethod; readonly error: ForecastError }[];
}

/** What is asked. */
export interface ForecastOptions {
  /** How many values to look ahead. @defaultValue 1 */
  readonly ahead?: number;
  /** How many values make a year (or week); a season is tried from two of them on. @defaultValue 12 */
  readonly season?: number;
  /** From which value on the past is guessed. @defaultValue 3 */
  readonly warmUp?: number;
}

const methods: readonly ForecastMethod[] = ['last', 'mean', 'season', 'smoothed'];
const weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Guesses the next values of a series by the method that has guessed its past best, one step ahead (rolling origin,
 * Tashman 2000), by the smallest sum of misses; on a tie the simpler one. Nothing is fitted to values that were guessed.
 * @throws `census/option`
 */
export function forecast(
  series: readonly number[],
  { ahead = 1, season = 12, warmUp = 3 }: ForecastOptions = {},
): Forecast {
  for (const [option, value, least] of [
    ['ahead', ahead, 1],
    ['season', season, 2],
    ['warmUp', warmUp, 1],
  ] as const)
    if (!(Number.isInteger(value) && value >= least))
      throw new InnkeeperError('census/option', { option, problem: `must be a whole number from ${least}` });
  if (series.some((value) => !Number.isFinite(value)))
    throw new InnkeeperError('census/option', { option: 'series', problem: 'must be numbers' });
  const from = Math.min(warmUp, series.length);
  const tried = methods
    .filter((method) => method !== 'season' || series.length >= 2 * season)
    .map((method) => {
      const begin = method === 'season' ? Math.max(from, season) : from;
      const guesses = series.map((_, at) =>
        at < begin ? undefined : guess(method, series.slice(0, at), season),
      );

      return { method, error: forecastError(guesses, series) };
    });
  const best = [...tried].sort((one, other) => (one.error.wape ?? 0) - (other.error.wape ?? 0));
  const [chosen = { method: 'last', error: forecastError([], []) } as const] = best;
  const next: number[] = [];
  if (series.length > warmUp)
    for (let step = 0; step < ahead; step += 1) next.push(guess(chosen.method, [...series, ...next], season));

  return { formula: 'forecast/1', method: chosen.method, next, error: chosen.error, tried: best };
}

function guess(method: ForecastMethod, past: readonly number[], season: number): number {
  const last = past.at(-1) ?? 0;
  switch (method) {
    case 'last':
      return last;
    case 'mean':
      return past.reduce((sum, value) => sum + value, 0) / past.length;
    case 'season':
      return past.at(-season) ?? last;
    case 'smoothed':
      return smoothed(past);
  }
}

/** The level after the last value, with the weight that would have missed least until now. */
function smoothed(past: readonly number[]): number {
  let best = { miss: Number.POSITIVE_INFINITY, level: past.at(-1) ?? 0 };
  for (const weight of weights) {
    let level = past[0] as number;
    let miss = 0;
    for (const value of past.slice(1)) {
      miss += Math.abs(value - level);
      level += weight * (value - level);
    }
    if (miss < best.miss - 1e-9) best = { miss, level };
  }

  return best.level;
}
