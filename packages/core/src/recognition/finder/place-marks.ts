import { eachNearest } from './check-parts.ts';
import type { Finder } from './finder.ts';
import { placeCount } from './finder.ts';
import { guestOf, nextOf } from './rings.ts';
import type { Matches } from './word-matches.ts';

function roomForNear(finder: Finder): Uint8Array {
  if (finder.near.length < placeCount(finder)) finder.near = new Uint8Array(placeCount(finder) + 1024);

  return finder.near;
}

/** Marks every profile of a guest. */
function markRing({ held, near }: Finder, place: number, value: number): void {
  let at = place;
  do {
    if (value === 0 || near[at] === 0) near[at] = value;
    at = nextOf(held, at);
  } while (at !== place);
}

/** Marks the guest of every profile that holds a word of the part with how far it is, plus one. @returns how to unmark */
export function markHolders(finder: Finder, part: Matches): () => void {
  roomForNear(finder);
  const words: number[] = [];
  const marking = (word: number, value: number): void =>
    eachPlace(finder, word, (place) => {
      markRing(finder, place, value);

      return true;
    });
  eachNearest(finder, part, (word, distance) => {
    words.push(word);
    marking(word, distance + 1);

    return true;
  });

  return () => {
    for (const word of words) marking(word, 0);
  };
}

/** Calls with the guest of every profile that holds a word of the part and is marked, until the word is done with. */
export function eachMarked(
  finder: Finder,
  part: Matches,
  visit: (root: number, distance: number, mark: number) => boolean,
): void {
  const { near } = finder;
  eachNearest(finder, part, (word, distance) => {
    eachPlace(finder, word, (place, isFresh) => {
      const mark = near[place] ?? 0;

      return mark === 0 || visit(guestOf(finder.held, place), distance, mark) || isFresh;
    });

    return true;
  });
}

/** Calls with every profile that holds a word: first those that are new since the last settling, in no order. */
function eachPlace(
  { ways: { byWord } }: Finder,
  word: number,
  visit: (place: number, isFresh: boolean) => boolean,
): void {
  const { offsets, runs, heads, links } = byWord;
  for (let link = heads.values[word] ?? 0; link !== 0; link = links.values[2 * link - 1] ?? 0)
    visit(links.values[2 * link - 2] ?? 0, true);
  if (word + 1 >= offsets.length) return;
  const end = offsets[word + 1] ?? 0;
  byWord.visited += end - (offsets[word] ?? end);
  for (let at = offsets[word] ?? end; at < end; at += 1) if (!visit(runs[at] ?? 0, false)) return;
}
