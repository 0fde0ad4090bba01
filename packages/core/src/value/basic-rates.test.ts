import { expect, it } from 'vitest';
import { spendRates, visitsPerMonth } from './basic-rates.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });

it('knows that a bill of 800 for four is 200 a head', () => {
  expect(spendRates([{ amount: yuan(80_000), covers: 4 }])).toMatchObject({
    perHead: 20_000,
    perVisit: 80_000,
  });
});

it('lets a large table count as many heads', () => {
  const rates = spendRates([
    { amount: yuan(80_000), covers: 4 },
    { amount: yuan(10_000), covers: 1 },
  ]);

  expect(rates).toMatchObject({ perHead: 18_000, perVisit: 45_000, heads: 5, bills: 2 });
});

it('refuses bills without heads and of two currencies', () => {
  expect(() => spendRates([{ amount: yuan(1), covers: 0 }])).toThrow(/covers/);
  expect(() =>
    spendRates([
      { amount: yuan(1), covers: 1 },
      { amount: { minor: 1, currency: 'EUR' }, covers: 1 },
    ]),
  ).toThrow(/currenc/);
  expect(spendRates([])).toBeUndefined();
});

it('counts visits a month over the days of the span alone', () => {
  const days = ['2026-01-05', '2026-06-05', '2027-01-01'] as const;

  expect(visitsPerMonth(days, '2026-01-01', '2027-01-01')).toBeCloseTo(2 / 12, 3);
  expect(() => visitsPerMonth(days, '2026-01-01', '2026-01-01')).toThrow(/after the beginning/);
});
