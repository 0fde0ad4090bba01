import type { Finder } from './finder.ts';
import { isCharacters } from './name-words.ts';
import { countOf } from './postings.ts';
import type { Matches } from './word-matches.ts';
import { eachBeginning } from './word-matches.ts';

/** So many words that begin as was typed are looked at. */
const mostBeginnings = 1500;

/** The words of a part by how far they are, the commonest first. */
export interface NearestWords {
  /** At each distance the words. */
  readonly at: readonly (readonly number[])[];
  readonly count: number;
  /** Whether these are all words that fit. */
  readonly isAll: boolean;
  /** Whether it is noted which words they stand together with. */
  readonly isPaired: boolean;
}

/** Gathers the words of a part. */
export function nearestWords(finder: Finder, part: Matches): NearestWords {
  const { typed, words, beginning } = part;
  const at: number[][] = [];
  let count = 0;
  const add = (word: number, distance: number): void => {
    while (at.length <= distance) at.push([]);
    at[distance]?.push(word);
    count += 1;
  };
  for (const [word, distance] of words) add(word, distance);
  let isAll = true;
  if (beginning !== undefined) {
    const found: number[] = [];
    eachBeginning(finder, part, (word) => {
      if (!words.has(word)) found.push(word);

      return found.length < mostBeginnings;
    });
    isAll = found.length < mostBeginnings;
    found.sort((one, other) => countOf(finder.ways.byWord, other) - countOf(finder.ways.byWord, one));
    for (const word of found) add(word, beginning);
  }

  return { at, count, isAll, isPaired: !isCharacters(typed) };
}
