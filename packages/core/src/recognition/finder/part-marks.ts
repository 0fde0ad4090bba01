import { beginsWith, isSaid, wordCount } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { nameShift, wordMask } from './finder.ts';
import { nextOf } from './rings.ts';
import { signOf, signsOfBeginning } from './signs.ts';
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
  if (beginning > 0) eachBeginning(finder, part, (word) => beginnings.push(word) < mostMarked);
  const isWhole = beginnings.length < mostMarked;
  if (isWhole) for (const word of beginnings) marks[word] = beginning + 1;
  for (const [word, distance] of part.words)
    if (!marks[word] || distance < beginning) marks[word] = distance + 1;
  const letter = part.typed.charCodeAt(0);
  let signs = beginning > 0 ? signsOfBeginning(part.typed) : 0;
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

/** How much further words stand in one name in another order, and in different names. */
const apart = { order: 1, names: 2 } as const;

/**
 * How far all words that were typed are from a guest: from one of his names, one more where they stand in it in another
 * order; or, where that is nearer, two more than the sum of how far each is from any of them.
 */
export function distanceOfAll(finder: Finder, root: number, typed: readonly Mark[], sum: number): number {
  let least = sum + apart.names;
  let at = root;
  do {
    least = distanceFromNames(finder, at, typed, least);
    at = nextOf(finder.held, at);
  } while (at !== root && least > sum);

  return least;
}

/** Of each of the first three names of a profile: how far all words are, and how far the next. */
const [all, next] = [new Int32Array(3), new Int32Array(3)];
/** No word of a name fits. */
const none = 100;

/** How far all words are from one name of a profile; the limit where that is not below it. */
function distanceFromNames(finder: Finder, at: number, typed: readonly Mark[], limit: number): number {
  const { starts, items } = finder.held.words;
  const [from, to] = [starts.values[at] ?? 0, starts.values[at + 1] ?? 0];
  all.fill(0);
  for (let part = 0; part < typed.length; part += 1) {
    next.fill(none);
    for (let index = from; index < to; index += 1) {
      const item = items.values[index] ?? 0;
      const distance = fitOf(finder, item & wordMask, typed[part] as Mark);
      if (distance < 0) continue;
      for (let name = 0; name < 3; name += 1)
        if (item & (1 << (nameShift + name)) && distance < (next[name] ?? 0)) next[name] = distance;
    }
    for (let name = 0; name < 3; name += 1) all[name] = (all[name] ?? 0) + (next[name] ?? 0);
  }
  let least = limit;
  for (let name = 0; name < 3; name += 1) {
    const sum = all[name] ?? 0;
    if (sum < least)
      least = Math.min(least, isInOrder(finder, { at, name }, typed) ? sum : sum + apart.order);
  }

  return least;
}

function isInOrder(
  finder: Finder,
  { at, name }: { readonly at: number; readonly name: number },
  typed: readonly Mark[],
): boolean {
  const { starts, items } = finder.held.words;
  const to = starts.values[at + 1] ?? 0;
  let next = 0;
  for (let index = starts.values[at] ?? 0; index < to && next < typed.length; index += 1) {
    const item = items.values[index] ?? 0;
    if ((item & (1 << (nameShift + name))) === 0) continue;
    if (fitOf(finder, item & wordMask, typed[next] as Mark) >= 0) next += 1;
  }

  return next === typed.length;
}
