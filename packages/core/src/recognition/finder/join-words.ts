import type { Check } from './check-parts.ts';
import { checkOf, eachHolder, eachNearest } from './check-parts.ts';
import type { Finder } from './finder.ts';
import type { HeldPart } from './held-parts.ts';
import { marksToALook } from './held-parts.ts';
import { intersectRuns } from './intersect-runs.ts';
import type { JoinOptions } from './join-parts.ts';
import { eachMarked, markHolders } from './place-marks.ts';
import { eachFresh } from './postings.ts';
import type { Reading } from './readings.ts';
import { distances } from './word-matches.ts';

/** Two common words, and perhaps more. */
interface JoinWordsOptions extends JoinOptions {
  readonly first: HeldPart;
  readonly second: HeldPart;
  readonly more: readonly HeldPart[];
}

/**
 * Guests who hold two common words: those who hold them just so come first, from two lists in the same order. Where that
 * is not enough, all holders of the one are marked and those of the other gone through; of too many, only the nearest
 * pairs of words.
 */
export function joinWords(finder: Finder, reading: Reading, options: JoinWordsOptions): void {
  const { first, second, more, found, patience } = options;
  const rest = checkOf(finder, reading, { parts: more, found });
  const isEnough = (distance: number): boolean => found.isFullWithin(distance + reading.penalty);
  takeFresh(finder, reading, options);
  takePairs(finder, options, { rest, isEnough, most: 0 });
  const marks = 2 * first.holders + second.holders;
  if (isEnough(distances.beginning) || patience.looks <= 0) rest.end();
  else if (marks <= marksToALook * patience.looks) {
    patience.looks -= marks / marksToALook;
    const unmark = markHolders(finder, first.part);
    eachMarked(
      finder,
      second.part,
      (root, distance, mark) => rest.take(root, distance + mark - 1) || mark > 1,
    );
    unmark();
    rest.end();
  } else {
    takePairs(finder, options, { rest, isEnough, most: distances.twoSlips + distances.oneSlip });
    rest.end();
    const check = checkOf(finder, reading, { parts: [second, ...more], found });
    eachHolder(finder, first.part, { patience, take: check.take, isFullWithin: isEnough });
    check.end();
  }
}

/** Guests who came or changed since the lists were put in order. */
function takeFresh(finder: Finder, reading: Reading, { first, second, more, found }: JoinWordsOptions): void {
  if (finder.ways.byWord.links.length === 0) return;
  const check = checkOf(finder, reading, { parts: [second, ...more], found });
  eachNearest(finder, first.part, (word, distance) => {
    eachFresh(finder.ways.byWord, word, (place) =>
      check.take(finder.held.roots.values[place] ?? place, distance),
    );

    return true;
  });
  check.end();
}

interface Pairing {
  readonly rest: Check;
  readonly isEnough: (distance: number) => boolean;
  /** How far two words together may be from what was typed. */
  readonly most: number;
}

/** Goes through pairs of words, the nearest first, for as long as there is patience. */
function takePairs(
  finder: Finder,
  { first, second, patience }: JoinWordsOptions,
  { rest, isEnough, most }: Pairing,
): void {
  const { byWord } = finder.ways;
  const { values: roots } = finder.held.roots;
  for (let sum = 0; sum <= most && !isEnough(sum); sum += 1)
    for (const [one, near] of first.part.words)
      for (const [other, far] of second.part.words) {
        if (near + far !== sum || patience.looks <= 0) continue;
        const steps = intersectRuns(byWord, [one, other], (place) => rest.take(roots[place] ?? place, sum));
        patience.looks -= 0.1 + steps / marksToALook;
      }
}
