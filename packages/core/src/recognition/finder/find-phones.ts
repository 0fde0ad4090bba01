import { fitted } from './entry.ts';
import type { Seeking, TakePlace } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import { spanOf } from './finder.ts';
import type { Window } from './phone-grams.ts';
import { gramsOf, shortestPart } from './phone-grams.ts';
import { countOf, each } from './postings.ts';

const anybody = (): boolean => true;

/** How many profiles one part of a number is looked for in. */
const mostLooks = 4000;
/** Up to how many digits are short: they are the last that somebody says, and stand inside of many numbers. */
const longestShort = 5;
/** Up to how many digits are only the end of a number; more that reach almost to its beginning are all of it. */
const longestEnd = 6;

/** Calls with every profile that has these digits in a telephone number; those at the end and the beginning are nearer. */
export function findPhones(
  finder: Finder,
  digits: string,
  { take, mayFit = anybody, most = mostLooks }: Seeking,
): void {
  for (const part of dialled(digits)) {
    if (!isSought(part)) continue;
    if (part.length < finder.ways.gramSize) findShort(finder, part, { take, mayFit, most });
    else {
      const nearest = part.length > longestEnd ? 0 : 1;
      eachHolder(finder, part, rarestGram(finder, part), (place) => {
        const distance = mayFit(place) ? distanceOf(finder, place, part, 0) : -1;

        return distance < 0 || take(place, fitted.phone, distance) || distance > nearest;
      });
    }
  }
}

/** Digits that a gram holds whole: the first gram is the one in which the number ends behind them. */
function findShort(
  { ways }: Finder,
  part: string,
  { take, mayFit, most }: Pick<Required<Seeking>, 'take' | 'mayFit' | 'most'>,
): void {
  const [end, to] = gramsOf(part, [0, part.length], ways.gramSize);
  let looks = 0;
  for (let gram = end; gram < to && looks < most; gram += 1)
    each(ways.byGram, gram, (place) => {
      looks += 1;

      return (!mayFit(place) || take(place, fitted.phone, gram === end ? 1 : 2)) && looks < most;
    });
}

/** Calls with every profile that has these digits but for one. */
export function findSlippedPhones(finder: Finder, digits: string, take: TakePlace): void {
  for (const part of dialled(digits)) {
    if (part.length < 2 * shortestPart || part.length > 20) continue;
    for (const at of intactParts(part, finder.ways.gramSize))
      eachHolder(finder, part, at, (place) => {
        const distance = distanceOf(finder, place, part, 1);

        if (distance >= 0) take(place, fitted.phone, distance + 4);

        return true;
      });
  }
}

/** Whether so many digits are looked for. */
export function isSought({ length }: string): boolean {
  return length >= shortestPart && length <= 20;
}

/** At home one dials a 0 that the number in E.164 does not have. */
export function dialled(digits: string): readonly string[] {
  return /^0[1-9]/.test(digits) ? [digits, digits.slice(1)] : [digits];
}

/** How many places there are whose numbers may have these digits. */
export function countOfPart(finder: Finder, part: string): number {
  return countOf(finder.ways.byGram, ...gramsOf(part, rarestGram(finder, part), finder.ways.gramSize));
}

function rarestGram(finder: Finder, part: string): Window {
  const size = Math.min(part.length, finder.ways.gramSize);
  let best: Window = [0, size];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + size <= part.length; at += 1) {
    const count = countOf(finder.ways.byGram, ...gramsOf(part, [at, size], finder.ways.gramSize));
    if (count < least) [best, least] = [[at, size], count];
  }

  return best;
}

/** Two parts that share no digit: one wrong digit leaves one of them whole. The beginning is common to many. */
function intactParts(part: string, gramSize: number): readonly Window[] {
  const size = Math.min(part.length < 10 ? 4 : 5, gramSize);
  const from = Math.min(part.length - 2 * size, 3);

  return [
    [from, size],
    [part.length - size, size],
  ];
}

function eachHolder({ ways }: Finder, part: string, window: Window, visit: (place: number) => boolean): void {
  const [from, to] = gramsOf(part, window, ways.gramSize);
  let looks = 0;
  for (let gram = from; gram < to && looks < mostLooks; gram += 1) {
    const goesOn = each(ways.byGram, gram, (place) => {
      looks += 1;

      return looks < mostLooks && visit(place);
    });
    if (!goesOn) return;
  }
}

/**
 * How near the digits are to a number of the place: 0 where they are all of it or all but the country's, 1 at the end or,
 * where they are more than a few, the beginning, 2 inside; −1 where it has no such number.
 */
export function distanceOf({ held }: Finder, place: number, part: string, slips: number): number {
  const { values } = held.phones.items;
  const [from, to] = spanOf(held.phones, place);
  let best = -1;
  for (let at = from; at < to; at += 1 + (values[at] ?? 0)) {
    const length = values[at] ?? 0;
    for (let shift = 0; shift + part.length <= length; shift += 1) {
      if (!fits(values, at + 1 + shift, part, slips)) continue;
      const isEnd = shift + part.length === length;
      const isNear = isEnd || (shift < 4 && part.length > longestShort);
      const distance = isEnd && part.length > longestEnd && shift < 4 ? 0 : isNear ? 1 : 2;
      if (best < 0 || distance < best) best = distance;
    }
  }

  return best;
}

function fits(values: Uint8Array, from: number, part: string, slips: number): boolean {
  let wrong = 0;
  for (let at = 0; at < part.length; at += 1) {
    if (values[from + at] === part.charCodeAt(at) - 48) continue;
    wrong += 1;
    if (wrong > slips) return false;
  }

  return true;
}
