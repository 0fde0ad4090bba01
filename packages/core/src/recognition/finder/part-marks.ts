import { beginsWith, isSaid, wordCount } from './dictionary.ts';
import type { Finder } from './finder.ts';
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
  const first = beginning > 0 && !isWhole ? part.typed.charCodeAt(0) : -1;

  return { part, marks, first, beginnings };
}

/** Takes the marks away. */
export function unmark({ part, marks, beginnings }: Mark): void {
  for (const word of beginnings) marks[word] = 0;
  for (const word of part.words.keys()) marks[word] = 0;
}

/** How far a guest is from a part; −1 where it does not fit. */
export function distanceAt({ held, words }: Finder, root: number, { part, marks, first }: Mark): number {
  const { beginning = 0 } = part;
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
        if (isSaid(words, word) && beginsWith(words, word, part.typed))
          distance = Math.min(distance < 0 ? beginning : distance, beginning);
      if (distance >= 0 && (best < 0 || distance < best)) best = distance;
    }
    at = held.rings.values[at] ?? root;
  } while (at !== root);

  return best;
}
