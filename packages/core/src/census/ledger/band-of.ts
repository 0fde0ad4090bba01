import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/** How many days a band of the ledger has, as the source document counts backwards from today. */
export const bandDays = 60;

/**
 * The band of a guest whose last visit lies `days` back: up to 60 days is band 1, 61 to 120 band 2, and so on.
 * @throws `census/future` for a visit after the day of the ledger
 */
export function bandOf(days: number, width = bandDays): number {
  if (days < 0) throw new InnkeeperError('census/future', { days: -days });

  return Math.max(1, Math.ceil(days / width));
}
