import { describe, expect, it } from 'vitest';
import { expectedSpend } from './expected-spend.ts';
import { expectedStays } from './expected-stays.ts';
import type { StayFit } from './fit.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitBgBb, fitBgNbd, fitParetoNbd } from './fit-stays.ts';
import type { StayHistory } from './history.ts';
import { lifetimeValue } from './lifetime-value.ts';
import { parameterInterval } from './parameter-interval.ts';
import { probabilityAlive } from './probability-alive.ts';

const once = (guests: number, age: number) =>
  Array.from({ length: guests }, () => ({ repeats: 0, recency: 0, age }));
const twice: StayHistory = { repeats: 1, recency: 4, age: 10 };
const houses: Readonly<Record<string, readonly StayHistory[]>> = {
  'of nobody': [],
  'of three guests': [twice, ...once(2, 7)],
  'where 98 % come once': [
    ...Array.from({ length: 980 }, (_, at) => ({ repeats: 0, recency: 0, age: 1 + (at % 100) })),
    ...Array.from({ length: 20 }, (_, at) => ({ repeats: 1, recency: 1 + at, age: 50 + at })),
  ],
  'where nobody comes again': once(500, 12),
  'where all are alike': Array.from({ length: 200 }, () => twice),
  'whose guests all came today': once(100, 0),
  'of one guest who comes all the time': [{ repeats: 1000, recency: 1000, age: 1000 }],
  'where everybody comes every time': Array.from({ length: 300 }, (_, at) => ({
    repeats: 5 + (at % 20),
    recency: 5 + (at % 20),
    age: 5 + (at % 20),
  })),
};

const cases = Object.entries(houses).flatMap(([house, histories]) =>
  [fitBgNbd, fitParetoNbd, fitBgBb].map((fit) => [house, fit.name, histories, fit] as const),
);

function isSound(fit: StayFit): void {
  for (const number of [
    ...Object.values(fit.parameters),
    ...Object.values(fit.standardErrors),
    fit.logLikelihood,
  ])
    expect(Number.isFinite(number)).toBe(true);
  for (const history of [twice, { repeats: 0, recency: 0, age: 5 }, { repeats: 9, recency: 10, age: 10 }]) {
    expect(probabilityAlive(fit, history)).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(expectedStays(fit, history, 20))).toBe(true);
  }
}

describe('a house', () => {
  it.each(cases)(
    '%s is answered by %s with doubts, numbers, and no confidence',
    (_house, _name, histories, fit) => {
      const found = fit(histories);
      isSound(found);
      expect(found.isReliable).toBe(false);
      expect(found.because.length).toBeGreaterThan(0);
      expect(found.because.every(({ code }) => code.startsWith('lifetime/'))).toBe(true);
    },
  );

  it('where 98 % come once says so, with the share', () => {
    const { because } = fitBgNbd(houses['where 98 % come once'] ?? []);
    expect(because[0]).toEqual({
      code: 'lifetime/few-returned',
      facts: { guests: 1000, returned: 20, percent: 2 },
    });
  });

  it('of three guests has intervals wider than any house would act on', () => {
    const fit = fitBgNbd(houses['of three guests'] ?? []);
    const { low, high } = parameterInterval(fit, (parameters) =>
      expectedStays({ model: 'bg-nbd', parameters }, { repeats: 0, recency: 0, age: 7 }, 52),
    );
    expect(high / low).toBeGreaterThan(20);
  });
});

describe('spend', () => {
  it.each([
    ['of nobody', [], []],
    ['of three guests', [1, 2, 3], [10, 20, 30]],
    ['that is the same for all', Array(100).fill(2), Array(100).fill(50)],
    ['that is refunds alone', [2, 3], [-10, -20]],
  ])('%s is answered with doubts and numbers', (_name, repeats: number[], meanSpend: number[]) => {
    const fit = fitGammaGamma({ repeats, meanSpend });
    expect(fit.isReliable).toBe(false);
    expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(expectedSpend(fit.parameters, { repeats: 2, meanSpend: 40 }) ?? 0)).toBe(true);
  });

  it('below zero is left out and counted', () => {
    const repeats = Array.from({ length: 60 }, (_, at) => 1 + (at % 4));
    const meanSpend = repeats.map((_, at) => (at === 7 ? -5 : at === 8 ? 0 : 20 + ((at * 13) % 40)));
    const fit = fitGammaGamma({ repeats, meanSpend });
    expect(fit.n).toBe(58);
    expect(fit.because).toContainEqual({ code: 'lifetime/spend-not-positive', facts: { guests: 2 } });
  });

  it('that grows with the stays is named: the model takes both for independent', () => {
    const repeats = Array.from({ length: 200 }, (_, at) => 1 + (at % 8));
    const meanSpend = repeats.map((x, at) => 10 * x + (at % 7));
    expect(fitGammaGamma({ repeats, meanSpend }).because.map(({ code }) => code)).toContain(
      'lifetime/spend-follows-stays',
    );
  });

  it('without a mean is unknown, not nothing', () => {
    expect(expectedSpend({ p: 2, q: 0.8, v: 10 }, { repeats: 0, meanSpend: 0 })).toBeUndefined();
    expect(expectedSpend({ p: 2, q: 3, v: 10 }, { repeats: 2, meanSpend: -4 })).toBeUndefined();
  });
});

it('a value out of doubtful fits carries their doubts', () => {
  const stays = fitBgNbd(houses['of three guests'] ?? []);
  const spend = fitGammaGamma({ repeats: [1], meanSpend: [30] });
  const value = lifetimeValue({ stays, spend, horizon: 52 }, { ...twice, meanSpend: 30 });
  expect(value?.because.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['lifetime/few-guests', 'lifetime/few-spends']),
  );
  expect([value?.value, value?.low, value?.high].every(Number.isFinite)).toBe(true);
});

describe('a history that cannot be', () => {
  it.each([
    [{ repeats: -1, recency: 0, age: 5 }, 'repeats'],
    [{ repeats: 1.5, recency: 1, age: 5 }, 'repeats'],
    [{ repeats: 1, recency: 6, age: 5 }, 'recency'],
    [{ repeats: 0, recency: 2, age: 5 }, 'recency'],
    [{ repeats: 2, recency: 0, age: 5 }, 'recency'],
    [{ repeats: 1, recency: Number.NaN, age: 5 }, 'recency'],
    [{ repeats: 0, recency: 0, age: Number.POSITIVE_INFINITY }, 'age'],
  ])('is refused by its row and field: %j', (history, field) => {
    const fit = () => fitBgNbd([twice, history]);
    expect(fit).toThrow(
      expect.objectContaining({
        code: 'lifetime/history',
        facts: expect.objectContaining({ row: 2, field }),
      }),
    );
  });

  it('is one in which a season was no whole one', () => {
    expect(() => fitBgBb([{ repeats: 1, recency: 1.5, age: 3 }])).toThrow('no whole seasons');
    expect(() => fitBgBb([{ repeats: 3, recency: 2, age: 3 }])).toThrow('more than the seasons');
  });
});
