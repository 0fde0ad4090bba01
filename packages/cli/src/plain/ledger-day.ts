import type { Day } from '@innkeeper/core';
import { dayOfEpoch, parseDay } from '@innkeeper/core';
import type { VisitColumns } from '@innkeeper/core/census';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';

/** The day that was asked for, else the last day in the file: nothing asks for today. */
export function ledgerDay({ options, say }: Desk, { day }: VisitColumns): Day {
  const typed = text(options['day']);
  if (typed === undefined) return dayOfEpoch(day.reduce((last, one) => Math.max(last, one), day[0] ?? 0));
  const asOf = parseDay(typed);
  if (!asOf) throw usageError(say('usage/day', { typed }));

  return asOf;
}
