import type { Check } from './check-parts.ts';
import { checkOf, eachHolder } from './check-parts.ts';
import type { Seeking } from './find-numbers.ts';
import { findNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import type { HeldPart, Patience } from './held-parts.ts';
import { signsToALook } from './held-parts.ts';
import type { JoinOptions } from './join-parts.ts';
import type { Wanted } from './number-at.ts';
import { numberAt, wantedOf } from './number-at.ts';
import type { Reading } from './readings.ts';
import { guestOf } from './rings.ts';

/** Up to so many who bear a name are asked for the number, one by one; where more do, whom the number leads to are asked for the name. */
const fewBearers = 400;
/** How many whom a number leads to are asked for their names, and how many where slips are looked for. */
const mostAsked = { plain: 3000, slipped: 1200 } as const;

/** Names and numbers: whichever leads to fewer guests is gone through, and held against the other. */
export function joinNumbers(
  finder: Finder,
  reading: Reading,
  { parts, fields, found, patience }: JoinOptions & { readonly parts: readonly HeldPart[] },
): void {
  const [first] = parts;
  if (!first) return;
  const isByName = first.holders <= fewBearers;
  const check = checkOf(finder, reading, {
    parts: isByName ? parts.slice(1) : parts,
    lead: isByName ? [first] : [],
    found,
    patience,
  });
  const numbers = reading.numbers
    .map((number) => wantedOf(finder, number, fields))
    .sort((one, other) => other.number.written.length - one.number.written.length);
  if (isByName) byName(finder, first, { numbers, check, patience });
  else {
    const most = reading.slips > 0 ? mostAsked.slipped : mostAsked.plain;
    byNumber(finder, { fields, most }, { numbers, check, patience });
  }
  check.end();
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

function byNumber(
  finder: Finder,
  { fields, most }: Pick<Required<Seeking>, 'fields' | 'most'>,
  { numbers, check, patience }: Joining,
): void {
  const [first, ...others] = numbers;
  if (!first) return;
  findNumber(finder, first.number, {
    fields,
    most,
    mayFit: (place) => {
      patience.looks -= 1 / signsToALook;

      return check.mayFit(place);
    },
    take: (place, by, distance) => {
      const root = guestOf(finder.held, place);
      takeWith(finder, others, { root, distance: 0, by, beside: distance, check });

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
