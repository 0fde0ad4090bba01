import type { Finder } from './finder.ts';
import { mixed } from './mix.ts';
import { initialsMark } from './name-words.ts';

/** The sign of whoever may have any word. */
export const everySign = 0xffff;

const marker = initialsMark.charCodeAt(0);

/** One of sixteen bits for what a word begins with: whoever has the word has its sign. */
export function signOf({ words: { text, starts } }: Finder, word: number): number {
  const from = starts.values[word] ?? 0;
  const first = text.values[from] ?? 0;

  return signOfLetter(first === marker ? (text.values[from + 1] ?? 0) : first);
}

/** The sign of every word that begins so. */
export function signOfLetter(letter: number): number {
  return 1 << (letter >= 97 && letter < 123 ? (letter - 97) & 15 : mixed(letter) & 15);
}
