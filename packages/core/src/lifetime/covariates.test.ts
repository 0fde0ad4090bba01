import { describe, expect, it } from 'vitest';
import { expectedStays } from './expected-stays.ts';
import { fitFor } from './fit-for.ts';
import { fitBgNbd } from './fit-stays.ts';
import { fitWithCovariates } from './fit-with-covariates.ts';
import type { StayHistory } from './history.ts';
import { productOf } from './numbers/matrix.ts';
import { deviationsFor95 } from './parameter-interval.ts';
import { simulated } from './simulated.test-data.ts';

const base = { r: 0.9, alpha: 6, a: 0.8, b: 3 };
const pareto = { r: 0.9, alpha: 6, s: 0.9, beta: 14 };
const size = { guests: 400, time: 78 };

/** A house where guests who book direct come more often and are lost less, the more so the more nights they stayed. */
function aHouse(seed: number, truth: { readonly alpha: number; readonly a: number; readonly b: number }) {
  const groups = [0, 1].flatMap((direct) => [1, 2, 3].map((nights) => ({ direct, nights })));
  const guests: StayHistory[] = [];
  const [direct, nights]: [number[], number[]] = [[], []];
  for (const [at, group] of groups.entries()) {
    const by = group.direct + group.nights / 4;
    const own = simulated(
      {
        model: 'bg-nbd',
        parameters: {
          r: base.r,
          alpha: base.alpha * Math.exp(-truth.alpha * by),
          a: base.a * Math.exp(truth.a * by),
          b: base.b * Math.exp(truth.b * by),
        },
      },
      { ...size, seed: seed * 100 + at },
    );
    guests.push(...own);
    for (const _ of own) {
      direct.push(group.direct);
      nights.push(group.nights);
    }
  }

  return { guests, covariates: { direct, nights } };
}

describe('what is known of guests moves the parameters', () => {
  const truth = { alpha: 0.7, a: -0.6, b: 0.3 };

  it('and the planted coefficients lie in their 95 % intervals about as often as they should', () => {
    let [inside, all] = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const { guests, covariates } = aHouse(seed, truth);
      const { coefficients, isReliable } = fitWithCovariates('bg-nbd', guests, covariates);
      expect(isReliable).toBe(true);
      for (const [name, share] of [
        ['direct', 1],
        ['nights', 1 / 4],
      ] as const)
        for (const key of ['alpha', 'a', 'b'] as const) {
          const { value = Number.NaN, standardError = 0 } = coefficients[name]?.[key] ?? {};
          all += 1;
          if (Math.abs(value - truth[key] * share) <= deviationsFor95 * standardError) inside += 1;
        }
    }
    expect(inside / all).toBeGreaterThan(0.88);
    expect(inside / all).toBeLessThanOrEqual(1);
  });

  it('of Pareto/NBD as well', () => {
    const groups = [0, 1].map((direct) =>
      simulated(
        {
          model: 'pareto-nbd',
          parameters: {
            ...pareto,
            alpha: pareto.alpha * Math.exp(-0.8 * direct),
            beta: pareto.beta * Math.exp(-0.5 * direct),
          },
        },
        { guests: 1200, time: 78, seed: 5 + direct },
      ),
    );
    const direct = groups.flatMap((group, at) => group.map(() => at));
    const { coefficients, parameters } = fitWithCovariates('pareto-nbd', groups.flat(), { direct });
    const { alpha, beta } = coefficients['direct'] ?? {};
    expect(Math.abs((alpha?.value ?? 0) - 0.8)).toBeLessThan(2 * (alpha?.standardError ?? 0));
    expect(Math.abs((beta?.value ?? 0) - 0.5)).toBeLessThan(2 * (beta?.standardError ?? 0));
    expect(alpha?.standardError).toBeLessThan(0.2);
    expect(parameters.r).toBeCloseTo(0.9, 0);
  });

  it('by a plain fit for guests of a kind: direct ones are expected more often', () => {
    const { guests, covariates } = aHouse(3, truth);
    const fit = fitWithCovariates('bg-nbd', guests, covariates);
    const guest = { repeats: 2, recency: 20, age: 30 };
    const direct = fitFor(fit, { direct: 1, nights: 2 });
    const agency = fitFor(fit, { direct: 0, nights: 2 });
    expect(expectedStays(direct, guest, 26)).toBeGreaterThan(expectedStays(agency, guest, 26));
    expect(direct.covariance).toHaveLength(16);
    expect(Object.values(direct.standardErrors).every((error) => error > 0 && error < 5)).toBe(true);
    expect(fitFor(fit, { direct: 0, nights: 0 }).parameters).toEqual(fit.parameters);
  });
});

describe('a covariate', () => {
  const { guests, covariates } = aHouse(7, { alpha: 0, a: 0, b: 0 });

  it('that says nothing has coefficients of nothing, and none at all is the plain model', () => {
    const plain = fitBgNbd(guests);
    const none = fitWithCovariates('bg-nbd', guests, {});
    expect(none.logLikelihood).toBeCloseTo(plain.logLikelihood, 6);
    expect(none.parameters.alpha).toBeCloseTo(plain.parameters.alpha, 6);
    const some = fitWithCovariates('bg-nbd', guests, { direct: covariates.direct });
    // Twice the gain of likelihood is chi-squared with three degrees of freedom.
    expect(2 * (some.logLikelihood - plain.logLikelihood)).toBeLessThan(11.34);
  });

  it('is the same in whatever it is counted, and in whatever order the guests stand', () => {
    const fit = fitWithCovariates('bg-nbd', guests, { nights: covariates.nights });
    const inHours = fitWithCovariates('bg-nbd', [...guests].reverse(), {
      nights: covariates.nights.map((nights) => nights * 24).reverse(),
    });
    expect(inHours.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
    expect(24 * (inHours.coefficients['nights']?.alpha.value ?? 0)).toBeCloseTo(
      fit.coefficients['nights']?.alpha.value ?? Number.NaN,
      4,
    );
  });

  it('that all guests share is doubted, not answered with a guess', () => {
    const fit = fitWithCovariates('bg-nbd', guests, { same: guests.map(() => 1) });
    expect(fit.isReliable).toBe(false);
    expect(fit.because.map(({ code }) => code)).toContain('lifetime/not-held');
    expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['with a value too few', covariates.direct.slice(1)],
    ['with no number in it', [Number.NaN, ...covariates.direct.slice(1)]],
  ])('%s is refused', (_name, direct) => {
    expect(() => fitWithCovariates('bg-nbd', guests, { direct })).toThrow(
      expect.objectContaining({ code: 'lifetime/history' }),
    );
  });

  it('of a guest has to be given where a model asks for it', () => {
    const fit = fitWithCovariates('bg-nbd', guests, { direct: covariates.direct });
    expect(() => fitFor(fit, {})).toThrow(expect.objectContaining({ code: 'lifetime/history' }));
  });
});

it('carries a covariance through a linear map', () => {
  expect(productOf([[1, 2]], [1, 0, 0, 1])).toEqual([5]);
});
