import { afterHistory } from './after-history.ts';
import type { StayHistory } from './history.ts';
import { lossIntegral } from './likelihood/loss-integral.ts';
import type { BgBb, ParetoNbd, StayModel } from './parameters.ts';
import { stillAlive } from './probability-alive.ts';

/** How probable it is that a guest with this history comes at least once within the next `time`. */
export function probabilityOfStay(model: StayModel, history: StayHistory, time: number): number {
  return stillAlive(model, history) * probabilityOfStayOfNew(afterHistory(model, history), time);
}

/** How probable it is that a guest about whom nothing is known comes again within `time` after his first stay. */
export function probabilityOfStayOfNew({ model, parameters }: StayModel, time: number): number {
  if (!(time > 0)) return 0;
  switch (model) {
    case 'bg-nbd':
      return -Math.expm1(-parameters.r * Math.log1p(time / parameters.alpha));
    case 'pareto-nbd':
      return paretoNbdStay(parameters, time);
    case 'bg-bb':
      return bgBbStay(parameters, Math.floor(time));
  }
}

/** One less the likelihood of no stay: neither while he is still a guest nor before he was lost. */
function paretoNbdStay(known: ParetoNbd, time: number): number {
  const { r, alpha, s, beta } = known;
  const integrals = new Float64Array(10);
  lossIntegral(known, 0, integrals, 0);
  lossIntegral(known, time, integrals, 5);
  const scale = r * Math.log(alpha) + s * Math.log(beta);
  const there = Math.exp(scale - r * Math.log(alpha + time) - s * Math.log(beta + time));
  const lost = Math.exp(scale + (integrals[0] as number)) - Math.exp(scale + (integrals[5] as number));

  return Math.min(1, Math.max(0, 1 - there - (s / (r + s)) * lost));
}

function bgBbStay({ alpha, beta, gamma, delta }: BgBb, seasons: number): number {
  let [there, away, never] = [1, 1, 0];
  for (let season = 0; season < seasons; season += 1) {
    never += (there * away * gamma) / (gamma + delta + season);
    there *= (delta + season) / (gamma + delta + season);
    away *= (beta + season) / (alpha + beta + season);
  }

  return Math.min(1, Math.max(0, 1 - never - there * away));
}
