import { eachNearest } from './check-parts.ts';
import type { Finder } from './finder.ts';
import { placeCount } from './finder.ts';
import type { Matches } from './word-matches.ts';

/** A mark for each place, all zero: whoever sets one sets it back. */
export function roomForMarks(finder: Finder): Uint16Array {
  if (finder.marks.length < placeCount(finder)) finder.marks = new Uint16Array(placeCount(finder) + 1024);

  return finder.marks;
}

/** Calls with the guest of every profile that holds a word of the part and is marked, until the word is done with. */
export function eachMarked(
  finder: Finder,
  part: Matches,
  visit: (root: number, distance: number, mark: number) => boolean,
): void {
  const { values: roots } = finder.held.roots;
  const { offsets, runs, heads, links } = finder.ways.byWord;
  const { marks } = finder;
  eachNearest(finder, part, (word, distance) => {
    for (let link = heads.values[word] ?? 0; link !== 0; link = links.values[2 * link - 1] ?? 0) {
      const place = links.values[2 * link - 2] ?? 0;
      const mark = marks[roots[place] ?? place] ?? 0;
      if (mark !== 0) visit(roots[place] ?? place, distance, mark);
    }
    const end = offsets[word + 1] ?? 0;
    finder.ways.byWord.visited += end - (offsets[word] ?? end);
    for (let at = offsets[word] ?? end; at < end; at += 1) {
      const root = roots[runs[at] ?? 0] ?? 0;
      const mark = marks[root] ?? 0;
      if (mark !== 0 && !visit(root, distance, mark)) break;
    }

    return true;
  });
}

/** Marks the guest of every profile that holds a word of the part with how far it is, plus one. @returns how to unmark */
export function markHolders(finder: Finder, part: Matches): () => void {
  const marks = roomForMarks(finder);
  const marking = (word: number, value: number): void => {
    const { offsets, runs, heads, links } = finder.ways.byWord;
    const { values: roots } = finder.held.roots;
    const mark = (place: number): void => {
      const root = roots[place] ?? place;
      if (value === 0 || marks[root] === 0) marks[root] = value;
    };
    for (let link = heads.values[word] ?? 0; link !== 0; link = links.values[2 * link - 1] ?? 0)
      mark(links.values[2 * link - 2] ?? 0);
    const end = offsets[word + 1] ?? 0;
    finder.ways.byWord.visited += end - (offsets[word] ?? end);
    for (let at = offsets[word] ?? end; at < end; at += 1) mark(runs[at] ?? 0);
  };
  const words: number[] = [];
  eachNearest(finder, part, (word, distance) => {
    words.push(word);
    marking(word, distance + 1);

    return true;
  });

  return () => {
    for (const word of words) marking(word, 0);
  };
}
