import { canBeRead } from '../values/kanji-readings.ts';
import type { NamePart } from '../values/name-parts.ts';
import { areNicknames } from '../values/nickname-groups.ts';
import { bitsIn } from './bits-in.ts';
import { editDistance, jaroWinkler } from './edit-distance.ts';
import { commonBeginning, mostSimilar } from './value-shapes.ts';

/** The levels at which two given or two family names agree, as the comparisons `given` and `family` number them. */
export const nameLevel = {
  missing: 0,
  exact: 1,
  equivalent: 2,
  nickname: 3,
  typo: 4,
  twoTypos: 5,
  initial: 6,
  part: 7,
  similar: 8,
  different: 9,
} as const;

/** `Guest 17` and `Guest 18`: names that only a number tells apart, so the number is no slip. */
function areNumbered(one: NamePart, other: NamePart): boolean {
  if (!one.hasDigit || !other.hasDigit) return false;

  return one.joined.replace(/\d+/g, '') === other.joined.replace(/\d+/g, '');
}

/** Compares two parts of names; which comes first does not matter. */
export function compareParts(one: NamePart, other: NamePart): number {
  if (one.native !== undefined && one.native === other.native) return nameLevel.exact;
  if (one.isRead !== other.isRead && one.text === other.text) return nameLevel.exact;
  if (areNumbered(one, other)) return nameLevel.different;
  if (isSpelling(one, other)) return nameLevel.equivalent;
  if (one.words.length === 1 && other.words.length === 1) return compareWords(one, other);
  const parts = comparePhrases(one.words, other.words);
  const whole = editDistance(one.joined, other.joined, 2);
  if (whole === 1 && parts > nameLevel.typo && one.joined.length > 4) return nameLevel.typo;
  if (parts < nameLevel.similar) return parts;
  if (whole === 1) return nameLevel.typo;
  if (parts === nameLevel.similar) return parts;

  return whole === 2 && one.joined.length > 6 ? nameLevel.twoTypos : nameLevel.different;
}

/** The same name spelt otherwise: words written apart or together, another script, another romanisation. */
function isSpelling(one: NamePart, other: NamePart): boolean {
  if (one.joined === other.joined) return true;
  if (one.loose !== undefined && one.loose === other.loose) return true;
  if (one.japanese !== undefined && one.japanese === other.japanese) return true;
  if (shareOne(one.surnames, other.surnames)) return true;
  if (isReading(one, other) || isReading(other, one)) return true;
  if (one.isRead !== other.isRead && one.sound === other.sound && one.sound.length > 2) return true;

  return (
    one.words.length > 1 && one.words.length === other.words.length && isReordered(one.words, other.words)
  );
}

/** `田中` and `Tanaka`: the one is how the other is read in Japanese. */
function isReading({ native }: NamePart, { native: written, japanese }: NamePart): boolean {
  return (
    native !== undefined && written === undefined && japanese !== undefined && canBeRead(native, japanese)
  );
}

function shareOne(one: readonly number[], other: readonly number[]): boolean {
  return one.length > 0 && other.length > 0 && one.some((group) => other.includes(group));
}

function isReordered(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join(' ') === [...other].sort().join(' ');
}

