import { createClient } from '@innkeeper/adapters/client';
import type { Day, GuestId, ProfileStatement } from '@innkeeper/core';
import type { InnkeeperElement } from '@innkeeper/widgets';
import '@innkeeper/widgets/define';
import { tokenNow } from './server.ts';

/** Where the desk stands, and on which day. */
export interface Place {
  readonly property: string;
  readonly day: Day;
}

/** Whom to show, with what this system knows better. */
export interface Shown {
  readonly guestId?: GuestId;
  readonly knownBy?: string;
  readonly freeRooms?: readonly string[];
}

// All that this page needs to have the house's memory on it.
// #region dozen
const api = createClient({ baseUrl: '/innkeeper', getToken: tokenNow });
const finder = document.querySelectorAll('ik-guest-finder');
const panels = document.querySelectorAll<InnkeeperElement>(
  ['brief', 'preferences', 'timeline', 'value', 'complaints', 'promises']
    .map((id) => `#${id}:defined`)
    .join(),
);

/** Before somebody is logged out: nothing of any guest stays, and no element asks in the name of who goes. */
export function endShift(): void {
  for (const element of [...finder, ...panels]) element.shutdown();
}

/** Who is logged in now asks from here on. */
export function beginShift(place: Place): void {
  for (const element of [...finder, ...panels]) Object.assign(element, { api, ...place });
}

/** Shows one guest everywhere. */
export function showGuest(shown: Shown): void {
  for (const element of panels) Object.assign(element, shown);
}
// #endregion

// #region boards
const boards = document.querySelectorAll<InnkeeperElement>('#manager > :defined');
let here: Place | undefined;
/** A board asks the house once it comes into sight: nobody waits for what nobody looks at. */
const sight = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen)
    if (isIntersecting && here) Object.assign(target, { api, ...here });
});

/** Before somebody is logged out: the boards know nothing any more. */
export function clearBoards(): void {
  here = undefined;
  for (const board of boards) {
    sight.unobserve(board);
    board.shutdown();
  }
}

/** The manager's view is open; while nobody is logged in the boards wait for who will be. */
export function showBoards(place: Place): void {
  if (tokenNow() === '') return;
  here = place;
  for (const board of boards) sight.observe(board);
}
// #endregion

/** Tells the house of a guest whom the form has just taken down. */
export async function addGuest(statement: ProfileStatement): Promise<GuestId> {
  return (await api.addGuest({ statement, channel: 'desk' })).guestId;
}
