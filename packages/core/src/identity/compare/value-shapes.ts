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
  const begin = eachText(texts, (text) => packed(text, 0, ends));
  const end = eachText(texts, (text) => packed(text, Math.max(0, text.length - ends), ends));

  return (one, other) => begin[one] !== begin[other] && end[one] !== end[other];
}

/** Two telephone numbers that differ at the end and at the beginning of what is compared of them. */
export function phoneShapes(phones: Texts): AreUnlike {
  const begin = eachText(phones, (digits) => packed(digits.slice(-10), 0, 3));
  const end = eachText(phones, (digits) => packed(digits, Math.max(0, digits.length - 3), 3));

  return (one, other) => begin[one] !== begin[other] && end[one] !== end[other];
}

/** Two mailboxes of which more letters differ than two slips explain, and that are not similar by what they share. */
export function mailboxShapes(locals: Texts): AreUnlike {
  const letters = eachText(locals, lettersOf);

  return (one, other) => {
    const [mine, theirs] = [letters[one] as number, letters[other] as number];
    if (bitsIn(mine ^ theirs) <= 4) return false;
    const [left, right] = [locals.at(one), locals.at(other)];

    return (
      left.charCodeAt(0) !== right.charCodeAt(0) ||
      mostSimilar(left.length, right.length, mine, theirs, commonBeginning(left, right)) < 0.88
    );
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

function packed(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < Math.min(text.length, from + count); at += 1)
    number = Math.imul(number, 1021) + text.charCodeAt(at) + 1;

  return number | 0;
}

/** Which letters occur, one bit each. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 31);

  return letters;
}
