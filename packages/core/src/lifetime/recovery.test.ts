import { describe, expect, it } from 'vitest';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitBgBb, fitBgNbd, fitParetoNbd } from './fit-stays.ts';
import { chanceOf } from './numbers/chance.ts';
import { parameterInterval } from './parameter-interval.ts';
import type { StayModel } from './parameters.ts';
import { simulated } from './simulated.test-data.ts';

const bgNbd: StayModel = { model: 'bg-nbd', parameters: { r: 0.6, alpha: 5, a: 0.9, b: 3 } };
const paretoNbd: StayModel = { model: 'pareto-nbd', parameters: { r: 0.8, alpha: 6, s: 0.7, beta: 12 } };
const bgBb: StayModel = { model: 'bg-bb', parameters: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 } };
const gammaGamma = { p: 6, q: 4, v: 15 };

type Known = Pick<ReturnType<typeof fitBgNbd>, 'covariance'> & { readonly parameters: object };

/** Of all true values, how many lie in their 95 % interval. */
function covered(populations: number, truth: object, fitOf: (seed: number) => Known): number {
  const keys = Object.keys(truth) as never[];
  let inside = 0;
  for (let seed = 1; seed <= populations; seed += 1) {
    const { parameters, covariance } = fitOf(seed);
    for (const key of keys) {
      const fit = { parameters: parameters as Readonly<Record<string, number>>, covariance };
      const { low, high } = parameterInterval(fit, (all) => all[key] as number);
      if (low <= truth[key] && truth[key] <= high) inside += 1;
    }
  }

  return inside / (populations * keys.length);
}

describe('of 200 populations whose truth is known, the 95 % interval holds it in 90 to 99', () => {
  it.each([
    ['BG/NBD', bgNbd, fitBgNbd, { guests: 700, time: 78 }],
    ['Pareto/NBD', paretoNbd, fitParetoNbd, { guests: 400, time: 78 }],
    ['BG/BB', bgBb, fitBgBb, { guests: 1000, time: 8 }],
  ] as const)('%s', (_name, model, fit, size) => {
    const share = covered(200, model.parameters, (seed) => fit(simulated(model, { ...size, seed })));
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });

  it('gamma-gamma', () => {
    const share = covered(200, gammaGamma, (seed) => {
      const chance = chanceOf(seed);
      const { p, q, v } = gammaGamma;
      const repeats = Array.from({ length: 400 }, () => 1 + Math.floor(chance.uniform() * 6));
      const meanSpend = repeats.map((x) => chance.gamma(p * x, chance.gamma(q, v)) / x);
      return fitGammaGamma({ repeats, meanSpend });
    });
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });
});
