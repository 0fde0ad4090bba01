import type { Syllables } from '../../identity/name-forms.ts';
import { append, extend, reserve, whole } from './column.ts';
import { dropWord, holdWord, isSaid, wordCount, wordText } from './dictionary.ts';
import type { DocumentKey } from './document-path.ts';
import { writePath } from './document-path.ts';
import type { FinderEntry } from './entry.ts';
import type { Finder, Lists } from './finder.ts';
import { flag, isLive, nameShift, placeCount, spanOf, wordMask } from './finder.ts';
import { documentBuckets, eachDeletion, eachWord, exactBuckets, phoneGrams } from './keys-of-place.ts';
import { hashText, secondSeed, seedBehind } from './mix.ts';
import { forgetParts, writeNameWords } from './name-parts.ts';
import { link } from './postings.ts';
import { addId, forgetId, placeOf } from './profile-ids.ts';
import { leaveRing } from './rings.ts';
import { giveRoom, leaveRoom } from './rooms.ts';
import { soundOf } from './sounds-like.ts';

/** How an entry is taken in. */
export interface AddOptions {
  readonly syllables?: Syllables;
  /** Many come at once and `settleFinder` follows: no chains are made. @defaultValue false */
  readonly isBulk?: boolean;
}

/** Takes a profile in, or what it has become, as a guest of its own; the next question knows it so. */
export function putEntry(finder: Finder, entry: FinderEntry, options: AddOptions = {}): void {
  removeEntry(finder, entry.id);
  const firstNew = wordCount(finder.words);
  const place = hold(finder, entry, options.syllables);
  finder.live += 1;
  if (options.isBulk) return;
  linkPlace(finder, place);
  for (let word = firstNew; word < wordCount(finder.words); word += 1) linkWord(finder, word);
}

/** Takes a profile away; what it held is erased, and it is found no more. @returns whether it was there */
export function removeEntry(finder: Finder, id: string): boolean {
  const place = placeOf(finder.held.ids, id);
  if (place < 0) return false;
  const { held } = finder;
  forgetParts(finder.parts);
  leaveRing(finder, place);
  forgetId(held.ids, place);
  leaveRoom(finder, place);
  if (isLive(finder, place)) finder.live -= 1;
  held.flags.values[place] = 0;
  eachWord(finder, place, (word) => releaseWord(finder, word));
  for (const list of [held.phones, held.documents]) {
    const [from, to] = spanOf(list, place);
    for (let at = from; at < to; at += 1 + (list.items.values[at] ?? 0))
      list.items.values.fill(0xff, at + 1, at + 1 + (list.items.values[at] ?? 0));
  }
  held.exact.items.values.fill(0, ...spanOf(held.exact, place));

  return true;
}

/** A word that nobody holds any more leaves the order of words before its letters go. */
function releaseWord({ words, ways }: Finder, word: number): void {
  const isLast = (words.uses.values[word] ?? 0) <= 1;
  const at = isLast && word < ways.sortedTo ? ways.sorted.indexOf(word) : -1;
  if (at >= 0) {
    const sorted = ways.sorted.slice(0, -1);
    sorted.set(ways.sorted.subarray(at + 1), at);
    ways.sorted = sorted;
  }
  dropWord(words, word);
}

/** Writes what an entry holds at the end of every column. */
function hold(finder: Finder, entry: FinderEntry, syllables: Syllables | undefined): number {
  const { held } = finder;
  const place = addId(held.ids, entry.id);
  append(held.flags, flag.live + (entry.incognito ? flag.incognito : 0));
  append(held.roots, place);
  append(held.rings, place);
  extend(held.several, (place >>> 5) + 1);
  append(held.lastDays, entry.lastDay ?? 0);
  append(held.arrivals, entry.arrivalDay ?? 0);
  append(held.scopes, scopeOf(finder, entry.properties));
  append(held.signs, holdWords(finder, entry, syllables));
  for (const phone of entry.phones) appendDigits(held.phones, phone);
  for (const number of entry.documents) appendPath(held.documents, number, finder.key);
  for (const email of entry.emails) holdEmail(held.exact, email);
  for (const membership of entry.memberships) appendHash(held.exact, seeds.membership, membership);
  for (const list of [held.words, held.phones, held.documents, held.exact])
    append(list.starts, list.items.length);
  if (entry.room !== undefined) giveRoom(finder, place, entry.room);

  return place;
}

/** The third name of a profile and all that follow. */
const lastName = 1 << (nameShift + 2);

