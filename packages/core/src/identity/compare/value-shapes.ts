import { lately } from '../values/lately.ts';
import { eachList } from '../values/lists.ts';
import type { ManyValues, People } from '../values/people.ts';
import { eachText, type Texts } from '../values/texts.ts';
import { bitsIn } from './bits-in.ts';

/** Tells at a glance that two values have nothing in common that a slip or a missing part would leave. */
export type AreUnlike = (one: number, other: number) => boolean;

/** A slip leaves the beginning or the end of a text as it was. */
const ends = 2;

/** Two numbers (of documents, of memberships) of which neither the first nor the last characters are the same. */
export function numberShapes(texts: Texts): AreUnlike {
  const begin = partOf(texts, (length) => [0, Math.min(length, ends)]);
  const end = partOf(texts, (length) => [Math.max(0, length - ends), length]);

  return (one, other) => begin(one) !== begin(other) && end(one) !== end(other);
}

/** Two telephone numbers that differ at the end and at the beginning of what is compared of them. */
export function phoneShapes(phones: Texts): AreUnlike {
  const begin = partOf(phones, (length) => [
    Math.max(0, length - 10),
    Math.min(length, Math.max(3, length - 7)),
  ]);
  const end = partOf(phones, (length) => [Math.max(0, length - 3), length]);

  return (one, other) => begin(one) !== begin(other) && end(one) !== end(other);
}

/** A part of each text as a number. Of plain texts it is read where it stands: most of them are never asked about. */
function partOf(
  texts: Texts,
  partIn: (length: number) => readonly [from: number, to: number],
): (value: number) => number {
  const { bytes, ends: stops } = texts.data;
  if (!texts.isPlain) {
    const parts = eachText(texts, (text) => {
      const [from, to] = partIn(text.length);
      return packed(text, from, to);
    });
    return (value) => parts[value] as number;
  }

  return (value) => {
    const start = value === 0 ? 0 : (stops[value - 1] as number);
    const [from, to] = partIn((stops[value] as number) - start);
    let number = 0;
    for (let at = start + from; at < start + to; at += 1)
      number = Math.imul(number, 1021) + (bytes[at] as number) + 1;

    return number | 0;
  };
}

/** Two mailboxes of which more letters differ than two slips explain, and that are not similar by what they share. */
export function mailboxShapes(locals: Texts): AreUnlike {
  const letters = lettersIn(locals);
  const lettersOfOne = lately(letters);

  return (one, other) => {
    const [mine, theirs] = [lettersOfOne(one), letters(other)];
    if (bitsIn(mine ^ theirs) <= 4) return false;
    if (areOtherInitials(locals, one, other)) return true;
    const [left, right] = [locals.at(one), locals.at(other)];

    return (
      left.charCodeAt(0) !== right.charCodeAt(0) ||
      mostSimilar(left.length, right.length, mine, theirs, commonBeginning(left, right)) < 0.88
    );
  };
}

/** Whether two texts begin with other letters, as far as that is seen without reading them. */
function areOtherInitials(
  { isPlain, data: { bytes, ends: stops } }: Texts,
  one: number,
  other: number,
): boolean {
  return isPlain && bytes[stops[one - 1] ?? 0] !== bytes[stops[other - 1] ?? 0];
}

/** Which letters occur in each text, one bit each. */
export function lettersIn(texts: Texts): (value: number) => number {
  const { bytes, ends: stops } = texts.data;
  if (!texts.isPlain) {
    const letters = eachText(texts, lettersOf);
    return (value) => letters[value] as number;
  }

  return (value) => {
    let letters = 0;
    for (let at = value === 0 ? 0 : (stops[value - 1] as number); at < (stops[value] as number); at += 1)
      letters |= 1 << ((bytes[at] as number) % 31);

    return letters;
  };
}

/**
 * What Jaro and Winkler's similarity of two texts can be at most, by the letters that occur in each (those that only one
 * of the two has are not common to both) and by how many letters their beginnings share.
 */
export function mostSimilar(
  length: number,
  otherLength: number,
  letters: number,
  otherLetters: number,
  begin: number,
): number {
  const common = Math.min(
    length - bitsIn(letters & ~otherLetters),
    otherLength - bitsIn(otherLetters & ~letters),
  );
  const jaro = (common / length + common / otherLength + 1) / 3;

  return jaro + begin * 0.1 * (1 - jaro) + 1e-9;
}

/** How many letters (up to four) the beginnings of two texts share. */
export function commonBeginning(one: string, other: string): number {
  let begin = 0;
  while (begin < 4 && begin < one.length && one.charCodeAt(begin) === other.charCodeAt(begin)) begin += 1;

  return begin;
}

/** Which records have several values of a kind. */
export function markSeveral(people: People, kinds: readonly ManyValues[]): Uint8Array {
  const several = new Uint8Array(people.count);
  for (const { all } of kinds)
    eachList(all, (record) => {
      several[record] = 1;
    });

  return several;
}

function packed(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = Math.imul(number, 1021) + text.charCodeAt(at) + 1;

  return number | 0;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 31);

  return letters;
}
