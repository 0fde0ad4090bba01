import { firstLetters, letterBit } from '../values/kanji-readings.ts';
import type { NameParts } from '../values/name-parts.ts';
import { hashOfText } from '../values/value-table.ts';
import { bitsIn } from './bits-in.ts';
import { type AreUnlike, mostSimilar } from './value-shapes.ts';

/** So many numbers of a part of a name lie side by side. */
const width = 8;
const shape = { letters: 0, ends: 1, sound: 2, loose: 3, japanese: 4, groups: 5, native: 6, begins: 7 };
/** A name of one word of which more is known than an initial. */
const isWord = 1 << 30;
/** A name that was read from another script. */
const wasRead = 1 << 29;
/** From this similarity (Jaro and Winkler) two names are similar. */
const similarity = 0.85;

/**
 * Tells at a glance that two parts of names are different: no slip, no other spelling, no nickname and no common sound
 * makes the one of the other. Most pairs of names need no closer look.
 */
export function nameShapes(parts: NameParts): AreUnlike {
  const shapes = new Int32Array(parts.size() * width);
  for (let number = 1; number < parts.size(); number += 1) putShape(shapes, number * width, parts, number);

  return (one, other) => {
    const left = one * width;
    const right = other * width;
    const ends = shapes[left + shape.ends] as number;
    const otherEnds = shapes[right + shape.ends] as number;
    if ((ends & otherEnds & isWord) === 0 || ((ends ^ otherEnds) & wasRead) !== 0) return false;
    const letters = shapes[left + shape.letters] as number;
    const otherLetters = shapes[right + shape.letters] as number;
    const apart = bitsIn(letters ^ otherLetters);
    if (apart > 5) {
      if ((letters & ~otherLetters) === 0 || (otherLetters & ~letters) === 0) return false;
    } else {
      const length = (ends >>> 16) & 255;
      const otherLength = (otherEnds >>> 16) & 255;
      if (apart <= (length > 5 || otherLength > 5 ? 4 : 2)) return false;
      if ((ends & 0xffff) === (otherEnds & 0xffff)) return false;
      if (mostSimilar(length, otherLength, letters, otherLetters, 0) >= similarity) return false;
    }
    if (shapes[left + shape.sound] === shapes[right + shape.sound]) return false;
    const isOneNative = (shapes[left + shape.native] === 0) !== (shapes[right + shape.native] === 0);
    if (
      isOneNative &&
      ((shapes[left + shape.begins] as number) & (shapes[right + shape.begins] as number)) !== 0
    )
      return false;
    if (((shapes[left + shape.groups] as number) & (shapes[right + shape.groups] as number)) !== 0)
      return false;
    for (let at = shape.loose; at <= shape.native; at += at === shape.japanese ? 2 : 1)
      if (shapes[left + at] !== 0 && shapes[left + at] === shapes[right + at]) return false;

    return true;
  };
}

function putShape(shapes: Int32Array, from: number, parts: NameParts, number: number): void {
  const { joined, words, isRead, letters, soundHash, loose, japanese, native, surnames, nicknames } =
    parts.partOf(number);
  shapes[from + shape.letters] = letters;
  shapes[from + shape.ends] =
    (words.length === 1 && joined.length > 1 && joined.length < 256 ? isWord : 0) |
    (isRead ? wasRead : 0) |
    ((joined.length & 255) << 16) |
    (joined === '' ? 0 : joined.charCodeAt(0));
  shapes[from + shape.sound] = soundHash;
  shapes[from + shape.loose] = loose === undefined ? 0 : hashOfText(loose);
  shapes[from + shape.japanese] = japanese === undefined ? 0 : hashOfText(japanese);
  shapes[from + shape.native] = native === undefined ? 0 : hashOfText(native);
  // What it is read as in Japanese may begin so, as the word that it is beside does.
  shapes[from + shape.begins] = native === undefined ? letterBit(japanese ?? '') : firstLetters(native);
  let groups = 0;
  for (const group of surnames) groups |= 1 << (group & 31);
  for (const group of nicknames) groups |= 1 << ((group * 7 + 3) & 31);
  shapes[from + shape.groups] = groups;
}
