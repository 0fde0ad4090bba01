import type { Finder } from './finder.ts';
import { idAt, placeOf } from './profile-ids.ts';
import { everySign } from './signs.ts';

/** Puts a profile beside the one that names its guest. Whoever is not there is left alone. */
export function groupWith(finder: Finder, id: string, guest: string): void {
  const { ids, roots, rings } = finder.held;
  const [place, root] = [placeOf(ids, id), placeOf(ids, guest)];
  if (place < 0 || root < 0 || place === root || roots.values[place] === root) return;
  leaveRing(finder, place);
  rings.values[place] = rings.values[root] ?? root;
  rings.values[root] = place;
  roots.values[place] = root;
  for (const one of [place, root]) finder.held.signs.values[one] = everySign;
}

/** The ids of all profiles of the guest that a profile belongs to; none where it is not there. */
export function companionsOf({ held }: Finder, id: string): readonly string[] {
  const place = placeOf(held.ids, id);
  if (place < 0) return [];
  const found = [id];
  for (let at = held.rings.values[place] ?? place; at !== place; at = held.rings.values[at] ?? place)
    found.push(idAt(held.ids, at));

  return found;
}

/** Takes a profile out of its guest; the others stay together. */
export function leaveRing(finder: Finder, place: number): void {
  const { rings, roots, signs } = finder.held;
  const next = rings.values[place] ?? place;
  let before = next;
  while (rings.values[before] !== place && before !== place) before = rings.values[before] ?? place;
  rings.values[before] = next;
  rings.values[place] = place;
  if (roots.values[place] === place)
    for (let at = next, isFirst = true; isFirst || at !== next; at = rings.values[at] ?? next) {
      isFirst = false;
      roots.values[at] = next;
      signs.values[at] = everySign;
    }
  roots.values[place] = place;
}
