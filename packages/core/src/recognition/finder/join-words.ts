import type { Check } from './check-parts.ts';
import { checkOf, eachHolder, eachNearest, enoughWithin } from './check-parts.ts';
import type { Finder } from './finder.ts';
import type { HeldPart } from './held-parts.ts';
import { marksToALook, pairsToALook, stepsToALook } from './held-parts.ts';
import { intersectRuns } from './intersect-runs.ts';
import type { JoinOptions } from './join-parts.ts';
import type { NearestWords } from './nearest-words.ts';
import { nearestWords } from './nearest-words.ts';
import { eachMarked, markHolders } from './place-marks.ts';
import { eachFresh } from './postings.ts';
import type { Reading } from './readings.ts';
import { guestOf } from './rings.ts';
import { distances } from './word-matches.ts';
import { mayStandTogether } from './word-pairs.ts';

/** Two common words, and perhaps more. */
interface JoinWordsOptions extends JoinOptions {
  readonly first: HeldPart;
  readonly second: HeldPart;
  readonly more: readonly HeldPart[];
}

/** How far two words together may be from what was typed. */
const furthest = distances.twoSlips + distances.oneSlip;

/**
 * Guests who hold two common words. Of the words that fit the one part and those that fit the other, few stand together
 * in a name, and which do is noted: these pairs are gone through, the nearest first, until nobody who follows can come in.
 * Where too many words fit, all holders of the one part are marked and those of the other gone through.
 */
export function joinWords(finder: Finder, reading: Reading, options: JoinWordsOptions): void {
  const { first, second, more, found, patience } = options;
  const isEnough = enoughWithin(reading, found);
  takeFresh(finder, reading, options);
  const rest = checkOf(finder, reading, { parts: more, lead: [first, second], found, patience });
  const isAll = takePairs(finder, options, { rest, isEnough });
  const marks = 2 * first.holders + second.holders;
  if (isAll || patience.looks <= 0 || isEnough(distances.beginning)) rest.end();
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
    rest.end();
    const check = checkOf(finder, reading, { parts: [second, ...more], lead: [first], found, patience });
    eachHolder(finder, first.part, { patience, take: check.take, isFullWithin: isEnough });
    check.end();
  }
}

/** Guests who came or changed since the lists were put in order. */
function takeFresh(
  finder: Finder,
  reading: Reading,
  { first, second, more, found, patience }: JoinWordsOptions,
): void {
  if (finder.ways.byWord.links.length === 0) return;
  const check = checkOf(finder, reading, { parts: [second, ...more], lead: [first], found, patience });
  eachNearest(finder, first.part, (word, distance) => {
    eachFresh(finder.ways.byWord, word, (place) => check.take(guestOf(finder.held, place), distance));

    return true;
  });
  check.end();
}

interface Pairing {
  readonly rest: Check;
  readonly isEnough: (distance: number) => boolean;
}

/** Goes through pairs of words, the nearest first, for as long as there is patience. @returns whether that was everybody */
function takePairs(
  finder: Finder,
  { first, second, patience }: JoinWordsOptions,
  { rest, isEnough }: Pairing,
): boolean {
  const [ones, others] = [first, second].map(({ part }) => {
    const known = patience.nearest.get(part) ?? nearestWords(finder, part);
    patience.nearest.set(part, known);

    return known;
  }) as [NearestWords, NearestWords];
  let isAll = ones.isAll && others.isAll;
  for (let sum = 0; sum <= furthest && !isEnough(sum); sum += 1)
    for (let near = 0; near <= sum; near += 1) {
      const [left, right] = [ones.at[near] ?? [], others.at[sum - near] ?? []];
      if (left.length * right.length > pairsToALook * patience.looks) isAll = false;
      else
        takeEach(
          finder,
          { left, right, isPaired: ones.isPaired && others.isPaired },
          { patience, rest, sum },
        );
    }

  return isAll && patience.looks > 0;
}

interface Words {
  readonly left: NearestWords['at'][number];
  readonly right: NearestWords['at'][number];
  readonly isPaired: boolean;
}

/** Takes the guests of every pair of some words that stands together. */
function takeEach(
  finder: Finder,
  { left, right, isPaired }: Words,
  {
    patience,
    rest,
    sum,
  }: Pick<JoinWordsOptions, 'patience'> & { readonly rest: Check; readonly sum: number },
): void {
  const { pairs } = finder.ways;
  patience.looks -= (left.length * right.length) / pairsToALook;
  for (const one of left)
    for (const other of right) {
      if (patience.looks <= 0) return;
      if (isPaired && one !== other && !mayStandTogether(pairs, one, other)) continue;
      const steps = intersectRuns(finder, [one, other], (root) => {
        patience.looks -= 1;

        return rest.take(root, sum) && patience.looks > 0;
      });
      patience.looks -= 1 + steps / stepsToALook;
    }
}
