import { bucketOfSound } from './add-entry.ts';
import { beginsWith, findWord, isSaid, kindOf, wordCount, wordText } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import type { Finder } from './finder.ts';
import { deletionLetters, eachRemainder, slipsIn } from './keys-of-place.ts';
import { initialsMark } from './name-words.ts';
import { countOf, each } from './postings.ts';
import { soundOf } from './sounds-like.ts';

/** How far a word is from what was typed; a part of a longer name is one further. */
export const distances = {
  same: 0,
  part: 1,
  beginning: 1,
  /** It sounds the same and is spelt almost so. */
  sound: 2,
  initials: 2,
  /** It sounds the same, two letters apart. */
  alike: 3,
  oneSlip: 4,
  twoSlips: 8,
  /** It sounds the same to some, and is spelt otherwise. */
  heard: 9,
} as const;

/** Words of names that fit one typed word, with how far each is from it. */
export interface Matches {
  readonly typed: string;
  readonly words: Map<number, number>;
  /** How far words are that begin so; absent where they do not fit. */
  readonly beginning?: number;
}

/** The words that are what was typed: the same, of the same sound, the initials. */
export function plainMatches(finder: Finder, typed: string): Matches {
  const { words, ways } = finder;
  const found = new Map<number, number>();
  const same = findWord(words, typed);
  if (same >= 0) found.set(same, distances.same);
  const part = findWord(words, typed, true);
  if (part >= 0) found.set(part, distances.part);
  if (typed.length > 1 && typed.length < 6) {
    const initials = findWord(words, initialsMark + typed);
    if (initials >= 0) found.set(initials, distances.initials);
  }
  if (typed.length > 1) {
    const sound = soundOf(typed);
    each(ways.bySound, bucketOfSound(finder, sound), (word) => {
      if (!found.has(word) && soundOf(wordText(words, word)) === sound)
        found.set(word, soundDistance(finder, typed, word) + (isPart(finder, word) ? distances.part : 0));

      return true;
    });
  }

  return { typed, words: found, beginning: distances.beginning };
}

/** The more letters two words of one sound differ in, the less likely the one is meant by the other. */
function soundDistance({ words }: Finder, typed: string, word: number): number {
  const [from, to] = [words.starts.values[word] ?? 0, words.starts.values[word + 1] ?? 0];
  const edits = editDistance(typed, words.text.values, from, to);
  if (edits < 2) return distances.sound;

  return edits === 2 ? distances.alike : distances.heard;
}

function isPart({ words }: Finder, word: number): boolean {
  return words.kinds.values[word] === kindOf.part;
}

/** Where slips are looked for, what is no whole word counts as one. */
const asSlip = distances.oneSlip - distances.part;

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

interface SlipOptions {
  readonly most: number;
  /** Whether names are typed in their parts, so that a part is as good as a whole. */
  readonly isInParts: boolean;
}

/** Tells of each word whether it comes for the first time. */
function seenOnce(finder: Finder): (word: number) => boolean {
  if (finder.seen.length < wordCount(finder.words)) {
    finder.seen = new Uint16Array(Math.ceil(wordCount(finder.words) * 1.2) + 64);
    finder.turn = 0;
  }
  finder.turn += 1;
  if (finder.turn > 0xffff) {
    finder.seen.fill(0);
    finder.turn = 1;
  }
  const { seen, turn } = finder;

  return (word) => {
    if (seen[word] === turn) return false;
    seen[word] = turn;

    return true;
  };
}

/** The words that are what was typed but for one or two slips, besides those that fit anyhow. */
export function slippedMatches(finder: Finder, plain: Matches, { most, isInParts }: SlipOptions): Matches {
  const { typed } = plain;
  const { words, ways } = finder;
  const further = (word: number): number => (!isInParts && isPart(finder, word) ? asSlip : 0);
  const found = new Map([...plain.words].map(([word, distance]) => [word, distance + further(word)]));
  const length = Math.min(typed.length, deletionLetters);
  if (typed.length < 2) return plain;
  for (let at = 0; at < length; at += 1) units[at] = typed.charCodeAt(at);
  const isNew = seenOnce(finder);
  eachRemainder(units.subarray(0, length), { slips: most, bits: ways.wordBits }, (bucket) => {
    each(ways.byDeletion, bucket, (word) => {
      if (!isNew(word)) return true;
      const from = words.starts.values[word] ?? 0;
      const to = words.starts.values[word + 1] ?? 0;
      if (Math.abs(to - from - typed.length) > most || found.has(word)) return true;
      const distance = editDistance(typed, words.text.values, from, to);
      if (distance <= Math.min(most, slipsIn(to - from)))
        found.set(
          word,
          (distance === 1 ? distances.oneSlip : distances.twoSlips) +
            (isPart(finder, word) ? distances.part : 0) +
            further(word),
        );

      return true;
    });
  });

  return { typed, words: found, beginning: distances.oneSlip };
}

/** Calls with every word that begins with what was typed, until it is told to stop. */
export function eachBeginning(finder: Finder, typed: string, visit: (word: number) => boolean): void {
  const { ways, words } = finder;
  for (let word = ways.sortedTo; word < wordCount(words); word += 1)
    if (isSaid(words, word) && beginsWith(words, word, typed) && !visit(word)) return;
  const to = bound(finder, typed, true);
  for (let at = bound(finder, typed, false); at < to; at += 1) {
    ways.byWord.visited += 1;
    if (!visit(ways.sorted[at] ?? 0)) return;
  }
}

/** How many profiles hold the words; those that only begin so are counted up to a limit. */
export function holdersOf(finder: Finder, { typed, words, beginning }: Matches, most: number): number {
  let count = 0;
  for (const word of words.keys()) count += countOf(finder.ways.byWord, word);
  if (beginning === undefined) return count;
  let seen = 0;
  eachBeginning(finder, typed, (word) => {
    count += countOf(finder.ways.byWord, word);
    seen += 1;

    return count < most && seen < 500;
  });

  return seen < 500 ? count : most;
}

/** The first settled word that is not before what was typed, or, behind all that begin so, the first that does not. */
function bound({ ways, words }: Finder, typed: string, isBehind: boolean): number {
  let [low, high] = [0, ways.sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = orderOf(words, ways.sorted[middle] ?? 0, typed);
    if (order < 0 || (isBehind && order === 0)) low = middle + 1;
    else high = middle;
  }

  return low;
}

/** Below 0 where a word is before what was typed, above where it is behind, 0 where it begins so. */
function orderOf({ text, starts }: Finder['words'], word: number, typed: string): number {
  const from = starts.values[word] ?? 0;
  const to = starts.values[word + 1] ?? 0;
  for (let at = 0; at < typed.length; at += 1) {
    if (from + at >= to) return -1;
    const difference = (text.values[from + at] ?? 0) - typed.charCodeAt(at);
    if (difference !== 0) return difference;
  }

  return 0;
}
