import type { Reason } from '../shared/reason.ts';
import { afterHistory } from './after-history.ts';
import { discountedStays, type Outlook } from './discounted-stays.ts';
import { expectedSpend } from './expected-spend.ts';
import type { SpendFit, StayFit } from './fit.ts';
import type { StayHistory } from './history.ts';
import { type Chance, chanceOf } from './numbers/chance.ts';
import { drawsOf } from './parameter-draws.ts';
import type { GammaGamma, StayModel } from './parameters.ts';
import { stillAlive } from './probability-alive.ts';

/** What is asked about a guest's future. */
export interface LifetimeQuestion extends Outlook {
  readonly stays: StayFit;
  readonly spend: SpendFit;
  /** What the house keeps of a unit of spend, 0 to 1. @defaultValue 1 */
  readonly margin?: number;
  /** How many of a hundred futures the interval holds, as a share. @defaultValue 0.9 */
  readonly level?: number;
  /** How many futures are drawn. @defaultValue 400 */
  readonly draws?: number;
  /** What chance begins with. @defaultValue 1 */
  readonly seed?: number;
}

/** A guest as the models see him. */
export interface GuestHistory extends StayHistory {
  /** What a stay after the first brought on average; anything where there was none. */
  readonly meanSpend: number;
}

/** What a guest is expected to bring to the house up to the horizon, discounted, with its interval. */
export interface LifetimeValue {
  readonly value: number;
  /** So much or more, and so much or less, in `level` of all futures. */
  readonly low: number;
  readonly high: number;
  /** The expected stays, each discounted. */
  readonly stays: number;
  /** What a stay is expected to bring, before the margin. */
  readonly spend: number;
  /** Stays that speak: the first and those after it. */
  readonly n: number;
  readonly because: readonly Reason[];
}

/**
 * What a guest is worth to the house: margin × expected spend × discounted stays. The interval is drawn: parameters
 * from what the fits leave open, the guest's own rate, loss and mean from what he did, then his stays one by one.
 * The money is that of the spend; the same question has the same answer. `undefined` where no mean of spend exists.
 */
export function lifetimeValue(question: LifetimeQuestion, guest: GuestHistory): LifetimeValue | undefined {
  const { stays, spend, margin = 1, level = 0.9, draws = 400, seed = 1 } = question;
  const perStay = expectedSpend(spend.parameters, guest);
  if (perStay === undefined) return undefined;
  const count = discountedStays(stays, guest, question);
  const chance = chanceOf(seed);
  const futures = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const [model, money] = drawsOf(stays, spend, chance);
    const future = aFuture(model, guest, { ...question, chance });
    futures[draw] =
      future.stays === 0 ? 0 : margin * future.discounted * aMean(money, guest, future.stays, chance);
  }
  futures.sort();
  const at = (share: number) => futures[Math.min(draws - 1, Math.floor(share * draws))] as number;
  const value = margin * perStay * count;

  return {
    value,
    low: Math.min(value, at((1 - level) / 2)),
    high: Math.max(value, at((1 + level) / 2)),
    stays: count,
    spend: perStay,
    n: guest.repeats + 1,
    because: becauseOf(stays, spend, guest),
  };
}

function becauseOf(stays: StayFit, spend: SpendFit, { repeats }: GuestHistory): readonly Reason[] {
  const seen = new Set<string>();
  const all = [...(repeats === 0 ? [{ code: 'lifetime/one-stay' }] : []), ...stays.because, ...spend.because];

  return all.filter(({ code }) => !seen.has(code) && seen.add(code));
}

interface Future {
  readonly stays: number;
  readonly discounted: number;
}

/** More stays than a future can have: a rate that chance made absurd ends somewhere. */
const mostStays = 20_000;

/** One future of a guest: whether he is still there, how often he would come, and when he is lost. */
function aFuture(
  model: StayModel,
  guest: StayHistory,
  { horizon, discountRate = 0, chance }: Outlook & { readonly chance: Chance },
): Future {
  if (chance.uniform() > stillAlive(model, guest)) return { stays: 0, discounted: 0 };
  const own = afterHistory(model, guest);
  let [stays, discounted] = [0, 0];
  if (own.model === 'bg-bb') {
    const { alpha, beta, gamma, delta } = own.parameters;
    const [comes, lost] = [chance.beta(alpha, beta), chance.beta(gamma, delta)];
    for (let season = 1; season <= horizon && chance.uniform() > lost; season += 1)
      if (chance.uniform() < comes) {
        stays += 1;
        discounted += (1 + discountRate) ** -season;
      }
    return { stays, discounted };
  }
  const { r, alpha } = own.parameters;
  const rate = chance.gamma(r, alpha);
  const lost = own.model === 'bg-nbd' ? chance.beta(own.parameters.a, own.parameters.b) : 0;
  const end =
    own.model === 'pareto-nbd' ? wait(chance, chance.gamma(own.parameters.s, own.parameters.beta)) : horizon;
  let time = wait(chance, rate);
  while (time < Math.min(end, horizon) && stays < mostStays) {
    stays += 1;
    discounted += Math.exp(-discountRate * time);
    if (lost > 0 && chance.uniform() < lost) break;
    time += wait(chance, rate);
  }

  return { stays, discounted };
}

function wait(chance: Chance, rate: number): number {
  return rate > 0 ? -Math.log(chance.uniform()) / rate : Number.POSITIVE_INFINITY;
}

/** What so many stays bring on average, drawn from what his spend so far leaves open. */
function aMean(
  { p, q, v }: GammaGamma,
  { repeats, meanSpend }: GuestHistory,
  stays: number,
  chance: Chance,
): number {
  const known = repeats > 0 ? repeats * meanSpend : 0;
  const rate = chance.gamma(p * repeats + q, v + known);

  return chance.gamma(p * stays, rate) / stays;
}
