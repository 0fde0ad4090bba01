import type { Day } from '@innkeeper/core';
import { dayOfEpoch, parseDay } from '@innkeeper/core';
import type { VisitColumns } from '@innkeeper/core/census';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { withOffset } from '../house/clock.ts';
import { usageError } from '../usage-error.ts';

/** The day that was asked for, else the last day in the file; of a file without one, today. */
export function ledgerDay({ options, say, world }: Desk, { day }: VisitColumns): Day {
  const typed = text(options['day']);
  if (typed === undefined && day.length === 0) return withOffset(world.now()).slice(0, 10) as Day;
  if (typed === undefined) return dayOfEpoch(day.reduce((last, one) => Math.max(last, one)));
  const asOf = parseDay(typed);
  if (!asOf) throw usageError(say('usage/day', { typed }));

  return asOf;
}
