import type { Brief } from '@innkeeper/core';
import type { BriefSeen } from './desk.ts';

/** What may be done here, beside asking a department. */
export interface BriefRights {
  readonly wish: boolean;
  readonly checkIn: boolean;
}

/** What may be done with what is shown. */
export function rightsOf({ brief, api, checksIn }: BriefSeen): BriefRights {
  return {
    wish: api === 'page' || api?.addWish !== undefined,
    checkIn: brief !== undefined && checksIn && mayCheckIn(brief),
  };
}

/** The guest is not here yet, and where the house knows of rooms, one is assigned. */
function mayCheckIn({ visits, checkIn, rooms }: Brief): boolean {
  if (visits.now || checkIn.fields.length === 0) return false;

  return rooms.length === 0 || rooms.some(({ isAssigned }) => isAssigned === true);
}
