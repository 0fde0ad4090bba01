import { scopeOf } from './add-entry.ts';
import type { FinderEntry } from './entry.ts';
import type { Finder } from './finder.ts';
import { placeOf } from './profile-ids.ts';
import { giveRoom } from './rooms.ts';

/** Adds a stay to what is known of a profile: for a load, in which stays come after the profiles. */
export function notePresence(
  finder: Finder,
  id: string,
  {
    lastDay,
    arrivalDay,
    room,
    properties,
  }: Pick<FinderEntry, 'lastDay' | 'arrivalDay' | 'room' | 'properties'>,
): void {
  const place = placeOf(finder.held.ids, id);
  if (place < 0) return;
  const { lastDays, arrivals, scopes } = finder.held;
  lastDays.values[place] = Math.max(lastDays.values[place] ?? 0, lastDay ?? 0);
  const known = arrivals.values[place] ?? 0;
  if (arrivalDay !== undefined && (known === 0 || arrivalDay < known)) arrivals.values[place] = arrivalDay;
  scopes.values[place] = (scopes.values[place] ?? 0) | scopeOf(finder, properties);
  if (room !== undefined) giveRoom(finder, place, room);
}
