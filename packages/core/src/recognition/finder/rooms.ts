import type { Finder } from './finder.ts';
import { flag } from './finder.ts';

/** The guest of a place is in the house, in this room; an empty one is not known. */
export function giveRoom(finder: Finder, place: number, room: string): void {
  leaveRoom(finder, place);
  const { rooms, inRoom, held } = finder;
  rooms.set(place, room);
  held.flags.values[place] = (held.flags.values[place] ?? 0) | flag.inHouse;
  const places = inRoom.get(room);
  if (places) places.add(place);
  else inRoom.set(room, new Set([place]));
}

/** The guest of a place is no longer in the house. */
export function leaveRoom({ rooms, inRoom, held }: Finder, place: number): void {
  const room = rooms.get(place);
  if (room === undefined) return;
  rooms.delete(place);
  held.flags.values[place] = (held.flags.values[place] ?? 0) & ~flag.inHouse;
  const places = inRoom.get(room);
  places?.delete(place);
  if (places?.size === 0) inRoom.delete(room);
}
