import type { Column } from './column.ts';
import { append } from './column.ts';
import { wordLength } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { spanOf, wordMask } from './finder.ts';
import { hashWithout, mixed } from './mix.ts';
import { writeGrams } from './phone-grams.ts';

/** After how many characters of a document there is a way to it, besides the one of its whole. */
export const documentSteps = [4, 6, 9, 13] as const;

/** Calls with every word that the profile at a place holds, each once. */
export function eachWord({ held }: Finder, place: number, visit: (word: number) => void): void {
  const [from, to] = spanOf(held.words, place);
  for (let at = from; at < to; at += 1) visit((held.words.items.values[at] ?? 0) & wordMask);
}

/** Writes the keys under which a place is found in one way; the same one more than once, where it has it so. */
export type WriteKeys = (finder: Finder, place: number, keys: Column<Int32Array>) => void;

/** Every gram of the telephone numbers of a place. */
export const phoneGrams: WriteKeys = ({ held, ways }, place, keys) => {
  const { values } = held.phones.items;
  const { starts } = held.phones;
  const to = starts.values[place + 1] ?? 0;
  for (let at = starts.values[place] ?? 0; at < to; at += 1 + (values[at] ?? 0))
    writeGrams(values, { from: at + 1, to: at + 1 + (values[at] ?? 0), gramSize: ways.gramSize }, keys);
};

/** The bucket of every beginning of the documents of a place. */
export const documentBuckets: WriteKeys = ({ held, ways }, place, keys) => {
  const { values } = held.documents.items;
  const { starts } = held.documents;
  const to = starts.values[place + 1] ?? 0;
  const shift = 32 - ways.bits;
  for (let at = starts.values[place] ?? 0; at < to; at += 1 + (values[at] ?? 0)) {
    const length = values[at] ?? 0;
    append(keys, bucketOfPath(values, { from: at + 1, length, isWhole: true }) >>> shift);
    for (let step = 0; step < documentSteps.length && (documentSteps[step] ?? 0) < length; step += 1)
      append(keys, bucketOfPath(values, { from: at + 1, length: documentSteps[step] ?? 0 }) >>> shift);
  }
};

/** Which part of a hidden number is meant: its beginning, or the whole. */
export interface PathPart {
  readonly from: number;
  readonly length: number;
  readonly isWhole?: boolean;
}

/** The hash of a hidden number or of its beginning, which are apart even where they have the same characters. */
export function bucketOfPath(path: Uint8Array, { from, length, isWhole = false }: PathPart): number {
  let hash = isWhole ? -length : length;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ (path[at] ?? 0), 0x01000193);

  return mixed(hash);
}

/** The bucket of every address and membership of a place. */
export const exactBuckets: WriteKeys = ({ held, ways }, place, keys) => {
  const { starts, items } = held.exact;
  const to = starts.values[place + 1] ?? 0;
  for (let at = starts.values[place] ?? 0; at < to; at += 2)
    append(keys, (items.values[at] ?? 0) >>> (32 - ways.bits));
};

/** How many letters of a word count for its deletions. */
export const deletionLetters = 8;

/** How many slips are allowed for in a word of so many letters. */
export function slipsIn(length: number): number {
  if (length < 2) return 0;

  return length < 4 ? 1 : 2;
}

/** Calls with the bucket of everything that remains of a word when up to two letters are left out. */
export function eachDeletion(finder: Finder, word: number, visit: (bucket: number) => void): void {
  const { text, starts } = finder.words;
  const from = starts.values[word] ?? 0;
  const length = wordLength(finder.words, word);
  const letters = text.values.subarray(from, from + Math.min(length, deletionLetters));
  eachRemainder(letters, { slips: slipsIn(length), bits: finder.ways.wordBits }, visit);
}

/** Calls with the bucket of what remains of some letters when up to so many of them are left out. */
export function eachRemainder(
  letters: Uint16Array,
  { slips, bits }: { readonly slips: number; readonly bits: number },
  visit: (bucket: number) => void,
): void {
  const { length } = letters;
  const shift = 32 - bits;
  visit(hashWithout(letters, length, -1, -1) >>> shift);
  if (slips < 1) return;
  for (let one = 0; one < length; one += 1) {
    visit(hashWithout(letters, length, one, -1) >>> shift);
    if (slips > 1)
      for (let other = one + 1; other < length; other += 1)
        visit(hashWithout(letters, length, one, other) >>> shift);
  }
}
