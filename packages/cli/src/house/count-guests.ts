import type { ImportCounts } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import type { OpenHouse } from './open-house.ts';

/** Counts whom records that came in or went have changed, so that the first question about everybody need not; Ctrl-C leaves it to that. */
export async function countGuests({ world, say, tell }: Desk, { house }: OpenHouse): Promise<void> {
  if (world.signal.aborted) return;
  tell(say('import/counting'));
  try {
    await house.countCensus({ signal: world.signal });
  } catch (error) {
    if (!world.signal.aborted) throw error;
  }
}

/** Whether records came in that were not known, or were known otherwise. */
export function hasChanged(counts: ImportCounts): boolean {
  return counts.new + counts.changed > 0;
}
