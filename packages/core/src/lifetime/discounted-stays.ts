import { afterHistory } from './after-history.ts';
import { expectedStaysOfNew } from './expected-stays.ts';
import type { StayHistory } from './history.ts';
import { integralTo } from './numbers/quadrature.ts';
import type { StayModel } from './parameters.ts';
import { stillAlive } from './probability-alive.ts';

/** How far ahead the house looks, and what later stays are worth less. */
export interface Outlook {
  /** How far, in the unit of time of the model. */
  readonly horizon: number;
  /** By how much a stay is worth less a unit of time later: .002 a week is about 10 % a year. @defaultValue 0 */
  readonly discountRate?: number;
}

/**
 * The expected stays of a guest up to the horizon, each discounted to the day in question (continuously; for BG/BB by
 * season).
 */
export function discountedStays(model: StayModel, history: StayHistory, outlook: Outlook): number {
  return stillAlive(model, history) * discountedStaysOfNew(afterHistory(model, history), outlook);
}

/** The same for a guest about whom nothing is known: by parts, e^−δH·Y(H) + δ ∫ e^−δt·Y(t) dt. */
export function discountedStaysOfNew(model: StayModel, { horizon, discountRate = 0 }: Outlook): number {
  if (!(horizon > 0)) return 0;
  if (discountRate === 0) return expectedStaysOfNew(model, horizon);
  if (model.model === 'bg-bb') return discountedSeasons(model, { horizon, discountRate });
  const later = integralTo(
    horizon,
    (time) => Math.exp(-discountRate * time) * expectedStaysOfNew(model, time),
  );

  return Math.exp(-discountRate * horizon) * expectedStaysOfNew(model, horizon) + discountRate * later;
}

function discountedSeasons(
  { parameters: { alpha, beta, gamma, delta } }: Extract<StayModel, { readonly model: 'bg-bb' }>,
  { horizon, discountRate }: Required<Outlook>,
): number {
  let there = 1;
  let stays = 0;
  for (let season = 1; season <= Math.floor(horizon); season += 1) {
    there *= (delta + season - 1) / (gamma + delta + season - 1);
    stays += there * (1 + discountRate) ** -season;
  }

  return (stays * alpha) / (alpha + beta);
}
