import type { CensusAnswer, CensusInput, Day } from '@innkeeper/core';
import { parseDay } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';
import { demoDay } from './demo-state.ts';

/** The day and the property that the house is asked about, as they were typed. */
export function censusQuestion({ options, say, world }: Desk): CensusInput {
  const typed = text(options['day']);
  const day: Day | undefined = typed === undefined ? undefined : parseDay(typed);
  if (typed !== undefined && !day) throw usageError(say('usage/day', { typed }));
  const asOf = day ?? (options['demo'] ? demoDay(world.cwd) : undefined);
  const property = text(options['property']);

  return { ...(asOf && { asOf }), ...(property !== undefined && { property }) };
}

/** What is in no sum of the house, to be said below the sums. */
export function inNoSum({ say }: Desk, { refusedLines }: CensusAnswer): readonly string[] {
  return refusedLines ? [say('census/refused-lines', { ...refusedLines })] : [];
}

/** How amounts of the house are shown: it counts in minor units. */
export function countedIn(currency: string): {
  readonly currency: string;
  readonly decimals: number;
} {
  const { maximumFractionDigits: decimals = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();

  return { currency, decimals };
}
