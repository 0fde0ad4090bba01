import type { Column } from './column.ts';
import { append, whole } from './column.ts';
import { mixed } from './mix.ts';

/** The ids of profiles, numbered in the order in which they came: 16 bytes each. */
export interface ProfileIds {
  readonly words: Column<Int32Array>;
  /** Open addressing: the place of an id plus one. A place that was left is found no more. */
  table: Int32Array;
}

/** No ids yet. */
export function noIds(): ProfileIds {
  return { words: whole(), table: new Int32Array(64) };
}

/** The place of an id, or −1. */
export function placeOf({ words, table }: ProfileIds, id: string): number {
  const mask = table.length - 1;
  const [first, second, third, fourth] = [wordAt(id, 0), wordAt(id, 8), wordAt(id, 16), wordAt(id, 24)];
  for (let at = slotOf(first, second, third ^ fourth) & mask; table[at] !== 0; at = (at + 1) & mask) {
    const place = (table[at] ?? 0) - 1;
    if (place < 0 || words.values[place * 4] !== first || words.values[place * 4 + 1] !== second) continue;
    if (words.values[place * 4 + 2] === third && words.values[place * 4 + 3] === fourth) return place;
  }

  return -1;
}

/** Adds an id that is not there. @returns its place */
export function addId(ids: ProfileIds, id: string): number {
  const place = ids.words.length / 4;
  for (let at = 0; at < 32; at += 8) append(ids.words, wordAt(id, at));
  if ((place + 1) * 2 > ids.table.length) widen(ids);
  else enter(ids, place);

  return place;
}

/** Takes the id of a place away; the place is not used again. */
export function forgetId({ words, table }: ProfileIds, place: number): void {
  const mask = table.length - 1;
  let at = slotOfPlace(words, place) & mask;
  while (table[at] !== place + 1 && table[at] !== 0) at = (at + 1) & mask;
  if (table[at] === place + 1) table[at] = -1;
  words.values.fill(0, place * 4, place * 4 + 4);
}

/** The id at a place. */
export function idAt({ words }: ProfileIds, place: number): string {
  let id = '';
  for (let at = 0; at < 4; at += 1)
    id += ((words.values[place * 4 + at] ?? 0) >>> 0).toString(16).padStart(8, '0');

  return id;
}

/** The order of two ids by their digits. */
export function compareIds({ words }: ProfileIds, one: number, other: number): number {
  for (let at = 0; at < 4; at += 1) {
    const left = (words.values[one * 4 + at] ?? 0) >>> 0;
    const right = (words.values[other * 4 + at] ?? 0) >>> 0;
    if (left !== right) return left - right;
  }

  return 0;
}

/** Eight hexadecimal digits, in capitals or not. */
function wordAt(id: string, from: number): number {
  let word = 0;
  for (let at = from; at < from + 8; at += 1) {
    const sign = id.charCodeAt(at);
    word = (word << 4) | (sign < 58 ? sign - 48 : (sign & 15) + 9);
  }

  return word;
}

function slotOfPlace({ values }: Column<Int32Array>, place: number): number {
  const at = place * 4;

  return slotOf(values[at] ?? 0, values[at + 1] ?? 0, (values[at + 2] ?? 0) ^ (values[at + 3] ?? 0));
}

function slotOf(first: number, second: number, others: number): number {
  return mixed(first ^ Math.imul(second, 31) ^ Math.imul(others, 0x9e3779b1));
}

function enter({ words, table }: ProfileIds, place: number): void {
  const mask = table.length - 1;
  let at = slotOfPlace(words, place) & mask;
  while ((table[at] ?? 0) > 0) at = (at + 1) & mask;
  table[at] = place + 1;
}

function widen(ids: ProfileIds): void {
  const held = ids.table;
  ids.table = new Int32Array(held.length * 2);
  for (const mark of held) if (mark > 0) enter(ids, mark - 1);
  enter(ids, ids.words.length / 4 - 1);
}

/** Finds every id anew by its place, after the places were numbered anew. */
export function enterAll(ids: ProfileIds): void {
  const count = ids.words.length / 4;
  ids.table = new Int32Array(2 ** Math.max(6, Math.ceil(Math.log2(2 * count + 1))));
  for (let place = 0; place < count; place += 1) enter(ids, place);
}
