import type { StayHistory } from './history.ts';
import { bgBbLikelihood } from './likelihood/bg-bb.ts';
import { lossIntegral } from './likelihood/loss-integral.ts';
import { logBeta } from './numbers/log-gamma.ts';
import type { BgBb, BgNbd, ParetoNbd, StayModel } from './parameters.ts';

/**
 * How probable it is that a guest is not lost to the house; for BG/BB, that he is still there when the next season
 * begins. BG/NBD: Fader, Hardie and Lee (2008), "Computing P(alive) using the BG/NBD model"; a guest without a second
 * stay cannot be lost in this model, so it says 1. Pareto/NBD: Fader and Hardie (2005), equation 24; BG/BB: Fader,
 * Hardie and Shang (2010), equation 11.
 */
export function probabilityAlive(model: StayModel, history: StayHistory): number {
  if (model.model !== 'bg-bb') return stillAlive(model, history);
  const { gamma, delta } = model.parameters;

  return (stillAlive(model, history) * (delta + history.age)) / (gamma + delta + history.age);
}

/** How probable it is that the guest is not lost up to the day in question. */
export function stillAlive({ model, parameters }: StayModel, history: StayHistory): number {
  switch (model) {
    case 'bg-nbd':
      return bgNbdAlive(parameters, history);
    case 'pareto-nbd':
      return paretoNbdAlive(parameters, history);
    case 'bg-bb':
      return bgBbAlive(parameters, history);
  }
}

function bgNbdAlive({ r, alpha, a, b }: BgNbd, { repeats: x, recency, age }: StayHistory): number {
  if (x === 0) return 1;
  const gap = Math.log1p((age - recency) / (alpha + recency));

  return 1 / (1 + Math.exp(Math.log(a) - Math.log(b + x - 1) + (r + x) * gap));
}

function paretoNbdAlive({ r, alpha, s, beta }: ParetoNbd, { repeats: x, recency, age }: StayHistory): number {
  const known = { r: r + x, alpha, s, beta };
  const integrals = new Float64Array(10);
  lossIntegral(known, recency, integrals, 0);
  lossIntegral(known, age, integrals, 5);
  const stays = (r + x) * Math.log(alpha + age) + s * Math.log(beta + age);
  const gone = Math.exp((integrals[0] as number) + stays) - Math.exp((integrals[5] as number) + stays);

  return 1 / (1 + (s / (r + s + x)) * Math.max(0, gone));
}

function bgBbAlive(parameters: BgBb, { repeats: x, recency, age }: StayHistory): number {
  const { alpha, beta, gamma, delta } = parameters;
  const there =
    logBeta(alpha + x, beta + age - x) -
    logBeta(alpha, beta) +
    logBeta(gamma, delta + age) -
    logBeta(gamma, delta);
  const likelihood = bgBbLikelihood({
    repeats: Uint32Array.of(x),
    recency: Float64Array.of(recency),
    age: Float64Array.of(age),
    guests: Float64Array.of(1),
    total: 1,
  });
  const at = Float64Array.of(alpha, beta, gamma, delta).map(Math.log);

  return Math.min(1, Math.exp(there + likelihood(at, new Float64Array(4))));
}
