import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from './forecast.ts';
import { forecastError } from './forecast-error.ts';

describe('the error of forecasts', () => {
  it('is ten per cent where each is a tenth off, says of how many, and leaves zeros out of the percentage', () => {
    expect(forecastError([110, 90, 55, undefined], [100, 100, 50, 7])).toEqual({
      n: 3,
      mape: expect.closeTo(0.1, 12),
      mapeN: 3,
      wape: 0.1,
      bias: expect.closeTo(5 / 3, 12),
    });
    expect(forecastError([5], [0])).toEqual({ n: 1, mape: undefined, mapeN: 0, wape: undefined, bias: 5 });
    expect(forecastError([], [])).toMatchObject({ n: 0, bias: undefined });
  });
});

describe('a forecast', () => {
  it('says the same again of what never changes, without error', () => {
    expect(forecast([7, 7, 7, 7, 7], { ahead: 3 })).toMatchObject({
      method: 'last',
      next: [7, 7, 7],
      error: { n: 2, mape: 0 },
    });
  });

  it('takes the season where there is one', () => {
    const series = Array.from({ length: 36 }, (_, at) => [10, 80, 30][at % 3] as number);
    const { method, next, error } = forecast(series, { season: 3, ahead: 4 });
    expect([method, next, error.mape]).toEqual(['season', [10, 80, 30, 10], 0]);
  });

  it('follows a level that moves where single values scatter around it', () => {
    const series = Array.from({ length: 40 }, (_, at) => (at < 20 ? 100 : 200) + (at % 2 === 0 ? 8 : -8));
    const { method, tried } = forecast(series, { season: 12 });
    expect(method === 'smoothed' || method === 'last').toBe(true);
    const [best] = tried;
    for (const { error } of tried) expect(best?.error.wape ?? 0).toBeLessThanOrEqual(error.wape ?? 0);
  });

  it('never looks ahead: what comes later does not change what was guessed before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 20 }), (series) => {
        const short = forecast(series.slice(0, -1));
        const long = forecast(series);
        const errorOf = ({ tried }: typeof short, name: string) =>
          tried.find(({ method }) => method === name)?.error;
        const missed = (one: typeof short, name: string) => {
          const error = errorOf(one, name);

          return (error?.n ?? 0) * (error?.bias ?? 0);
        };
        const guessed = missed(long, 'mean') - missed(short, 'mean') + (series.at(-1) ?? 0);
        const mean = series.slice(0, -1).reduce((sum, value) => sum + value, 0) / (series.length - 1);
        expect(guessed).toBeCloseTo(mean, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('of a few values is none, and of what is no number refused', () => {
    expect(forecast([1, 2])).toMatchObject({ next: [], error: { n: 0 } });
    expect(forecast([])).toMatchObject({ next: [] });
    expect(() => forecast([Number.NaN])).toThrow('must be numbers');
    expect(() => forecast([1], { ahead: 0 })).toThrow('from 1');
  });
});
