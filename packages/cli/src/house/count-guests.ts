import type { ImportCounts } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { howFar } from '../output/how-far.ts';
import type { OpenHouse } from './open-house.ts';

/** Counts whom records that came in or went have changed, so that the first question about everybody need not; Ctrl-C leaves it to that. */
export async function countGuests(desk: Desk, { house }: OpenHouse): Promise<void> {
  const { world, say, tell } = desk;
  if (world.signal.aborted) return;
  tell(say('import/counting'));
  const told = howFar(desk, 'import/counted');
  try {
    await house.countCensus({ signal: world.signal, onCounted: ({ counted, of }) => told(counted / of) });
  } catch (error) {
    if (!world.signal.aborted) throw error;
  }
}

/** Whether records came in that were not known, or were known otherwise. */
export function hasChanged(counts: ImportCounts): boolean {
  return counts.new + counts.changed > 0;
}
