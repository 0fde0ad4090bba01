import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitBgBb, fitBgNbd, fitParetoNbd } from './fit-stays.ts';
import { chanceOf } from './numbers/chance.ts';
import { parameterInterval } from './parameter-interval.ts';
import type { StayModel } from './parameters.ts';
import { simulated } from './simulated.test-data.ts';

type Known = Pick<ReturnType<typeof fitBgNbd>, 'covariance'> & { readonly parameters: object };

/** A model with parameters that are known, and a fit to a population that was made by it. */
export interface KnownTruth {
  readonly name: string;
  readonly truth: object;
  readonly fit: (seed: number) => Known;
}

const bgNbd: StayModel = { model: 'bg-nbd', parameters: { r: 0.6, alpha: 5, a: 0.9, b: 3 } };
const paretoNbd: StayModel = { model: 'pareto-nbd', parameters: { r: 0.8, alpha: 6, s: 0.7, beta: 12 } };
const bgBb: StayModel = { model: 'bg-bb', parameters: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 } };
const gammaGamma = { p: 6, q: 4, v: 15 };

/** One truth for each model. */
export const knownTruths: readonly KnownTruth[] = [
  {
    name: 'BG/NBD',
    truth: bgNbd.parameters,
    fit: (seed) => fitBgNbd(simulated(bgNbd, { guests: 700, time: 78, seed })),
  },
  {
    name: 'Pareto/NBD',
    truth: paretoNbd.parameters,
    fit: (seed) => fitParetoNbd(simulated(paretoNbd, { guests: 400, time: 78, seed })),
  },
  {
    name: 'BG/BB',
    truth: bgBb.parameters,
    fit: (seed) => fitBgBb(simulated(bgBb, { guests: 1000, time: 8, seed })),
  },
  {
    name: 'gamma-gamma',
    truth: gammaGamma,
    fit: (seed) => {
      const chance = chanceOf(seed);
      const { p, q, v } = gammaGamma;
      const repeats = Array.from({ length: 400 }, () => 1 + Math.floor(chance.uniform() * 6));
      const meanSpend = repeats.map((x) => chance.gamma(p * x, chance.gamma(q, v)) / x);

      return fitGammaGamma({ repeats, meanSpend });
    },
  },
];

/** Of all true values of so many populations, the share that lies in its 95 % interval. */
export function sharesCovered({ truth, fit }: KnownTruth, populations: number): number {
  const keys = Object.keys(truth) as never[];
  let inside = 0;
  for (let seed = 1; seed <= populations; seed += 1) {
    const { parameters, covariance } = fit(seed);
    const known = { parameters: parameters as Readonly<Record<string, number>>, covariance };
    for (const key of keys) {
      const { low, high } = parameterInterval(known, (all) => all[key] as number);
      if (low <= truth[key] && truth[key] <= high) inside += 1;
    }
  }

  return inside / (populations * keys.length);
}
