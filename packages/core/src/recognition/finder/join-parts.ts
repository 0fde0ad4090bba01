import { beginsWith, findWord, kindOf, wordCount } from './dictionary.ts';
import { fitted } from './entry.ts';
import type { TakePlace } from './find-numbers.ts';
import { findNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import { isCharacters, takeCharacters } from './name-words.ts';
import { each } from './postings.ts';
import type { Reading } from './readings.ts';
import type { Matches } from './word-matches.ts';
import {
  afterCharacters,
  distances,
  eachBeginning,
  holdersOf,
  plainMatches,
  slippedMatches,
} from './word-matches.ts';

interface JoinOptions {
  readonly fields: number;
  readonly take: TakePlace;
  /** How many profiles the whole question may still look at. */
  readonly patience: Patience;
}

/** What is left of the looks that a question may take. */
export interface Patience {
  looks: number;
  /** The words that fit what was typed, for parts that several readings have. */
  readonly matches: Map<string, Matches>;
}

/** How many looks one question may take: so many profiles hold what was typed that nobody is meant. */
export const allPatience = 3000;
/** How many guests of one word a reading takes. */
const mostTaken = 64;
/** How many words that begin so are marked before guests are looked at. */
const mostMarked = 400;
/** How many profiles one number may lead to. */
const mostNumbered = 6000;

type Numbered = ReadonlyMap<number, { readonly by: number; readonly distance: number }>;

/** Calls with every guest in whom all parts of a reading fit. */
export function joinParts(finder: Finder, reading: Reading, { fields, take, patience }: JoinOptions): void {
  const parts = matchesOf(finder, reading, patience);
  if (!parts) return;
  const held: { readonly part: Matches; readonly holders: number }[] = [];
  for (const part of parts) {
    const holders = holdersOf(finder, part, allPatience);
    if (holders === 0) return;
    held.push({ part, holders });
  }
  const numbered = numberedBy(finder, reading, fields);
  if (numbered.some(({ size }) => size === 0)) return;
  held.sort((one, other) => one.holders - other.holders);
  numbered.sort((one, other) => one.size - other.size);
  const [driver] = numbered;
  const [first] = held;
  if (!first) return;
  const others = held.map(({ part }) => part);
  const isNumber = driver !== undefined && driver.size <= first.holders;
  const checked = isNumber ? others : others.slice(1);
  const marks = checked.map((part, at) => marked(finder, part, at));
  const check = (root: number, distance: number): boolean => {
    let by: number = fitted.name;
    let sum = distance + reading.penalty;
    for (const numbers of numbered) {
      const number = numbers.get(root);
      if (!number) return false;
      by |= number.by;
      sum += number.distance;
    }
    for (const mark of marks) {
      const nearest = distanceAt(finder, root, mark);
      if (nearest < 0) return false;
      sum += nearest;
    }

    return take(root, by, sum);
  };
  if (isNumber) for (const root of driver.keys()) check(root, 0);
  else eachHolder(finder, first.part, patience, check);
  for (const mark of marks) unmark(mark);
}

/** The words that fit each part; nothing where a part fits none. */
function matchesOf(
  finder: Finder,
  { words, slips }: Reading,
  { matches }: Patience,
): readonly Matches[] | undefined {
  const hasCharacters = words.some(isCharacters);
  const parts: Matches[] = [];
  for (const word of words) {
    if (isCharacters(word)) {
      const signs = characterParts(finder, word);
      if (!signs) return undefined;
      parts.push(...signs);
      continue;
    }
    const key = `${slips}${word}`;
    const known = matches.get(key);
    const plain = known ?? (hasCharacters ? afterCharacters(finder, word) : plainMatches(finder, word));
    const found = known || slips === 0 ? plain : slippedMatches(finder, plain, slips);
    matches.set(key, found);
    parts.push(found);
  }

  return parts;
}

/** Pairs of characters where there are pairs, else the one. */
function characterParts(finder: Finder, word: string): readonly Matches[] | undefined {
  const size = [...word].length;
  const parts: Matches[] = [];
  let isKnown = true;
  takeCharacters(word, (text) => {
    if (size > 1 && [...text].length === 1) return;
    const found = findWord(finder.words, text);
    if (found < 0) isKnown = false;
    parts.push({ typed: text, words: new Map([[found, 0]]), isBeginning: false });
  });

  return isKnown ? parts : undefined;
}

function numberedBy(finder: Finder, { numbers }: Reading, fields: number): Numbered[] {
  return numbers.map((number) => {
    const found = new Map<number, { readonly by: number; readonly distance: number }>();
    findNumber(finder, number, fields, (place, by, distance) => {
      const root = finder.held.roots.values[place] ?? place;
      const known = found.get(root);
      if (!known || known.distance > distance) found.set(root, { by, distance });

      return found.size < mostNumbered;
    });

    return found;
  });
}

/** Calls with the guest of every profile that holds a word of the part, nearest words first. */
function eachHolder(
  finder: Finder,
  { typed, words, isBeginning }: Matches,
  patience: Patience,
  check: (root: number, distance: number) => boolean,
): void {
  const holders = (word: number, distance: number): boolean => {
    let taken = 0;
    each(finder.ways.byWord, word, (place) => {
      patience.looks -= 1;
      if (check(finder.held.roots.values[place] ?? place, distance)) taken += 1;

      return patience.looks > 0 && taken < mostTaken;
    });

    return patience.looks > 0;
  };
  const near = [...words].sort((one, other) => one[1] - other[1]);
  for (const [word, distance] of near) if (distance === 0 && !holders(word, 0)) return;
  if (isBeginning)
    eachBeginning(finder, typed, (word) => words.has(word) || holders(word, distances.beginning));
  for (const [word, distance] of near) if (distance > 0 && !holders(word, distance)) return;
}

interface Mark {
  readonly part: Matches;
  /** For each word, how far it is from the part, plus one; 0 where it does not fit. */
  readonly marks: Uint8Array;
  /** The first letter of words that are not marked and may begin so; −1 where all are marked. */
  readonly first: number;
  readonly beginnings: readonly number[];
}

function marked(finder: Finder, part: Matches, at: number): Mark {
  const { scratch } = finder;
  let marks = scratch[at];
  if (!marks || marks.length < wordCount(finder.words)) {
    marks = new Uint8Array(Math.ceil(wordCount(finder.words) * 1.2) + 64);
    scratch[at] = marks;
  }
  const beginnings: number[] = [];
  if (part.isBeginning) eachBeginning(finder, part.typed, (word) => beginnings.push(word) < mostMarked);
  const isWhole = beginnings.length < mostMarked;
  if (isWhole) for (const word of beginnings) marks[word] = distances.beginning + 1;
  for (const [word, distance] of part.words)
    if (!marks[word] || distance < distances.beginning) marks[word] = distance + 1;
  const first = part.isBeginning && !isWhole ? part.typed.charCodeAt(0) : -1;

  return { part, marks, first, beginnings };
}

function unmark({ part, marks, beginnings }: Mark): void {
  for (const word of beginnings) marks[word] = 0;
  for (const word of part.words.keys()) marks[word] = 0;
}

/** How far a guest is from a part; −1 where it does not fit. */
function distanceAt({ held, words }: Finder, root: number, { part, marks, first }: Mark): number {
  let best = -1;
  let at = root;
  const starts = held.words.starts.values;
  const items = held.words.items.values;
  do {
    const to = starts[at + 1] ?? 0;
    for (let index = starts[at] ?? 0; index < to; index += 1) {
      const word = items[index] ?? 0;
      let distance = (marks[word] ?? 0) - 1;
      if (distance === 0) return 0;
      if (first >= 0 && words.text.values[words.starts.values[word] ?? 0] === first)
        if (words.kinds.values[word] === kindOf.word && beginsWith(words, word, part.typed))
          distance = distances.beginning;
      if (distance >= 0 && (best < 0 || distance < best)) best = distance;
    }
    at = held.rings.values[at] ?? root;
  } while (at !== root);

  return best;
}
