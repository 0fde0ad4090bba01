import type { Collection } from './collect.ts';
import { fitted } from './entry.ts';
import type { Finder } from './finder.ts';
import type { HeldPart, Patience } from './held-parts.ts';
import type { Mark } from './part-marks.ts';
import { distanceAt, distanceOfAll, marked, unmark } from './part-marks.ts';
import { each } from './postings.ts';
import type { Reading } from './readings.ts';
import { guestOf } from './rings.ts';
import type { Matches } from './word-matches.ts';
import { eachBeginning } from './word-matches.ts';

/**
 * Considers a guest in whom something fits: how far the words are that lead to him, and beside them how far his numbers.
 * @returns whether to go on with those who come later in the same list
 */
export type TakeRoot = (root: number, distance: number, by?: number, beside?: number) => boolean;

/** Holds guests against the parts that did not lead to them. */
export interface Check {
  readonly take: TakeRoot;
  /** Whether a guest may fit, by the letters with which his words begin. */
  readonly mayFit: (place: number) => boolean;
  /** Takes away the marks that the check needs. */
  end(): void;
}

/** What guests are held against. */
export interface CheckOptions {
  readonly parts: readonly HeldPart[];
  /** The parts that lead to the guests. */
  readonly lead: readonly HeldPart[];
  readonly found: Collection;
  readonly patience: Patience;
}

/** How many looks it counts besides when a guest is too far by the order of the words: where slips are looked for, and else. */
const looksBeyond = { slipped: 4, plain: 1 } as const;

/** Takes the guests in whom every part fits. */
export function checkOf(
  finder: Finder,
  reading: Reading,
  { parts, lead, found, patience }: CheckOptions,
): Check {
  const marks = parts.map(({ part }, at) => marked(finder, part, at));
  const isOrdered = reading.words.length < 2;
  let leading: readonly Mark[] | undefined;
  let typed: readonly Mark[] = [];
  /** Marked only when somebody fits at all. */
  const asTyped = (): readonly Mark[] => {
    if (leading) return typed;
    leading = lead.map(({ part }, at) => marked(finder, part, parts.length + at));
    const all = [...parts, ...lead].map(({ order }, at) => ({
      order,
      mark: [...marks, ...(leading ?? [])][at] as Mark,
    }));
    typed = all.sort((one, other) => one.order - other.order).map(({ mark }) => mark);

    return typed;
  };

  return {
    take: (root, distance, by = 0, beside = 0) => {
      const base = beside + reading.penalty;
      const least = base + distance;
      let sum = least;
      for (const mark of marks) {
        const nearest = distanceAt(finder, root, mark);
        if (nearest < 0) return true;
        sum += nearest;
      }
      if (found.isFullWithin(sum)) return sum > least;
      if (!isOrdered) sum = base + distanceOfAll(finder, root, asTyped(), sum - base);

      const isBeyond = found.take(root, by | fitted.name, sum) === 'beyond';
      if (isBeyond) patience.looks -= reading.slips > 0 ? looksBeyond.slipped : looksBeyond.plain;

      return !isBeyond || sum > least;
    },
    mayFit: (place) => {
      const signs = finder.held.signs.values[place] ?? 0;
      for (const mark of marks) if ((signs & mark.signs) === 0) return false;

      return true;
    },
    end: () => {
      for (const mark of [...marks, ...(leading ?? [])]) unmark(mark);
    },
  };
}

/** How many hits are enough not to look for slips that are further from what was typed. */
const enoughSlipped = 5;

/** Whether so many were found that nobody at this distance from what a reading says could still be among the first. */
export function enoughWithin(
  { penalty, slips }: Reading,
  { isFullWithin, countWithin }: Collection,
): (distance: number) => boolean {
  return (distance) =>
    isFullWithin(distance + penalty) || (slips > 0 && countWithin(distance + penalty - 1) >= enoughSlipped);
}

/** Calls with the words of a part, the nearest first, until it is told to stop. */
export function eachNearest(
  finder: Finder,
  part: Matches,
  visit: (word: number, distance: number) => boolean,
): void {
  const { words, beginning = 0 } = part;
  const near = [...words].sort((one, other) => one[1] - other[1]);
  for (const [word, distance] of near) if (distance < beginning && !visit(word, distance)) return;
  let goesOn = true;
  if (beginning > 0)
    eachBeginning(finder, part, (word) => {
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
  eachNearest(finder, part, (word, distance) => {
    if (isFullWithin(distance)) return false;
    each(finder.ways.byWord, word, (place) => {
      patience.looks -= 1;

      return take(guestOf(finder.held, place), distance) && patience.looks > 0;
    });

    return patience.looks > 0;
  });
}
