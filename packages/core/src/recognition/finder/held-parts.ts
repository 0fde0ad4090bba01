import { findWord } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { isCharacters, takeCharacters } from './name-words.ts';
import type { NearestWords } from './nearest-words.ts';
import type { Reading } from './readings.ts';
import type { Matches } from './word-matches.ts';
import { afterCharacters, holdersOf, plainMatches, slippedMatches } from './word-matches.ts';

/** A part of a reading, and how many profiles hold a word that fits it. */
export interface HeldPart {
  readonly part: Matches;
  readonly holders: number;
  /** Its place among the parts as they were typed. */
  readonly order: number;
}

/** What is left of the looks that a question may take. */
export interface Patience {
  looks: number;
  /** What fits a typed word, for words that several readings have. */
  readonly known: Map<string, HeldPart>;
  /** The words of parts by how far they are, for parts that several readings have. */
  readonly nearest: Map<Matches, NearestWords>;
}

/** How many profiles one question may look at: where more fit, nobody is meant. */
export const allPatience = 2500;
/** How many marks are read or set in the time in which one profile is looked at. */
export const marksToALook = 12;
/** How many profiles are told by their signs to have no such name in the time in which one is looked at. */
export const signsToALook = 16;
/** How many pairs of words are tried in the time in which one profile is looked at. */
export const pairsToALook = 6;
/** How many steps through two lists are taken in the time in which one profile is looked at. */
export const stepsToALook = 3;
/** More holders than these are not told apart. */
const mostHolders = 1 << 20;

/** The words that fit each part, the rarest part first; nothing where a part fits nobody. */
export function heldParts(finder: Finder, reading: Reading, { known }: Patience): readonly HeldPart[] {
  const hasCharacters = reading.words.some(isCharacters);
  const isInParts = reading.words.length > 2;
  const keyOf = (word: string): string =>
    `${reading.slips}${isInParts && reading.slips > 0 ? '+' : ''}${word}`;
  if (reading.words.some((word) => known.get(keyOf(word))?.holders === 0)) return [];
  const held: HeldPart[] = [];
  for (const word of reading.words) {
    if (isCharacters(word)) {
      for (const part of characterParts(finder, word)) held.push(withHolders(finder, part, held.length));
      continue;
    }
    const key = keyOf(word);
    const found =
      known.get(key) ??
      withHolders(
        finder,
        spelt(finder, word, {
          slips: isTooShort(word, reading) ? 0 : reading.slips,
          hasCharacters,
          isInParts,
        }),
        0,
      );
    known.set(key, found);
    held.push({ ...found, order: held.length });
    if (found.holders === 0) return [];
  }

  return held.every(({ holders }) => holders > 0)
    ? held.sort((one, other) => one.holders - other.holders)
    : [];
}

/** Two letters alone say too little to be guessed at. */
function isTooShort(word: string, { words, numbers }: Reading): boolean {
  return word.length < 3 && words.length + numbers.length < 2;
}

function withHolders(finder: Finder, part: Matches, order: number): HeldPart {
  return { part, holders: holdersOf(finder, part, mostHolders), order };
}

function spelt(
  finder: Finder,
  word: string,
  {
    slips,
    hasCharacters,
    isInParts,
  }: Pick<Reading, 'slips'> & { readonly hasCharacters: boolean; readonly isInParts: boolean },
): Matches {
  const plain = hasCharacters ? afterCharacters(finder, word) : plainMatches(finder, word);

  return slips === 0 ? plain : slippedMatches(finder, plain, { most: slips, isInParts });
}

/** Pairs of characters where there are pairs, else the one. */
function characterParts(finder: Finder, word: string): readonly Matches[] {
  const size = [...word].length;
  const parts: Matches[] = [];
  takeCharacters(word, (text) => {
    if (size > 1 && [...text].length === 1) return;
    const found = findWord(finder.words, text);
    parts.push({ typed: text, words: new Map(found < 0 ? [] : [[found, 0]]) });
  });

  return parts;
}