/** The words of one name. */
const taken = whole(64);

/** @returns the signs of the words */
function holdWords(finder: Finder, { names }: FinderEntry, syllables: Syllables | undefined): number {
  const options = { words: finder.words, parts: finder.parts, syllables };
  let signs = 0;
  let named = 1 << nameShift;
  for (const name of names) {
    if (name.type === 'alias') continue;
    taken.length = 0;
    signs |= writeNameWords(name, options, taken);
    for (let at = 0; at < taken.length; at += 1) holdOnce(finder, taken.values[at] ?? 0, named);
    named = Math.min(named * 2, lastName);
  }

  return signs;
}

/** Notes that a word stands in a name of the last place. */
function holdOnce(finder: Finder, word: number, named: number): void {
  const { items, starts } = finder.held.words;
  const { values, length } = items;
  for (let at = starts.values[starts.length - 1] ?? 0; at < length; at += 1) {
    const item = values[at] ?? 0;
    if ((item & wordMask) !== word) continue;
    values[at] = item | named;

    return;
  }
  append(items, word | named);
  holdWord(finder.words, word);
}

/** Two hashes tell a text from others: see `find-numbers.ts`. */
const seeds = {
  email: [seedBehind('e'), seedBehind('e', secondSeed)],
  mailbox: [seedBehind('b'), seedBehind('b', secondSeed)],
  membership: [seedBehind('m'), seedBehind('m', secondSeed)],
} as const;

/** A mailbox is found before its domain is typed. */
function holdEmail(list: Lists<Int32Array>, email: string): void {
  appendHash(list, seeds.email, email);
  appendHash(list, seeds.mailbox, email, Math.max(0, email.indexOf('@')));
}

function appendHash(
  { items }: Lists<Int32Array>,
  [one, other]: readonly [number, number],
  text: string,
  length = text.length,
): void {
  append(items, hashText(text, one, length));
  append(items, hashText(text, other, length));
}

/** The longest run that is held: what is longer is no number of anybody. */
const longestRun = 60;

function appendPath({ items }: Lists<Uint8Array>, number: string, key: DocumentKey): void {
  if (number.length === 0 || number.length > longestRun) return;
  const values = reserve(items, number.length + 1);
  values[items.length] = number.length;
  writePath(number, key, values, items.length + 1);
  items.length += number.length + 1;
}

function appendDigits({ items }: Lists<Uint8Array>, phone: string): void {
  const values = reserve(items, phone.length + 1);
  let length = 0;
  for (let at = 0; at < phone.length; at += 1) {
    const digit = phone.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    length += 1;
    values[items.length + length] = digit;
  }
  if (length === 0 || length > longestRun) return;
  values[items.length] = length;
  items.length += length + 1;
}

/** The last bit stands for every property after the thirty-first. */
export function scopeOf({ properties: known }: Finder, properties: readonly string[]): number {
  let bits = 0;
  for (const property of properties) {
    let at = known.indexOf(property);
    if (at < 0) at = known.push(property) - 1;
    bits |= 1 << Math.min(at, 31);
  }

  return bits;
}

function linkPlace(finder: Finder, place: number): void {
  const { ways } = finder;
  eachWord(finder, place, (word) => link(ways.byWord, word, place));
  for (const [postings, write] of [
    [ways.byGram, phoneGrams],
    [ways.byDocument, documentBuckets],
    [ways.byExact, exactBuckets],
  ] as const) {
    const keys = whole();
    write(finder, place, keys);
    for (const key of keys.values.subarray(0, keys.length)) link(postings, key, place);
  }
}

/** Makes the ways to a word that is new. */
function linkWord(finder: Finder, word: number): void {
  if (!isSaid(finder.words, word)) return;
  eachDeletion(finder, word, (bucket) => link(finder.ways.byDeletion, bucket, word));
  link(finder.ways.bySound, soundBucket(finder, wordText(finder.words, word)), word);
}

/** The bucket of how a word sounds. */
export function soundBucket(finder: Finder, word: string): number {
  return bucketOfSound(finder, soundOf(word));
}

/** The bucket of the words of one sound. */
export function bucketOfSound({ ways }: Finder, sound: string): number {
  return hashText(sound) >>> (32 - ways.wordBits);
}

/** Whether so much was added since the last settling that it is time for another. */
export function isUnsettled(finder: Finder): boolean {
  const added = placeCount(finder) - finder.ways.settledTo;

  return added > Math.max(4096, finder.ways.settledTo);
}
