import type { GroupedHistories } from './history.ts';
import { bgBbLikelihood } from './likelihood/bg-bb.ts';
import { bgNbdLikelihood } from './likelihood/bg-nbd.ts';
import { paretoNbdLikelihood } from './likelihood/pareto-nbd.ts';
import type { Objective } from './numbers/minimise.ts';

/** What a model of stays is fitted by. */
export interface StayModelLine<Key extends string> {
  readonly keys: readonly Key[];
  /** Minus the log-likelihood with its slope, over the logarithms of the parameters. */
  readonly likelihood: (groups: GroupedHistories) => Objective;
  readonly start: (groups: GroupedHistories) => readonly number[];
}

/** BG/NBD. */
export const bgNbd: StayModelLine<'r' | 'alpha' | 'a' | 'b'> = {
  keys: ['r', 'alpha', 'a', 'b'],
  likelihood: bgNbdLikelihood,
  start: (groups) => [1, 1 / rateOf(groups), 1, 3],
};

/** Pareto/NBD. */
export const paretoNbd: StayModelLine<'r' | 'alpha' | 's' | 'beta'> = {
  keys: ['r', 'alpha', 's', 'beta'],
  likelihood: paretoNbdLikelihood,
  start: (groups) => [1, 1 / rateOf(groups), 1, Math.max(ageOf(groups), Number.MIN_VALUE)],
};

/** BG/BB, by whole seasons. */
export const bgBb: StayModelLine<'alpha' | 'beta' | 'gamma' | 'delta'> = {
  keys: ['alpha', 'beta', 'gamma', 'delta'],
  likelihood: bgBbLikelihood,
  start: () => [1, 1, 1, 3],
};

function ageOf({ age, guests, total }: GroupedHistories): number {
  const sum = age.reduce((so, time, group) => so + time * (guests[group] as number), 0);

  return sum > 0 ? sum / total : 1;
}

/** Stays in a unit of time; half a stay in all where there was none. */
function rateOf(groups: GroupedHistories): number {
  const { repeats, guests, total } = groups;
  const stays = repeats.reduce((so, count, group) => so + count * (guests[group] as number), 0);

  return Math.max(stays, 0.5) / (ageOf(groups) * Math.max(1, total));
}
