import type { GuestId, HouseEvent } from '@innkeeper/core';

/** Whether something that happened may have changed what is shown of a guest. */
export function concerns(event: HouseEvent, guestId: GuestId): boolean {
  if (event.type === 'settings-changed' || event.type === 'import-undone') return true;
  if (event.type === 'guests-merged') return true; // the guest shown may be the one that went into another
  if ('guests' in event) return event.guests.includes(guestId);

  return 'guestId' in event && event.guestId === guestId;
}
