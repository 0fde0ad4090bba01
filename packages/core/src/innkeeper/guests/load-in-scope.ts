import type { GuestId } from '../../shared/id.ts';
import { InnkeeperError, isInnkeeperError } from '../../shared/innkeeper-error.ts';
import type { ReadCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import { inScope } from '../house/scope.ts';
import type { Dossier } from './load-guest.ts';
import { loadGuest } from './load-guest.ts';

/** What is read for whom, and how others have their turn meanwhile. */
type Asking = Pick<ReadCall, 'rows' | 'actor'> & { readonly house?: Pick<House, 'breathe'> };

/** Loads a guest that the actor's properties know. @throws `guest/not-found`, also for a guest out of scope */
export async function loadInScope({ rows, actor, house }: Asking, guestId: GuestId): Promise<Dossier> {
  const dossier = await loadGuest(rows, guestId, house?.breathe);
  if (!inScope(actor, dossier.profiles, dossier.stays))
    throw new InnkeeperError('guest/not-found', { id: guestId });

  return dossier;
}

/** The guest where the actor's properties know him, else nothing. */
export async function findInScope(call: Asking, guestId: GuestId): Promise<Dossier | undefined> {
  try {
    return await loadInScope(call, guestId);
  } catch (error) {
    if (isInnkeeperError(error, 'guest/not-found')) return undefined;
    throw error;
  }
}
