import type { Column } from './column.ts';
import { append, bytes, letters, whole } from './column.ts';
import { hashText } from './mix.ts';

/** Every distinct word of every name, numbered. */
export interface Dictionary {
  /** The code units of all words, one after the other. */
  readonly text: Column<Uint16Array>;
  /** Where each word begins, and where the last one ends. */
  readonly starts: Column<Int32Array>;
  readonly kinds: Column<Uint8Array>;
  /** How many names hold a word; a word that nobody holds is erased. */
  readonly uses: Column<Int32Array>;
  /** Open addressing over the hash of the text: the number of the word plus one. */
  table: Int32Array;
}

/**
 * What a word is: a whole word, to be found by its beginning and with slips; a part of characters; the initials of a
 * name; a part of a longer name, found as a word is, but less near.
 */
export const kindOf = { word: 0, characters: 1, initials: 2, part: 3 } as const;

/** Whether a word is said: found by its beginning, its sound and with slips. */
export function isSaid({ kinds }: Dictionary, word: number): boolean {
  return kinds.values[word] === kindOf.word || kinds.values[word] === kindOf.part;
}

/** No words yet. */
export function noWords(): Dictionary {
  const starts = whole();
  append(starts, 0);

  return { text: letters(), starts, kinds: bytes(), uses: whole(), table: new Int32Array(64) };
}

/** How many words there are, with those that were erased. */
export function wordCount({ kinds }: Dictionary): number {
  return kinds.length;
}

/** The number of a word, or −1; a part is a word of its own beside the whole word of the same letters. */
export function findWord(dictionary: Dictionary, text: string, isPart = false): number {
  const { table, kinds } = dictionary;
  const mask = table.length - 1;
  for (let at = hashOf(text, isPart) & mask; table[at] !== 0; at = (at + 1) & mask) {
    const word = (table[at] ?? 0) - 1;
    if ((kinds.values[word] === kindOf.part) === isPart && isText(dictionary, word, text)) return word;
  }

  return -1;
}

/** The number of a word, which is added where it is new; nobody holds it yet. */
export function numberOfWord(dictionary: Dictionary, text: string, kind: number): number {
  const isPart = kind === kindOf.part;
  const known = findWord(dictionary, text, isPart);
  if (known >= 0) return known;
  const word = wordCount(dictionary);
  for (let at = 0; at < text.length; at += 1) append(dictionary.text, text.charCodeAt(at));
  append(dictionary.starts, dictionary.text.length);
  append(dictionary.kinds, kind);
  append(dictionary.uses, 0);
  if (word * 2 >= dictionary.table.length) widen(dictionary);
  else place(dictionary, hashOf(text, isPart), word);

  return word;
}

/** One more name holds the word. */
export function holdWord({ uses }: Dictionary, word: number): void {
  uses.values[word] = (uses.values[word] ?? 0) + 1;
}

/** One name fewer holds the word; the letters of a word that nobody holds are gone. */
export function dropWord({ uses, text, starts }: Dictionary, word: number): void {
  const left = (uses.values[word] ?? 0) - 1;
  uses.values[word] = left;
  if (left <= 0) text.values.fill(0, starts.values[word] ?? 0, starts.values[word + 1] ?? 0);
}

/** The letters of a word. */
export function wordText(dictionary: Dictionary, word: number): string {
  const { text, starts } = dictionary;

  return String.fromCharCode(...text.values.subarray(starts.values[word] ?? 0, starts.values[word + 1] ?? 0));
}

/** How many letters a word has. */
export function wordLength({ starts }: Dictionary, word: number): number {
  return (starts.values[word + 1] ?? 0) - (starts.values[word] ?? 0);
}

/** Whether a word begins with this text. */
export function beginsWith({ text, starts }: Dictionary, word: number, start: string): boolean {
  const from = starts.values[word] ?? 0;
  if ((starts.values[word + 1] ?? 0) - from < start.length) return false;
  for (let at = 0; at < start.length; at += 1)
    if (text.values[from + at] !== start.charCodeAt(at)) return false;

  return true;
}

/** The order of two words by their code units. */
export function compareWords({ text, starts }: Dictionary, one: number, other: number): number {
  const [left, right] = [starts.values[one] ?? 0, starts.values[other] ?? 0];
  const [leftEnd, rightEnd] = [starts.values[one + 1] ?? 0, starts.values[other + 1] ?? 0];
  const shared = Math.min(leftEnd - left, rightEnd - right);
  for (let at = 0; at < shared; at += 1) {
    const difference = (text.values[left + at] ?? 0) - (text.values[right + at] ?? 0);
    if (difference !== 0) return difference;
  }

  return leftEnd - left - (rightEnd - right);
}

function hashOf(text: string, isPart: boolean): number {
  return isPart ? hashText(text, 0x5eed1e77) : hashText(text);
}

function isText(dictionary: Dictionary, word: number, text: string): boolean {
  return wordLength(dictionary, word) === text.length && beginsWith(dictionary, word, text);
}

function place({ table }: Dictionary, hash: number, word: number): void {
  const mask = table.length - 1;
  let at = hash & mask;
  while (table[at] !== 0) at = (at + 1) & mask;
  table[at] = word + 1;
}

function widen(dictionary: Dictionary): void {
  dictionary.table = new Int32Array(dictionary.table.length * 2);
  for (let word = 0; word < wordCount(dictionary); word += 1)
    place(
      dictionary,
      hashOf(wordText(dictionary, word), dictionary.kinds.values[word] === kindOf.part),
      word,
    );
}
