import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { doubtsAbout } from './doubts-about.ts';
import type { Fit } from './fit.ts';
import { fitOf } from './fit-of.ts';
import { groupHistories } from './group-histories.ts';
import type { GroupedHistories, HistoryColumns, StayHistory } from './history.ts';
import type { BgBb, BgNbd, ParetoNbd, StayModelName } from './parameters.ts';
import { bgBb, bgNbd, paretoNbd, type StayModelLine } from './stay-models.ts';

/** Histories in any form; grouped ones are taken as they are. */
export type Histories = GroupedHistories | HistoryColumns | readonly StayHistory[];

/**
 * Fits BG/NBD by maximum likelihood. Never refuses: where guests are too few, too much alike or hardly ever come
 * again, the fit says so in `because`, is not `isReliable`, and its standard errors are wide.
 * @throws `lifetime/history`
 */
export function fitBgNbd(histories: Histories): Fit<'bg-nbd', BgNbd> {
  return fitted('bg-nbd', bgNbd, grouped(histories));
}

/** Fits Pareto/NBD by maximum likelihood, as {@link fitBgNbd} does BG/NBD. @throws `lifetime/history` */
export function fitParetoNbd(histories: Histories): Fit<'pareto-nbd', ParetoNbd> {
  return fitted('pareto-nbd', paretoNbd, grouped(histories));
}

/**
 * Fits BG/BB, the model of seasons, by maximum likelihood, as {@link fitBgNbd} does BG/NBD.
 * @throws `lifetime/history` where a time is no whole number of seasons
 */
export function fitBgBb(histories: Histories): Fit<'bg-bb', BgBb> {
  const groups = grouped(histories);
  checkSeasons(groups);

  return fitted('bg-bb', bgBb, groups);
}

function fitted<Name extends StayModelName, Key extends string>(
  model: Name,
  { keys, likelihood, start }: StayModelLine<Key>,
  groups: GroupedHistories,
): Fit<Name, Readonly<Record<Key, number>>> {
  return fitOf({
    model,
    keys,
    likelihood: likelihood(groups),
    start: start(groups),
    n: groups.total,
    doubts: doubtsAbout(groups),
  });
}

function grouped(histories: Histories): GroupedHistories {
  return 'total' in histories ? histories : groupHistories(histories);
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
