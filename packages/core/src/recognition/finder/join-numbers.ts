import type { TakeRoot } from './check-parts.ts';
import { checkOf } from './check-parts.ts';
import { findNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import type { HeldPart } from './held-parts.ts';
import { marksToALook } from './held-parts.ts';
import type { JoinOptions } from './join-parts.ts';
import type { QueryNumber } from './parse-query.ts';
import { eachMarked, roomForMarks } from './place-marks.ts';
import type { Reading } from './readings.ts';

/** How many profiles one number may lead to. */
const mostNumbered = 6000;

/** The guests whom a number leads to. */
interface Numbered {
  readonly roots: readonly number[];
  /** For each: how far, plus one, and 256 times what fits. */
  readonly values: readonly number[];
}

/** Names and numbers: whichever leads to fewer guests is gone through, and held against the other. */
export function joinNumbers(
  finder: Finder,
  reading: Reading,
  { parts, fields, found, patience }: JoinOptions & { readonly parts: readonly HeldPart[] },
): void {
  const [first] = parts;
  const numbered = reading.numbers
    .map((number) => numberedBy(finder, number, fields))
    .sort((one, other) => one.roots.length - other.roots.length);
  const [numbers, ...others] = numbered;
  if (!first || !numbers || numbers.roots.length === 0) return;
  const isByName = first.holders <= marksToALook * numbers.roots.length;
  const check = checkOf(finder, reading, {
    parts: isByName ? parts.slice(1) : parts,
    found,
    numbers: others.map(({ roots, values }) => new Map(roots.map((root, at) => [root, values[at] ?? 1]))),
  });
  if (isByName) byName(finder, first, { numbers, take: check.take });
  else
    for (const [at, root] of numbers.roots.entries()) {
      const value = numbers.values[at] ?? 1;
      check.take(root, (value & 255) - 1, value >> 8);
    }
  patience.looks -= isByName ? first.holders / marksToALook : numbers.roots.length;
  check.end();
}

function byName(
  finder: Finder,
  { part }: HeldPart,
  { numbers: { roots, values }, take }: { readonly numbers: Numbered; readonly take: TakeRoot },
): void {
  const marks = roomForMarks(finder);
  for (let at = 0; at < roots.length; at += 1) marks[roots[at] ?? 0] = values[at] ?? 0;
  eachMarked(finder, part, (root, distance, mark) => {
    take(root, distance + (mark & 255) - 1, mark >> 8);

    return true;
  });
  for (const root of roots) marks[root] = 0;
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
