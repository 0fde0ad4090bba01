import type { Collection } from './collect.ts';
import { fitted } from './entry.ts';
import type { Finder } from './finder.ts';
import type { HeldPart, Patience } from './held-parts.ts';
import { distanceAt, marked, unmark } from './part-marks.ts';
import { each } from './postings.ts';
import type { Reading } from './readings.ts';
import type { Matches } from './word-matches.ts';
import { eachBeginning } from './word-matches.ts';

/** Considers a guest in whom something fits. @returns whether to go on with those who come later in the same list */
export type TakeRoot = (root: number, distance: number, by?: number) => boolean;

/** Holds guests against the parts that did not lead to them. */
export interface Check {
  readonly take: TakeRoot;
  /** Takes away the marks that the check needs. */
  end(): void;
}

/** What guests are held against. */
export interface CheckOptions {
  readonly parts: readonly HeldPart[];
  readonly found: Collection;
  /** For each further number the guests who have it: how far, plus one, and 256 times what fits. */
  readonly numbers?: readonly ReadonlyMap<number, number>[];
}

/** Takes the guests in whom every part fits. */
export function checkOf(
  finder: Finder,
  reading: Reading,
  { parts, found, numbers = [] }: CheckOptions,
): Check {
  const marks = parts.map(({ part }, at) => marked(finder, part, at));

  return {
    take: (root, distance, by = 0) => {
      const least = distance + reading.penalty;
      let [sum, fits] = [least, by | fitted.name];
      for (const map of numbers) {
        const number = map.get(root);
        if (number === undefined) return true;
        sum += (number & 255) - 1;
        fits |= number >> 8;
      }
      for (const mark of marks) {
        const nearest = distanceAt(finder, root, mark);
        if (nearest < 0) return true;
        sum += nearest;
      }

      return found.take(root, fits, sum) !== 'beyond' || sum > least;
    },
    end: () => {
      for (const mark of marks) unmark(mark);
    },
  };
}

/** Calls with the words of a part, the nearest first, until it is told to stop. */
export function eachNearest(
  finder: Finder,
  { typed, words, beginning = 0 }: Matches,
  visit: (word: number, distance: number) => boolean,
): void {
  const near = [...words].sort((one, other) => one[1] - other[1]);
  for (const [word, distance] of near) if (distance < beginning && !visit(word, distance)) return;
  let goesOn = true;
  if (beginning > 0)
    eachBeginning(finder, typed, (word) => {
      goesOn = words.has(word) || visit(word, beginning);

      return goesOn;
    });
  for (const [word, distance] of near) if (goesOn && distance >= beginning) goesOn = visit(word, distance);
}

/** Calls with the guest of every profile that holds a word of the part, nearest words first. */
export function eachHolder(
  finder: Finder,
  part: Matches,
  {
    patience,
    take,
    isFullWithin,
  }: { readonly patience: Patience; readonly take: TakeRoot } & Pick<Collection, 'isFullWithin'>,
): void {
  const { values: roots } = finder.held.roots;
  eachNearest(finder, part, (word, distance) => {
    if (isFullWithin(distance)) return false;
    each(finder.ways.byWord, word, (place) => {
      patience.looks -= 1;

      return take(roots[place] ?? place, distance) && patience.looks > 0;
    });

    return patience.looks > 0;
  });
}
