import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { doubtsAbout } from './doubts-about.ts';
import type { Fit } from './fit.ts';
import { fitOf } from './fit-of.ts';
import { groupHistories } from './group-histories.ts';
import type { GroupedHistories, HistoryColumns, StayHistory } from './history.ts';
import { bgBbLikelihood } from './likelihood/bg-bb.ts';
import { bgNbdLikelihood } from './likelihood/bg-nbd.ts';
import { paretoNbdLikelihood } from './likelihood/pareto-nbd.ts';
import type { BgBb, BgNbd, ParetoNbd } from './parameters.ts';

/** Histories in any form; grouped ones are taken as they are. */
export type Histories = GroupedHistories | HistoryColumns | readonly StayHistory[];

/**
 * Fits BG/NBD by maximum likelihood. Never refuses: where guests are too few, too much alike or hardly ever come
 * again, the fit says so in `because`, is not `isReliable`, and its standard errors are wide.
 * @throws `lifetime/history`
 */
export function fitBgNbd(histories: Histories): Fit<'bg-nbd', BgNbd> {
  const groups = grouped(histories);

  return fitOf({
    model: 'bg-nbd',
    keys: ['r', 'alpha', 'a', 'b'],
    likelihood: bgNbdLikelihood(groups),
    start: [1, 1 / rateOf(groups), 1, 3],
    n: groups.total,
    doubts: doubtsAbout(groups),
  });
}

/** Fits Pareto/NBD by maximum likelihood, as {@link fitBgNbd} does BG/NBD. @throws `lifetime/history` */
export function fitParetoNbd(histories: Histories): Fit<'pareto-nbd', ParetoNbd> {
  const groups = grouped(histories);

  return fitOf({
    model: 'pareto-nbd',
    keys: ['r', 'alpha', 's', 'beta'],
    likelihood: paretoNbdLikelihood(groups),
    start: [1, 1 / rateOf(groups), 1, Math.max(ageOf(groups), Number.MIN_VALUE)],
    n: groups.total,
    doubts: doubtsAbout(groups),
  });
}

/**
 * Fits BG/BB, the model of seasons, by maximum likelihood, as {@link fitBgNbd} does BG/NBD.
 * @throws `lifetime/history` where a time is no whole number of seasons
 */
export function fitBgBb(histories: Histories): Fit<'bg-bb', BgBb> {
  const groups = grouped(histories);
  checkSeasons(groups);

  return fitOf({
    model: 'bg-bb',
    keys: ['alpha', 'beta', 'gamma', 'delta'],
    likelihood: bgBbLikelihood(groups),
    start: [1, 1, 1, 3],
    n: groups.total,
    doubts: doubtsAbout(groups),
  });
}

function grouped(histories: Histories): GroupedHistories {
  return 'total' in histories ? histories : groupHistories(histories);
}

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

function checkSeasons({ repeats, recency, age }: GroupedHistories): void {
  for (let row = 0; row < age.length; row += 1) {
    const isWhole = Number.isInteger(age[row]) && Number.isInteger(recency[row]);
    if (!isWhole || (age[row] as number) > 10_000)
      throw new InnkeeperError('lifetime/history', {
        row: row + 1,
        field: isWhole ? 'age' : 'recency and age',
        problem: isWhole ? 'is more than 10,000 seasons' : 'are no whole seasons',
      });
    if ((repeats[row] as number) > (recency[row] as number))
      throw new InnkeeperError('lifetime/history', {
        row: row + 1,
        field: 'repeats',
        problem: 'are more than the seasons up to the last stay',
      });
  }
}
