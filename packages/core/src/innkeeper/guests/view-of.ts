import type { Guest } from '../../guests/guest.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import type { History } from '../../stays/history.ts';
import { historyOf } from '../../stays/history.ts';
import type { Dossier } from './load-guest.ts';

/** A guest as the house sees him: who he is and how he stayed. */
export interface View {
  readonly guest: Guest;
  readonly history: History;
}

/** Builds the guest and the history from everything that is kept. */
export function viewOf({ guestId, profiles, facts, stays, charges }: Dossier): View {
  const guest = projectGuest({ id: guestId, profiles, facts });

  return { guest, history: historyOf({ profiles: guest.profiles, stays, charges }) };
}
