import { kindOf } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { mixed } from './mix.ts';
import { initialsMark } from './name-words.ts';

/** The sign of whoever may have any word. */
export const everySign = -1;

/** So many of the 32 bits are for words that are said and initials, the others for characters. */
const saidBits = 24;
const everySaid = 2 ** saidBits - 1;

const marker = initialsMark.charCodeAt(0);

/** A bit for the two letters with which a word begins, or for a character: whoever has the word has its sign. */
export function signOf({ words: { text, starts, kinds } }: Pick<Finder, 'words'>, word: number): number {
  const from = starts.values[word] ?? 0;
  const first = text.values[from] ?? 0;
  if (kinds.values[word] === kindOf.characters) return 1 << (saidBits + (mixed(first) & 7));
  const begin = first === marker ? from + 1 : from;
  const second = begin + 1 < (starts.values[word + 1] ?? 0) ? (text.values[begin + 1] ?? 0) : 0;

  return signOfLetters(text.values[begin] ?? 0, second);
}

/** The signs of every word that is said and begins so. */
export function signsOfBeginning(typed: string): number {
  return typed.length < 2 ? everySaid : signOfLetters(typed.charCodeAt(0), typed.charCodeAt(1));
}

function signOfLetters(first: number, second: number): number {
  return 1 << (mixed(first * 31 + second) % saidBits);
}
