import { afterHistory } from './after-history.ts';
import type { StayHistory } from './history.ts';
import { hypergeometric } from './numbers/hypergeometric.ts';
import type { BgBb, BgNbd, ParetoNbd, StayModel } from './parameters.ts';
import { stillAlive } from './probability-alive.ts';

/**
 * How many stays a guest with this history is expected to make in the next `time`. BG/NBD: Fader, Hardie and Lee
 * (2005), equation 10; Pareto/NBD: Fader and Hardie (2005), equation 41; BG/BB: Fader, Hardie and Shang (2010),
 * equation 13. Each is what a new guest with the updated parameters is expected to do, if this one is not lost.
 */
export function expectedStays(model: StayModel, history: StayHistory, time: number): number {
  return stillAlive(model, history) * expectedStaysOfNew(afterHistory(model, history), time);
}

/** How many stays after the first a guest about whom nothing is known is expected to make within `time`. */
export function expectedStaysOfNew({ model, parameters }: StayModel, time: number): number {
  if (!(time > 0)) return 0;
  switch (model) {
    case 'bg-nbd':
      return bgNbdStays(parameters, time);
    case 'pareto-nbd':
      return paretoNbdStays(parameters, time);
    case 'bg-bb':
      return bgBbStays(parameters, Math.floor(time));
  }
}

/** Fader, Hardie and Lee (2005), equation 9, after Euler's transformation, in which nothing overflows. */
function bgNbdStays({ r, alpha, a, b }: BgNbd, time: number): number {
  if (Math.abs(a - 1) < 1e-6)
    return (
      (bgNbdStays({ r, alpha, a: 1 + 2e-6, b }, time) + bgNbdStays({ r, alpha, a: 1 - 2e-6, b }, time)) / 2
    );
  const c = a + b - 1;
  if (Math.abs(c) < 1e-9) return bgNbdStays({ r, alpha, a, b: b + 2e-9 }, time);
  const z = time / (alpha + time);
  const none = (1 - z) ** (a - 1) * hypergeometric(c - r, a - 1, c, z);

  return Math.max(0, (c / (a - 1)) * (1 - none));
}

/** Schmittlein, Morrison and Colombo (1987), equation 17; at s = 1 its limit. */
function paretoNbdStays({ r, alpha, s, beta }: ParetoNbd, time: number): number {
  const grown = Math.log1p(time / beta);
  const share = s === 1 ? grown : -Math.expm1(-(s - 1) * grown) / (s - 1);

  return ((r * beta) / alpha) * share;
}

/** Season by season: the chance of being there times the chance of coming. */
function bgBbStays({ alpha, beta, gamma, delta }: BgBb, seasons: number): number {
  let there = 1;
  let stays = 0;
  for (let season = 0; season < seasons; season += 1) {
    there *= (delta + season) / (gamma + delta + season);
    stays += there;
  }

  return (stays * alpha) / (alpha + beta);
}
