import { soundBucket } from './add-entry.ts';
import { beginsWith, findWord, kindOf, wordCount, wordText } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import type { Finder } from './finder.ts';
import { deletionLetters, eachRemainder, slipsIn } from './keys-of-place.ts';
import { initialsMark } from './name-words.ts';
import { countOf, each } from './postings.ts';
import { soundOf } from './sounds-like.ts';

/** How far a word is from what was typed. */
export const distances = { same: 0, beginning: 1, sound: 2, initials: 2, oneSlip: 4, twoSlips: 6 } as const;

/** Words of names that fit one typed word, with how far each is from it. */
export interface Matches {
  readonly typed: string;
  readonly words: Map<number, number>;
  /** Whether words that begin so fit as well. */
  readonly isBeginning: boolean;
}

/** The words that are what was typed: the same, of the same sound, the initials. */
export function plainMatches(finder: Finder, typed: string): Matches {
  const { words, ways } = finder;
  const found = new Map<number, number>();
  const same = findWord(words, typed);
  if (same >= 0) found.set(same, distances.same);
  if (typed.length > 1 && typed.length < 6) {
    const initials = findWord(words, initialsMark + typed);
    if (initials >= 0) found.set(initials, distances.initials);
  }
  if (typed.length > 1) {
    const sound = soundOf(typed);
    each(ways.bySound, soundBucket(finder, typed), (word) => {
      if (!found.has(word) && soundOf(wordText(words, word)) === sound) found.set(word, distances.sound);

      return true;
    });
  }

  return { typed, words: found, isBeginning: true };
}

/** The words that are what was typed beside characters: also the end of the initials, as in 丁jg. */
export function afterCharacters(finder: Finder, typed: string): Matches {
  const plain = plainMatches(finder, typed);
  if (typed.length > 3) return plain;
  for (let letter = 97; letter < 123; letter += 1) {
    const initials = findWord(finder.words, initialsMark + String.fromCharCode(letter) + typed);
    if (initials >= 0) plain.words.set(initials, distances.initials);
  }

  return plain;
}

const units = new Uint16Array(deletionLetters);

/** The words that are what was typed but for one or two slips, besides those that fit anyhow. */
export function slippedMatches(finder: Finder, plain: Matches, most = 2): Matches {
  const { typed } = plain;
  const { words, ways } = finder;
  const found = new Map(plain.words);
  const length = Math.min(typed.length, deletionLetters);
  if (typed.length < 2) return plain;
  for (let at = 0; at < length; at += 1) units[at] = typed.charCodeAt(at);
  const seen = new Set<number>();
  eachRemainder(units.subarray(0, length), { slips: most, bits: ways.wordBits }, (bucket) => {
    each(ways.byDeletion, bucket, (word) => {
      if (seen.has(word)) return true;
      seen.add(word);
      const from = words.starts.values[word] ?? 0;
      const to = words.starts.values[word + 1] ?? 0;
      if (Math.abs(to - from - typed.length) > most || found.has(word)) return true;
      const distance = editDistance(typed, words.text.values, from, to);
      if (distance <= Math.min(most, slipsIn(to - from)))
        found.set(word, distance === 1 ? distances.oneSlip : distances.twoSlips);

      return true;
    });
  });

  return { typed, words: found, isBeginning: plain.isBeginning };
}

/** Calls with every word that begins with what was typed, until it is told to stop. */
export function eachBeginning(finder: Finder, typed: string, visit: (word: number) => boolean): void {
  const { ways, words } = finder;
  for (let word = ways.sortedTo; word < wordCount(words); word += 1)
    if (words.kinds.values[word] === kindOf.word && beginsWith(words, word, typed) && !visit(word)) return;
  for (let at = lowerBound(finder, typed); at < ways.sorted.length; at += 1) {
    const word = ways.sorted[at] ?? 0;
    if (!beginsWith(words, word, typed) || !visit(word)) return;
  }
}

/** How many profiles hold the words; those that only begin so are counted up to a limit. */
export function holdersOf(finder: Finder, { typed, words, isBeginning }: Matches, most: number): number {
  let count = 0;
  for (const word of words.keys()) count += countOf(finder.ways.byWord, word);
  if (!isBeginning) return count;
  let seen = 0;
  eachBeginning(finder, typed, (word) => {
    count += countOf(finder.ways.byWord, word);
    seen += 1;

    return count < most && seen < 500;
  });

  return seen < 500 ? count : most;
}

/** The first settled word that is not before what was typed. */
function lowerBound({ ways, words }: Finder, typed: string): number {
  let [low, high] = [0, ways.sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(words, ways.sorted[middle] ?? 0, typed)) low = middle + 1;
    else high = middle;
  }

  return low;
}

function isBefore({ text, starts }: Finder['words'], word: number, typed: string): boolean {
  const from = starts.values[word] ?? 0;
  const to = starts.values[word + 1] ?? 0;
  for (let at = 0; at < typed.length; at += 1) {
    if (from + at >= to) return true;
    const difference = (text.values[from + at] ?? 0) - typed.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }

  return false;
}
