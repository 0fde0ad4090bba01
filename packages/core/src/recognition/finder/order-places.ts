import type { Column, Numbers } from './column.ts';
import type { Finder, Lists } from './finder.ts';
import { isLive, placeCount } from './finder.ts';
import { compareIds, enterAll } from './profile-ids.ts';
import { giveRoom } from './rooms.ts';

/**
 * Numbers the places anew, without those that are no longer in use: guests in the house first, then those who are
 * expected, the next first, then who left last, then by id. So the first of any list are those who are shown first.
 */
export function orderPlaces(finder: Finder): void {
  const { held } = finder;
  const order = inOrder(finder);
  const newOf = new Int32Array(placeCount(finder));
  for (let at = 0; at < order.length; at += 1) newOf[order[at] ?? 0] = at;
  arrange(held.flags, order);
  for (const column of [held.lastDays, held.arrivals, held.scopes, held.signs]) arrange(column, order);
  for (const column of [held.roots, held.rings]) {
    arrange(column, order);
    for (let at = 0; at < column.length; at += 1) column.values[at] = newOf[column.values[at] ?? 0] ?? 0;
  }
  arrange(held.ids.words, order, 4);
  enterAll(held.ids);
  for (const list of [held.words, held.phones, held.documents, held.exact]) arrangeList(list, order);
  const rooms = [...finder.rooms];
  finder.rooms.clear();
  finder.inRoom.clear();
  for (const [place, room] of rooms) giveRoom(finder, newOf[place] ?? 0, room);
}

/** What is in use, in order; profiles of one guest stand together. */
function inOrder(finder: Finder): Int32Array {
  const { ids, roots } = finder.held;
  const count = placeCount(finder);
  let order: Int32Array = new Int32Array(finder.live);
  let length = 0;
  for (let place = 0; place < count; place += 1)
    if (isLive(finder, place)) {
      order[length] = place;
      length += 1;
    }
  const ranks = new Int32Array(count);
  for (let at = 0; at < length; at += 1) ranks[order[at] ?? 0] = rankOf(finder, order[at] ?? 0);
  const root = (place: number): number => roots.values[place] ?? place;
  const digits = (place: number, at: number): number => ids.words.values[root(place) * 4 + at] ?? 0;
  order = sorted(order, (place) => digits(place, 0) & 0xffff);
  order = sorted(order, (place) => digits(place, 0) >>> 16);
  order = sorted(order, (place) => ranks[place] ?? 0, maxRank + 1);
  const compare = (one: number, other: number): number =>
    compareIds(ids, root(one), root(other)) || compareIds(ids, one, other);
  const isSame = (one: number, other: number): boolean =>
    ranks[one] === ranks[other] && digits(one, 0) === digits(other, 0);
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && isSame(order[from] ?? 0, order[to] ?? 0)) to += 1;
    if (to > from + 1) order.subarray(from, to).sort(compare);
    from = to;
  }

  return order;
}

const dayRange = 1 << 17;
const maxRank = 3 * dayRange;

/** The earlier a guest is shown, the smaller. */
function rankOf({ held, rooms }: Finder, place: number): number {
  let [isHere, arrival, last] = [false, dayRange, 0];
  let at = place;
  do {
    isHere ||= rooms.has(at);
    const day = held.arrivals.values[at] ?? 0;
    if (day > 0 && day < arrival) arrival = day;
    last = Math.max(last, held.lastDays.values[at] ?? 0);
    at = held.rings.values[at] ?? place;
  } while (at !== place);
  const days = Math.min(dayRange - 1, last);
  if (isHere) return dayRange - 1 - days;

  return arrival < dayRange ? dayRange + arrival : maxRank - days;
}

/** Sorts by a number below a limit, in one pass; what has the same number keeps its order. */
function sorted(order: Int32Array, numberOf: (place: number) => number, limit = 65_536): Int32Array {
  const starts = new Int32Array(limit + 1);
  for (const place of order) {
    const next = numberOf(place) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 0; at < limit; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const result = new Int32Array(order.length);
  for (const place of order) {
    const number = numberOf(place);
    const at = starts[number] ?? 0;
    result[at] = place;
    starts[number] = at + 1;
  }

  return result;
}

function arrange(column: Column<Numbers>, order: Int32Array, size = 1): void {
  const { values } = column;
  const next = values.slice(0, order.length * size);
  for (let at = 0; at < order.length; at += 1)
    for (let part = 0; part < size; part += 1)
      next[at * size + part] = values[(order[at] ?? 0) * size + part] ?? 0;
  column.values = next;
  column.length = next.length;
}

function arrangeList({ starts, items }: Lists<Uint8Array | Int32Array>, order: Int32Array): void {
  const from = starts.values;
  const begins = new Int32Array(order.length + 1);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0;
    length += (from[place + 1] ?? 0) - (from[place] ?? 0);
    begins[at + 1] = length;
  }
  const values = items.values.slice(0, length);
  for (let at = 0; at < order.length; at += 1) {
    const begin = begins[at] ?? 0;
    const shift = (from[order[at] ?? 0] ?? 0) - begin;
    for (let next = begin; next < (begins[at + 1] ?? 0); next += 1)
      values[next] = items.values[next + shift] ?? 0;
  }
  starts.values = begins;
  starts.length = begins.length;
  items.values = values;
  items.length = length;
}
