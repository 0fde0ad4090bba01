import type { Column, Numbers } from './column.ts';
import type { Finder, Lists } from './finder.ts';
import { flag, isLive, placeCount } from './finder.ts';
import { compareIds, enterAll } from './profile-ids.ts';
import { noteAllSeveral } from './rings.ts';
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
  noteAllSeveral(held);
  arrangeIds(held.ids.words, order);
  enterAll(held.ids);
  for (const list of [held.words, held.phones, held.documents, held.exact]) arrangeList(list, order);
  const rooms = [...finder.rooms];
  finder.rooms.clear();
  finder.inRoom.clear();
  for (const [place, room] of rooms) giveRoom(finder, newOf[place] ?? 0, room);
}

/** Places with the first digits of their guests' ids, which are moved together. */
interface Row {
  readonly places: Int32Array;
  readonly digits: Int32Array;
}

/** What is in use, in order; profiles of one guest stand together, the one that names the guest first. */
function inOrder(finder: Finder): Int32Array {
  const { ids, roots } = finder.held;
  const ranks = new Int32Array(placeCount(finder));
  let row = inUse(finder, ranks);
  row = sorted(row, (_, digits) => digits & 0xffff);
  row = sorted(row, (_, digits) => digits >>> 16);
  row = sorted(row, (place) => ranks[place] ?? 0, maxRank + 1);
  const { places, digits } = row;
  const root = (place: number): number => roots.values[place] ?? place;
  const isNamed = (place: number): number => (root(place) === place ? 0 : 1);
  const compare = (one: number, other: number): number =>
    compareIds(ids, root(one), root(other)) || isNamed(one) - isNamed(other) || compareIds(ids, one, other);
  const isSame = (one: number, other: number): boolean =>
    digits[one] === digits[other] && ranks[places[one] ?? 0] === ranks[places[other] ?? 0];
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && isSame(from, to)) to += 1;
    if (to > from + 1) places.subarray(from, to).sort(compare);
    from = to;
  }

  return places;
}

/** Every place in use; notes the rank of each. */
function inUse(finder: Finder, ranks: Int32Array): Row {
  const { ids, roots } = finder.held;
  const [places, digits] = [new Int32Array(finder.live), new Int32Array(finder.live)];
  let length = 0;
  for (let place = 0; place < ranks.length; place += 1) {
    if (!isLive(finder, place)) continue;
    ranks[place] = rankOf(finder, place);
    places[length] = place;
    digits[length] = ids.words.values[4 * (roots.values[place] ?? place)] ?? 0;
    length += 1;
  }

  return { places, digits };
}

const dayRange = 1 << 17;
const maxRank = 3 * dayRange;

/** The earlier a guest is shown, the smaller. */
function rankOf({ held: { flags, arrivals, lastDays, rings } }: Finder, place: number): number {
  let [all, arrival, last] = [0, dayRange, 0];
  let at = place;
  do {
    all |= flags.values[at] ?? 0;
    const day = arrivals.values[at] ?? 0;
    if (day > 0 && day < arrival) arrival = day;
    last = Math.max(last, lastDays.values[at] ?? 0);
    at = rings.values[at] ?? place;
  } while (at !== place);
  const days = Math.min(dayRange - 1, last);
  if (all & flag.inHouse) return dayRange - 1 - days;

  return arrival < dayRange ? dayRange + arrival : maxRank - days;
}

/** Sorts by a number below a limit, in one pass; what has the same number keeps its order. */
function sorted(
  { places, digits }: Row,
  numberOf: (place: number, digits: number) => number,
  limit = 65_536,
): Row {
  const starts = new Int32Array(limit + 1);
  const numbers = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const number = numberOf(places[at] ?? 0, digits[at] ?? 0);
    numbers[at] = number;
    starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let at = 0; at < limit; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const row: Row = { places: new Int32Array(places.length), digits: new Int32Array(places.length) };
  for (let at = 0; at < places.length; at += 1) {
    const number = numbers[at] ?? 0;
    const next = starts[number] ?? 0;
    row.places[next] = places[at] ?? 0;
    row.digits[next] = digits[at] ?? 0;
    starts[number] = next + 1;
  }

  return row;
}

function arrange(column: Column<Numbers>, order: Int32Array): void {
  const { values } = column;
  const next = values.slice(0, order.length);
  for (let at = 0; at < order.length; at += 1) next[at] = values[order[at] ?? 0] ?? 0;
  column.values = next;
  column.length = next.length;
}

function arrangeIds(column: Column<Int32Array>, order: Int32Array): void {
  const { values } = column;
  const next = new Int32Array(order.length * 4);
  for (let at = 0; at < order.length; at += 1) {
    const [to, from] = [at * 4, (order[at] ?? 0) * 4];
    next[to] = values[from] ?? 0;
    next[to + 1] = values[from + 1] ?? 0;
    next[to + 2] = values[from + 2] ?? 0;
    next[to + 3] = values[from + 3] ?? 0;
  }
  column.values = next;
  column.length = next.length;
}

function arrangeList({ starts, items }: Lists<Uint8Array | Int32Array>, order: Int32Array): void {
  const from = starts.values;
  const begins = new Int32Array(order.length + 1);
  const shifts = new Int32Array(order.length);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const begin = from[order[at] ?? 0] ?? 0;
    shifts[at] = begin - length;
    length += (from[(order[at] ?? 0) + 1] ?? 0) - begin;
    begins[at + 1] = length;
  }
  const values = items.values.slice(0, length);
  moveRuns(items.values, values, { begins, shifts });
  starts.values = begins;
  starts.length = begins.length;
  items.values = values;
  items.length = length;
}

interface Runs {
  /** Where each run begins, and where the last one ends. */
  readonly begins: Int32Array;
  /** How much further on each run stood before. */
  readonly shifts: Int32Array;
}

function moveRuns(from: Numbers, to: Numbers, { begins, shifts }: Runs): void {
  for (let run = 0; run < shifts.length; run += 1) {
    const end = begins[run + 1] ?? 0;
    const shift = shifts[run] ?? 0;
    for (let at = begins[run] ?? 0; at < end; at += 1) to[at] = from[at + shift] ?? 0;
  }
}
