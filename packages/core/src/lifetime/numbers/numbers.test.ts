import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';
import { hypergeometric } from './hypergeometric.ts';
import { digamma, logBeta, logGamma } from './log-gamma.ts';
import { inverseOf, rootOf } from './matrix.ts';
import { minimise } from './minimise.ts';
import { integralTo } from './quadrature.ts';

const between = (min: number, max: number) => double({ min, max, noNaN: true });

describe('the gamma function', () => {
  it.each([
    [1e-5, 11.512919692895824],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2, 0],
    [3.7, 1.428072326665388],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ])('of %d has the logarithm of the tables', (value, known) => {
    expect(Math.abs(logGamma(value) - known)).toBeLessThan(2e-14 * Math.max(1, Math.abs(known)));
  });

  it.each([
    [1, -0.5772156649015329],
    [0.25, -4.227453533376265],
    [10.5, 2.3030010342976865],
  ])('of %d has the slope of the tables', (value, known) => {
    expect(digamma(value)).toBeCloseTo(known, 13);
  });

  it('knows the beta function', () => {
    expect(logBeta(2.5, 3.5)).toBeCloseTo(Math.log((3 * Math.PI) / 256), 13);
  });
});

describe('the hypergeometric function', () => {
  it.each([
    [1, 1, 2, 0.5, 2 * Math.log(2)],
    [0.5, 1, 1.5, -1, Math.PI / 4],
    [1 / 3, 2 / 3, 5 / 6, 27 / 32, 1.6],
    [0.5, 0.5, 1.5, 0.75, Math.PI / 3 / Math.sqrt(0.75)],
    [-3, 2, 1, 0.5, -0.25],
    [2, 1, 1, 0.99, 10_000],
  ])('of %d, %d, %d at %d is known in closed form', (a, b, c, z, known) => {
    expect(Math.abs(hypergeometric(a, b, c, z) / known - 1)).toBeLessThan(1e-11);
  });

  it('does not care which of its first two comes first', () => {
    void assert(
      property(between(0.1, 5), between(0.1, 5), between(0.5, 6), between(-0.9, 0.9), (a, b, c, z) => {
        const one = hypergeometric(a, b, c, z);
        expect(Math.abs(hypergeometric(b, a, c, z) / one - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('a minimum', () => {
  it('is found at the end of a bent valley', () => {
    const { at, isSettled } = minimise(
      ([x = 0, y = 0], gradient) => {
        gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
      },
      [-1.2, 1],
    );
    expect(isSettled).toBe(true);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
  });
});

describe('a small matrix', () => {
  it('times its inverse is one', () => {
    const inverse = inverseOf([4, 1, 1, 3], 2) ?? [];
    expect(Array.from(inverse)).toEqual(
      [3 / 11, -1 / 11, -1 / 11, 4 / 11].map((value) => expect.closeTo(value, 12)),
    );
  });

  it('that bends both ways has none', () => {
    expect(rootOf([1, 2, 2, 1], 2)).toBeUndefined();
    expect(inverseOf([1, 2, 2, 1], 2)).toBeUndefined();
  });
});

it('an integral of something smooth is exact', () => {
  expect(integralTo(3, (at) => Math.exp(-at))).toBeCloseTo(1 - Math.exp(-3), 12);
});

describe('chance', () => {
  it('is the same with the same seed', () => {
    expect(chanceOf(7).gamma(0.3, 2)).toBe(chanceOf(7).gamma(0.3, 2));
    expect(chanceOf(7).uniform()).not.toBe(chanceOf(8).uniform());
  });

  it.each([0.2, 1, 7.5])('draws gammas of shape %d with the right mean and spread', (shape) => {
    const chance = chanceOf(3);
    const draws = Array.from({ length: 20_000 }, () => chance.gamma(shape, 2));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean / (shape / 2) - 1)).toBeLessThan(0.06);
    expect(Math.abs(spread / (shape / 4) - 1)).toBeLessThan(0.12);
  });
});
