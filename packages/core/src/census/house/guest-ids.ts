import type { Texts } from '../columns/texts.ts';

/** The ids of guests by their numbers, and the numbers by the ids: 16 bytes and half a slot each, no text. */
export interface GuestIds extends Texts {
  /** How many places there are, those that nobody has among them. */
  length: number;
  /** How many guests there are. */
  size: number;
  /** The 32 hexadecimal digits of each id, four words a place. */
  words: Uint32Array;
  /** Open addressing: the place of an id plus one; −1 where one was. */
  table: Int32Array;
  /** Slots of the table that are not 0. */
  used: number;
  /** Whether the ids rise with their places, once somebody has asked. */
  rising: boolean | undefined;
  /** Ids of another form, which only strangers to this house give. */
  readonly others: Map<string, number>;
  readonly texts: Map<number, string>;
  /** The number of a guest. */
  get(id: string): number | undefined;
  compare(one: number, other: number): number;
  areRising(): boolean;
}

/** No ids yet. */
export function createIds(): GuestIds {
  const ids: GuestIds = {
    length: 0,
    size: 0,
    words: new Uint32Array(256),
    table: new Int32Array(128),
    used: 0,
    rising: undefined,
    others: new Map(),
    texts: new Map(),
    at: (place) => (place < ids.length ? idAt(ids, place) : undefined),
    get: (id) => placeOf(ids, id),
    compare: (one, other) => compareIds(ids, one, other),
    areRising: () => {
      ids.rising ??= doRise(ids);

      return ids.rising;
    },
  };

  return ids;
}

/** Ids as bytes, numbered as they come; each may come once. */
export function guestIdsOf(texts: Iterable<string>): GuestIds {
  const ids = createIds();
  for (const text of texts) enterId(ids, text, ids.length);

  return ids;
}

/** Gives a place to an id that is not there. */
export function enterId(ids: GuestIds, id: string, place: number): void {
  ids.rising = undefined;
  if (place >= ids.length) ids.length = place + 1;
  while (ids.length * 4 > ids.words.length) ids.words = enlarged(ids.words, ids.length * 4);
  ids.size += 1;
  if (!isPlain(id)) {
    ids.others.set(id, place);
    ids.texts.set(place, id);

    return;
  }
  for (let at = 0; at < 4; at += 1) ids.words[place * 4 + at] = wordAt(id, 6 + at * 8);
  if ((ids.used + 1) * 3 > ids.table.length * 2) findAnew(ids);
  else enter(ids, place);
}

/** Takes the id of a place away. */
export function leaveId(ids: GuestIds, place: number): void {
  ids.size -= 1;
  const text = ids.texts.get(place);
  if (text !== undefined) {
    ids.texts.delete(place);
    ids.others.delete(text);

    return;
  }
  const mask = ids.table.length - 1;
  let at = slotOf(ids.words, place * 4) & mask;
  while (ids.table[at] !== place + 1) at = (at + 1) & mask;
  ids.table[at] = -1;
  ids.words.fill(0, place * 4, place * 4 + 4);
}

/** Makes the table anew, after the words were put in as a whole or where too many have left. */
export function findAnew(ids: GuestIds): void {
  ids.rising = undefined;
  const slots = 2 ** Math.max(7, Math.ceil(Math.log2(ids.size * 1.6 + 1)));
  ids.table = new Int32Array(slots);
  ids.used = 0;
  for (let place = 0; place < ids.length; place += 1) if (hasWords(ids, place)) enter(ids, place);
}

function enter(ids: GuestIds, place: number): void {
  const { table } = ids;
  const mask = table.length - 1;
  let at = slotOf(ids.words, place * 4) & mask;
  while ((table[at] as number) > 0) at = (at + 1) & mask;
  if (table[at] === 0) ids.used += 1;
  table[at] = place + 1;
}

const sought = new Uint32Array(4);

function placeOf({ words, table, others }: GuestIds, id: string): number | undefined {
  if (!isPlain(id)) return others.get(id);
  for (let at = 0; at < 4; at += 1) sought[at] = wordAt(id, 6 + at * 8);
  const mask = table.length - 1;
  for (let at = slotOf(sought, 0) & mask; table[at] !== 0; at = (at + 1) & mask) {
    const place = (table[at] as number) - 1;
    if (place >= 0 && isAt(words, place * 4)) return place;
  }

  return undefined;
}

function isAt(words: Uint32Array, at: number): boolean {
  return (
    words[at] === sought[0] &&
    words[at + 1] === sought[1] &&
    words[at + 2] === sought[2] &&
    words[at + 3] === sought[3]
  );
}

function idAt(ids: GuestIds, place: number): string {
  const text = ids.texts.get(place);
  if (text !== undefined || !hasWords(ids, place)) return text ?? '';
  let id = 'guest_';
  for (let at = place * 4; at < place * 4 + 4; at += 1)
    id += (ids.words[at] as number).toString(16).padStart(8, '0');

  return id;
}

function compareIds(ids: GuestIds, one: number, other: number): number {
  if (ids.texts.size > 0 && !(hasWords(ids, one) && hasWords(ids, other))) {
    const [left, right] = [idAt(ids, one), idAt(ids, other)];

    return left < right ? -1 : left > right ? 1 : 0;
  }
  for (let at = 0; at < 4; at += 1) {
    const [left, right] = [ids.words[one * 4 + at] as number, ids.words[other * 4 + at] as number];
    if (left !== right) return left < right ? -1 : 1;
  }

  return 0;
}

/** Places that nobody has are passed over; who leaves makes no disorder. */
function doRise(ids: GuestIds): boolean {
  const { words, length } = ids;
  if (ids.texts.size > 0) return false;
  let before = -1;
  for (let place = 0; place < length; place += 1) {
    const at = place * 4;
    const first = words[at] as number;
    if (before >= 0 && first > (words[before] as number)) before = at;
    else if (hasWords(ids, place)) {
      if (before >= 0 && compareIds(ids, before >> 2, place) > 0) return false;
      before = at;
    }
  }

  return true;
}

/** A place without words is one that nobody has, or that of an id in another form. */
function hasWords({ words }: GuestIds, place: number): boolean {
  const at = place * 4;

  return words[at] !== 0 || words[at + 1] !== 0 || words[at + 2] !== 0 || words[at + 3] !== 0;
}

const plain = /^guest_(?!0{32}$)[0-9a-f]{32}$/;

function isPlain(id: string): boolean {
  return plain.test(id);
}

function wordAt(id: string, from: number): number {
  let word = 0;
  for (let at = from; at < from + 8; at += 1) {
    const sign = id.charCodeAt(at);
    word = (word << 4) | (sign < 58 ? sign - 48 : sign - 87);
  }

  return word >>> 0;
}

/** Ids are hashes, but those of neighbours begin alike: all words count. */
function slotOf(words: Uint32Array, at: number): number {
  let hash = (words[at] as number) ^ Math.imul(words[at + 1] as number, 31);
  hash ^= Math.imul((words[at + 2] as number) ^ (words[at + 3] as number), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);

  return hash ^ (hash >>> 13);
}

function enlarged(words: Uint32Array, least: number): Uint32Array {
  const larger = new Uint32Array(Math.max(least, words.length + (words.length >> 2)));
  larger.set(words);

  return larger;
}
