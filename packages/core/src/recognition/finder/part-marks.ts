import { beginsWith, isSaid, wordCount } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { nameShift, wordMask } from './finder.ts';
import { nextOf } from './rings.ts';
import { signOf, signOfLetter } from './signs.ts';
import type { Matches } from './word-matches.ts';
import { eachBeginning } from './word-matches.ts';

/** How many words that begin so are marked before guests are looked at. */
const mostMarked = 400;

/** The words that fit a part, so marked that those of a profile can be held against them. */
export interface Mark {
  readonly part: Matches;
  /** For each word, how far it is from the part, plus one; 0 where it does not fit. */
  readonly marks: Uint8Array;
  /** The first letter of words that are not marked and may begin so; −1 where all are marked. */
  readonly first: number;
  /** The signs of all words that fit. */
  readonly signs: number;
  readonly beginnings: readonly number[];
}

/** Marks the words of a part; whoever marks takes the marks away again. */
export function marked(finder: Finder, part: Matches, at: number): Mark {
  const { scratch } = finder;
  let marks = scratch[at];
  if (!marks || marks.length < wordCount(finder.words)) {
    marks = new Uint8Array(Math.ceil(wordCount(finder.words) * 1.2) + 64);
    scratch[at] = marks;
  }
  const beginnings: number[] = [];
  const { beginning = 0 } = part;
  if (beginning > 0) eachBeginning(finder, part.typed, (word) => beginnings.push(word) < mostMarked);
  const isWhole = beginnings.length < mostMarked;
  if (isWhole) for (const word of beginnings) marks[word] = beginning + 1;
  for (const [word, distance] of part.words)
    if (!marks[word] || distance < beginning) marks[word] = distance + 1;
  const letter = part.typed.charCodeAt(0);
  let signs = beginning > 0 ? signOfLetter(letter) : 0;
  for (const word of part.words.keys()) signs |= signOf(finder, word);

  return { part, marks, first: beginning > 0 && !isWhole ? letter : -1, signs, beginnings };
}

/** Takes the marks away. */
export function unmark({ part, marks, beginnings }: Mark): void {
  for (const word of beginnings) marks[word] = 0;
  for (const word of part.words.keys()) marks[word] = 0;
}

/** How far a word is from a part; −1 where it does not fit. */
export function fitOf({ words }: Finder, word: number, { part, marks, first }: Mark): number {
  const distance = (marks[word] ?? 0) - 1;
  const { beginning = 0 } = part;
  if (first < 0 || (distance >= 0 && distance <= beginning)) return distance;
  if (words.text.values[words.starts.values[word] ?? 0] !== first) return distance;

  return isSaid(words, word) && beginsWith(words, word, part.typed) ? beginning : distance;
}

/** How far a guest is from a part; −1 where it does not fit. */
export function distanceAt(finder: Finder, root: number, mark: Mark): number {
  const { held } = finder;
  if (((held.signs.values[root] ?? 0) & mark.signs) === 0) return -1;
  let best = -1;
  let at = root;
  const starts = held.words.starts.values;
  const items = held.words.items.values;
  do {
    const to = starts[at + 1] ?? 0;
    for (let index = starts[at] ?? 0; index < to; index += 1) {
      const distance = fitOf(finder, (items[index] ?? 0) & wordMask, mark);
      if (distance === 0) return 0;
      if (distance >= 0 && (best < 0 || distance < best)) best = distance;
    }
    at = nextOf(held, at);
  } while (at !== root);

  return best;
}

/** For each of the first three names of a profile how many typed words stand in it in their order. */
const inOrder = new Int32Array(3);

/**
 * How far the words of a guest stand from how they were typed: 0 where they stand in one name and in this order, 1 in one
 * name in another order, 2 where some stand in one and some in another of the guest's names.
 */
export function disorderAt(finder: Finder, root: number, typed: readonly Mark[]): number {
  let least = 2;
  let at = root;
  do {
    least = Math.min(least, disorderIn(finder, at, typed));
    at = nextOf(finder.held, at);
  } while (at !== root && least > 0);

  return least;
}

/** The same for one profile. */
function disorderIn(finder: Finder, at: number, typed: readonly Mark[]): number {
  const { starts, items } = finder.held.words;
  const to = starts.values[at + 1] ?? 0;
  inOrder.fill(0);
  let together = allNames;
  for (let part = 0; part < typed.length; part += 1) {
    const mark = typed[part] as Mark;
    let names = 0;
    for (let index = starts.values[at] ?? 0; index < to; index += 1) {
      const item = items.values[index] ?? 0;
      if (fitOf(finder, item & wordMask, mark) >= 0) names |= item >>> nameShift;
    }
    together &= names;
    if (together === 0) return 2;
  }
  for (let index = starts.values[at] ?? 0; index < to; index += 1) {
    const item = items.values[index] ?? 0;
    for (let name = 0; name < 3; name += 1) {
      if ((together & (item >>> nameShift) & (1 << name)) === 0) continue;
      const next = inOrder[name] ?? 0;
      if (fitOf(finder, item & wordMask, typed[next] as Mark) < 0) continue;
      if (next + 1 === typed.length) return 0;
      inOrder[name] = next + 1;
    }
  }

  return 1;
}

/** A bit for each of the first three names. */
const allNames = 7;
