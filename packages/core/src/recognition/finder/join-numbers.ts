import type { Check } from './check-parts.ts';
import { checkOf, eachHolder } from './check-parts.ts';
import type { Seeking } from './find-numbers.ts';
import { findNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import type { HeldPart, Patience } from './held-parts.ts';
import { marksToALook, signsToALook } from './held-parts.ts';
import type { JoinOptions } from './join-parts.ts';
import type { Wanted } from './number-at.ts';
import { numberAt, wantedOf } from './number-at.ts';
import { markHolders } from './place-marks.ts';
import type { Reading } from './readings.ts';
import { guestOf } from './rings.ts';

/** So many who bear a name are asked for the number, one by one, before whom the number leads to are asked for the name. */
const fewBearers = 400;
/** Asking one of them takes so many times what it takes to see whether somebody whom the number leads to is marked. */
const seenToAsked = 40;
/** Up to so many who bear a name are marked. */
const mostMarked = 6000;
/** How many whom a number leads to are asked for their names, and how many where slips are looked for. */
const mostAsked = { plain: 3000, slipped: 1200 } as const;
/** How many are looked at where it is marked who bears the name. */
const mostSeen = 6000;

/** Names and numbers: whichever leads to fewer guests is gone through, and held against the other. */
export function joinNumbers(
  finder: Finder,
  reading: Reading,
  { parts, fields, found, patience }: JoinOptions & { readonly parts: readonly HeldPart[] },
): void {
  const [first] = parts;
  if (!first) return;
  const numbers = reading.numbers
    .map((number) => wantedOf(finder, number, fields))
    .sort((one, other) => other.number.written.length - one.number.written.length);
  const way = wayOf(first, numbers[0]?.leadsTo ?? 0);
  const check = checkOf(finder, reading, {
    parts: way === 'number' ? parts : parts.slice(1),
    lead: way === 'number' ? [] : [first],
    found,
    patience,
  });
  const joining = { numbers, check, patience };
  const most = reading.slips > 0 ? mostAsked.slipped : mostAsked.plain;
  if (way === 'name') byName(finder, first, joining);
  else if (way === 'marks') byMarks(finder, first, { fields, ...joining });
  else byNumber(finder, { fields, most }, joining);
  check.end();
}

/** What is gone through: who bears the name, or whom the number leads to, of whom it is marked or asked who bears it. */
function wayOf({ holders }: HeldPart, leadsTo: number): 'name' | 'marks' | 'number' {
  if (holders <= fewBearers && (leadsTo > mostSeen || holders * seenToAsked <= leadsTo)) return 'name';

  return holders <= mostMarked ? 'marks' : 'number';
}

interface Joining {
  /** The longest first. */
  readonly numbers: readonly Wanted[];
  readonly check: Check;
  readonly patience: Patience;
}

function byName(finder: Finder, { part }: HeldPart, { numbers, check, patience }: Joining): void {
  eachHolder(finder, part, {
    patience,
    take: (root, distance) => {
      takeWith(finder, numbers, { root, distance, by: 0, beside: 0, check });

      return true;
    },
    isFullWithin: () => false,
  });
}

function byMarks(
  finder: Finder,
  { part, holders }: HeldPart,
  { fields, numbers, check, patience }: Joining & Pick<Seeking, 'fields'>,
): void {
  const unmark = markHolders(finder, part);
  const { near } = finder;
  patience.looks -= (2 * holders) / marksToALook;
  eachOfNumber(finder, numbers, {
    fields,
    most: mostSeen,
    mayFit: (place) => {
      patience.looks -= 1 / marksToALook;

      return near[place] !== 0 && check.mayFit(place);
    },
    check,
    distanceAt: (place) => (near[place] ?? 0) - 1,
  });
  unmark();
}

function byNumber(
  finder: Finder,
  { fields, most }: Pick<Required<Seeking>, 'fields' | 'most'>,
  { numbers, check, patience }: Joining,
): void {
  eachOfNumber(finder, numbers, {
    fields,
    most,
    mayFit: (place) => {
      patience.looks -= 1 / signsToALook;

      return check.mayFit(place);
    },
    check,
    distanceAt: () => 0,
  });
}

interface NumberSeeking extends Omit<Seeking, 'take'> {
  readonly check: Check;
  /** How far the words that lead to a place are; −1 where they do not. */
  readonly distanceAt: (place: number) => number;
}

/** Takes everybody whom the first number leads to and who has the others. */
function eachOfNumber(
  finder: Finder,
  [first, ...others]: readonly Wanted[],
  { check, distanceAt, ...seeking }: NumberSeeking,
): void {
  if (!first) return;
  findNumber(finder, first.number, {
    ...seeking,
    take: (place, by, distance) => {
      const near = distanceAt(place);
      const root = guestOf(finder.held, place);
      if (near >= 0) takeWith(finder, others, { root, distance: near, by, beside: distance, check });

      return true;
    },
  });
}

interface Fit {
  readonly root: number;
  /** Of the words that lead to the guest. */
  readonly distance: number;
  /** Of the numbers that do. */
  readonly beside: number;
  readonly by: number;
  readonly check: Check;
}

/** Takes a guest who has all the numbers. */
function takeWith(finder: Finder, numbers: readonly Wanted[], fit: Fit): void {
  const { root, distance, check } = fit;
  let [sum, fits] = [fit.beside, fit.by];
  for (const wanted of numbers) {
    const value = numberAt(finder, root, wanted);
    if (value === 0) return;
    sum += (value & 255) - 1;
    fits |= value >> 8;
  }
  check.take(root, distance, fits, sum);
}
