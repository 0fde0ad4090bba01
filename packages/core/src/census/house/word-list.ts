import { ownText } from '../../shared/own-text.ts';

/** Words and their numbers; 0 is the empty word, which is "not said". */
export interface WordList {
  readonly words: string[];
  readonly numbers: Map<string, number>;
}

/** A list that knows only that nothing was said. */
export function createWords(): WordList {
  return { words: [''], numbers: new Map([['', 0]]) };
}

/** The number of a word; a new word gets the next. */
export function wordNumber({ words, numbers }: WordList, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const own = ownText(word);
  numbers.set(own, words.length);

  return words.push(own) - 1;
}
