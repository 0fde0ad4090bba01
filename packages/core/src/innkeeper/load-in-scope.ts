import type { GuestId } from '../shared/id.ts';
import { InnkeeperError, isInnkeeperError } from '../shared/innkeeper-error.ts';
import type { ReadCall } from './call.ts';
import type { Dossier } from './load-guest.ts';
import { loadGuest } from './load-guest.ts';
import { inScope } from './scope.ts';

/** Loads a guest that the actor's properties know. @throws `guest/not-found`, also for a guest out of scope */
export async function loadInScope(
  { rows, actor }: Pick<ReadCall, 'rows' | 'actor'>,
  guestId: GuestId,
): Promise<Dossier> {
  const dossier = await loadGuest(rows, guestId);
  if (!inScope(actor, dossier.profiles, dossier.stays))
    throw new InnkeeperError('guest/not-found', { id: guestId });

  return dossier;
}

/** The guest where the actor's properties know him, else nothing. */
export async function findInScope(
  call: Pick<ReadCall, 'rows' | 'actor'>,
  guestId: GuestId,
): Promise<Dossier | undefined> {
  try {
    return await loadInScope(call, guestId);
  } catch (error) {
    if (isInnkeeperError(error, 'guest/not-found')) return undefined;
    throw error;
  }
}
