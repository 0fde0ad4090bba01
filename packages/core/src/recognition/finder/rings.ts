import { extend } from './column.ts';
import type { Finder, Held } from './finder.ts';
import { idAt, placeOf } from './profile-ids.ts';
import { everySign } from './signs.ts';

/** The place that names the guest of a place; whoever has one profile is not looked up. */
export function guestOf({ several, roots }: Held, place: number): number {
  return isOneOfSeveral(several.values, place) ? (roots.values[place] ?? place) : place;
}

/** The next profile of the same guest; of the only one, itself. */
export function nextOf({ several, rings }: Held, place: number): number {
  return isOneOfSeveral(several.values, place) ? (rings.values[place] ?? place) : place;
}

/** Whether the guest of a place has several profiles. */
export function isOneOfSeveral(several: Uint32Array, place: number): boolean {
  return ((several[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function noteSeveral({ several: { values }, rings }: Held, place: number): void {
  const isAlone = rings.values[place] === place;
  const bits = values[place >>> 5] ?? 0;
  values[place >>> 5] = isAlone ? bits & ~(1 << (place & 31)) : bits | (1 << (place & 31));
}

/** Notes of every place whether its guest has several profiles. */
export function noteAllSeveral(held: Held): void {
  held.several.length = 0;
  held.several.values.fill(0);
  extend(held.several, (held.rings.length + 31) >>> 5);
  for (let place = 0; place < held.rings.length; place += 1)
    if (held.rings.values[place] !== place) noteSeveral(held, place);
}

/** Puts a profile beside the one that names its guest. Whoever is not there is left alone. */
export function groupWith(finder: Finder, id: string, guest: string): void {
  const { ids, roots, rings, signs } = finder.held;
  const [place, root] = [placeOf(ids, id), placeOf(ids, guest)];
  if (place < 0 || root < 0 || place === root || roots.values[place] === root) return;
  leaveRing(finder, place);
  rings.values[place] = rings.values[root] ?? root;
  rings.values[root] = place;
  roots.values[place] = root;
  for (const one of [place, root]) noteSeveral(finder.held, one);
  const all = (signs.values[root] ?? everySign) | (signs.values[place] ?? everySign);
  let at = root;
  do {
    signs.values[at] = all;
    at = rings.values[at] ?? root;
  } while (at !== root);
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
  for (const one of [place, next]) noteSeveral(finder.held, one);
  if (roots.values[place] === place)
    for (let at = next, isFirst = true; isFirst || at !== next; at = rings.values[at] ?? next) {
      isFirst = false;
      roots.values[at] = next;
      signs.values[at] = everySign;
    }
  roots.values[place] = place;
}
