import { bucketOfSound } from './add-entry.ts';
import type { Column } from './column.ts';
import { append, whole } from './column.ts';
import { beginsWith, findWord, isSaid, kindOf, wordCount, wordText } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import type { Finder } from './finder.ts';
import { deletionLetters, eachRemainder, slipsIn } from './keys-of-place.ts';
import { initialsMark } from './name-words.ts';
import { appendEach, countOf, each } from './postings.ts';
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
  /** Where the settled words that begin so stand in the order of words: from the first to the last (exclusive). */
  readonly range?: readonly [from: number, to: number];
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

  return { typed, words: found, beginning: distances.beginning, range: rangeOf(finder, typed) };
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

/** The words that are what was typed but for one or two slips, besides those that fit anyhow. */
export function slippedMatches(finder: Finder, plain: Matches, { most, isInParts }: SlipOptions): Matches {
  const { typed } = plain;
  const { starts, text } = finder.words;
  const further = (word: number): number => (!isInParts && isPart(finder, word) ? asSlip : 0);
  const found = new Map([...plain.words].map(([word, distance]) => [word, distance + further(word)]));
  if (typed.length < 2) return plain;
  const candidates = candidatesOf(finder, typed, most);
  for (let at = 0; at < candidates.length; at += 1) {
    const word = candidates.values[at] ?? 0;
    const from = starts.values[word] ?? 0;
    const to = starts.values[word + 1] ?? 0;
    const distance = editDistance(typed, text.values, from, to);
    if (distance > most || distance > slipsIn(to - from) || found.has(word)) continue;
    const base = distance === 1 ? distances.oneSlip : distances.twoSlips;
    found.set(word, base + (isPart(finder, word) ? distances.part : 0) + further(word));
  }

  return { ...plain, words: found, beginning: distances.oneSlip };
}

/** Buckets of remainders, and the words in them: each is written and read again at once. */
const [buckets, near] = [whole(64), whole(1024)];

/**
 * The words that have a remainder in common with what was typed and are about as long, each once. What is asked of many
 * words is asked of one after the other, step by step: so the processor waits for many answers of its memory at once.
 */
function candidatesOf(finder: Finder, typed: string, slips: number): Column<Int32Array> {
  const { ways, words } = finder;
  const length = Math.min(typed.length, deletionLetters);
  for (let at = 0; at < length; at += 1) units[at] = typed.charCodeAt(at);
  buckets.length = 0;
  near.length = 0;
  eachRemainder(units.subarray(0, length), { slips, bits: ways.wordBits }, (bucket) =>
    append(buckets, bucket),
  );
  appendEach(ways.byDeletion, buckets, near);
  keepOnce(finder, near);
  let kept = 0;
  for (let at = 0; at < near.length; at += 1) {
    const word = near.values[at] ?? 0;
    const excess = (words.starts.values[word + 1] ?? 0) - (words.starts.values[word] ?? 0) - typed.length;
    if (excess < -slips || excess > slips) continue;
    near.values[kept] = word;
    kept += 1;
  }
  near.length = kept;

  return near;
}

/** Takes away what is in a list of words for the second time. */
function keepOnce(finder: Finder, list: Column<Int32Array>): void {
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
  let kept = 0;
  for (let at = 0; at < list.length; at += 1) {
    const word = list.values[at] ?? 0;
    if (seen[word] === turn) continue;
    seen[word] = turn;
    list.values[kept] = word;
    kept += 1;
  }
  list.length = kept;
}

/** Calls with every word that begins with what was typed, until it is told to stop. */
export function eachBeginning(
  finder: Finder,
  { typed, range: [from, to] = [0, 0] }: Matches,
  visit: (word: number) => boolean,
): void {
  const { ways, words } = finder;
  for (let word = ways.sortedTo; word < wordCount(words); word += 1)
    if (isSaid(words, word) && beginsWith(words, word, typed) && !visit(word)) return;
  for (let at = from; at < to; at += 1) {
    ways.byWord.visited += 1;
    if (!visit(ways.sorted[at] ?? 0)) return;
  }
}

/** How many profiles hold the words; those that only begin so are counted up to a limit. */
export function holdersOf(finder: Finder, part: Matches, most: number): number {
  let count = 0;
  for (const word of part.words.keys()) count += countOf(finder.ways.byWord, word);
  if (part.beginning === undefined) return count;
  let seen = 0;
  eachBeginning(finder, part, (word) => {
    count += countOf(finder.ways.byWord, word);
    seen += 1;

    return count < most && seen < 500;
  });

  return seen < 500 ? count : most;
}

/** Where the settled words that begin with what was typed stand. */
function rangeOf(finder: Finder, typed: string): readonly [from: number, to: number] {
  const end = finder.ways.sorted.length;
  const from = bound(finder, typed, { low: 0, high: end });
  let leap = 1;
  while (from + leap < end && orderAt(finder, from + leap, typed) === 0) leap *= 2;

  return [from, bound(finder, typed, { low: from, high: Math.min(from + leap, end), isBehind: true })];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Behind all that begin so. @defaultValue false */
  readonly isBehind?: boolean;
}

/** The first settled word that is not before what was typed, or, behind all that begin so, the first that does not. */
function bound(finder: Finder, typed: string, bounds: Bounds): number {
  let { low, high } = bounds;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = orderAt(finder, middle, typed);
    if (order < 0 || (bounds.isBehind && order === 0)) low = middle + 1;
    else high = middle;
  }

  return low;
}

function orderAt({ ways, words }: Finder, at: number, typed: string): number {
  return orderOf(words, ways.sorted[at] ?? 0, typed);
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
