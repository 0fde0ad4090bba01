import type { TakeRoot } from './check-parts.ts';
import { checkOf } from './check-parts.ts';
import { findNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import type { HeldPart, Numbered, Patience } from './held-parts.ts';
import { signsToALook } from './held-parts.ts';
import type { JoinOptions } from './join-parts.ts';
import type { QueryNumber } from './parse-query.ts';
import { eachMarked, markGuests, roomForMarks } from './place-marks.ts';
import type { Reading } from './readings.ts';

/** How many profiles one number may lead to. */
const mostNumbered = 3000;

/** Names and numbers: whichever leads to fewer guests is gone through, and held against the other. */
export function joinNumbers(
  finder: Finder,
  reading: Reading,
  { parts, fields, found, patience }: JoinOptions & { readonly parts: readonly HeldPart[] },
): void {
  const [first] = parts;
  const numbered = reading.numbers
    .map((number) => known(patience, number.written, () => numberedBy(finder, number, fields)))
    .sort((one, other) => one.roots.length - other.roots.length);
  const [numbers, ...others] = numbered;
  if (!first || !numbers || numbers.roots.length === 0) return;
  const isByName = first.holders <= signsToALook * numbers.roots.length;
  const check = checkOf(finder, reading, {
    parts: isByName ? parts.slice(1) : parts,
    lead: isByName ? [first] : [],
    found,
    numbers: others.map(({ roots, values }) => new Map(roots.map((root, at) => [root, values[at] ?? 1]))),
  });
  if (isByName) byName(finder, first, { numbers, take: check.take });
  else
    for (const [at, root] of numbers.roots.entries()) {
      const value = numbers.values[at] ?? 1;
      check.take(root, (value & 255) - 1, value >> 8);
    }
  patience.looks -= (isByName ? first.holders : numbers.roots.length) / signsToALook;
  check.end();
}

/** What a number leads to is gathered once for all readings. */
function known({ numbers }: Patience, written: string, gather: () => Numbered): Numbered {
  const found = numbers.get(written) ?? gather();
  numbers.set(written, found);

  return found;
}

function byName(
  finder: Finder,
  { part }: HeldPart,
  { numbers: { roots, values }, take }: { readonly numbers: Numbered; readonly take: TakeRoot },
): void {
  const unmark = markGuests(finder, roots);
  const numberOf = new Map(roots.map((root, at) => [root, values[at] ?? 1]));
  eachMarked(finder, part, (root, distance) => {
    const value = numberOf.get(root) ?? 1;
    take(root, distance + (value & 255) - 1, value >> 8);

    return true;
  });
  unmark();
}

/** Gathers the guests whom a number leads to, each once, as near as it can. */
function numberedBy(finder: Finder, number: QueryNumber, fields: number): Numbered {
  const marks = roomForMarks(finder);
  const roots: number[] = [];
  findNumber(finder, number, fields, (place, by, distance) => {
    const root = finder.held.roots.values[place] ?? place;
    const known = marks[root] ?? 0;
    if (known === 0) roots.push(root);
    if (known === 0 || (known & 255) > distance + 1) marks[root] = distance + 1 + 256 * by;

    return roots.length < mostNumbered;
  });
  const values = roots.map((root) => marks[root] ?? 0);
  for (const root of roots) marks[root] = 0;

  return { roots, values };
}