function compareWords(one: NamePart, other: NamePart): number {
  const [short, long] =
    one.joined.length <= other.joined.length ? [one.joined, other.joined] : [other.joined, one.joined];
  if (short.length === 1) return long.startsWith(short) ? nameLevel.initial : nameLevel.different;
  if (shareOne(one.nicknames, other.nicknames)) return nameLevel.nickname;
  const limit = long.length > 5 ? 2 : 1;
  const apart = bitsIn(one.letters ^ other.letters);
  // A slip adds and takes away at most one letter each.
  const distance =
    apart > 5 ? 9 : apart > 2 * limit ? limit + 1 : editDistance(one.joined, other.joined, limit);
  if (distance === 1) return nameLevel.typo;
  if (distance > 1 && haveOtherEndings(short, long))
    return distance === 2 ? nameLevel.similar : nameLevel.different;
  if (distance === 2 && long.length > 5) return nameLevel.twoTypos;
  if (short.length >= 3 && long.startsWith(short))
    return areOwnNames(one, other) ? nameLevel.different : nameLevel.part;
  if (one.sound === other.sound && one.sound.length > 2)
    return areJapanese(one, other) ? nameLevel.similar : nameLevel.twoTypos;
  if (one.isRead !== other.isRead) return compareRead(one, other);
  if (one.sound === other.sound && one.sound.length === 2 && short.length > 3) return nameLevel.similar;
  if (apart > 5) return nameLevel.different;
  const begin = commonBeginning(one.joined, other.joined);
  if (mostSimilar(one.joined.length, other.joined.length, one.letters, other.letters, begin) < 0.85)
    return nameLevel.different;

  if (jaroWinkler(one.joined, other.joined) < 0.85) return nameLevel.different;
  // `Darla` and `Darletta` begin alike, and half of the shorter one has to be changed.
  const most = Math.floor(short.length / 2);

  return editDistance(one.joined, other.joined, most) <= most ? nameLevel.similar : nameLevel.different;
}

/** `Hiroko` and `Haruka`: in words of such syllables every vowel tells, and the consonants alone do not. */
function areJapanese(one: NamePart, other: NamePart): boolean {
  return one.japanese !== undefined && other.japanese !== undefined;
}

/** `Anna` and `Annabelle`: the one is no short form of the other, each has short forms of its own. */
function areOwnNames(one: NamePart, other: NamePart): boolean {
  return one.nicknames.length > 0 && other.nicknames.length > 0;
}

/** `Patrick` and `Patricia`, `Darla` and `Darlene`: one stem, ends without a letter in common. Slips do not fall so. */
function haveOtherEndings(short: string, long: string): boolean {
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from += 1;
  if (from < 3 || from === short.length || long.length - from < 2) return false;
  for (let at = from; at < short.length; at += 1) if (long.includes(short.charAt(at), from)) return false;

  return true;
}

/** A name that was read from another script: its vowels are a guess. */
function compareRead(one: NamePart, other: NamePart): number {
  const distance = editDistance(one.sound, other.sound, 1);
  if (distance === 0) return nameLevel.twoTypos;

  return distance === 1 && Math.min(one.sound.length, other.sound.length) > 2
    ? nameLevel.similar
    : nameLevel.different;
}

/** Names of several words: every word of the shorter one has to be found in the longer one, be it as an initial. */
function comparePhrases(one: readonly string[], other: readonly string[]): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...many];
  let found = 0;
  let typos = 0;
  let initials = 0;
  for (const word of few) {
    const at = left.findIndex((long) => isSameWord(word, long));
    if (at < 0) continue;
    const long = left[at] as string;
    if (long !== word) {
      if (word.length === 1 || long.length === 1) initials += 1;
      else typos += 1;
    }
    found += 1;
    left.splice(at, 1);
  }
  if (found === few.length && few.length === many.length) {
    if (typos === 0 && initials > 0) return nameLevel.part;
    return typos > 1 ? nameLevel.twoTypos : nameLevel.typo;
  }
  if (found === few.length) {
    const isOnlyMoreInitials = typos + initials === 0 && left.every((word) => word.length === 1);
    if (isOnlyMoreInitials) return nameLevel.equivalent;
    return initials === few.length ? nameLevel.initial : nameLevel.part;
  }

  return found > 0 && found > initials ? nameLevel.similar : nameLevel.different;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one.startsWith(other) || other.startsWith(one);
  if (areNicknames(one, other)) return true;
  const length = Math.max(one.length, other.length);

  return length > 3 && editDistance(one, other, length > 6 ? 2 : 1) <= (length > 6 ? 2 : 1);
}
