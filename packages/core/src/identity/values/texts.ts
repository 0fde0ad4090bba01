import { plainText, textOfUtf8 } from './utf8.ts';
import { hashOfBytes, hashOfText, valueTable } from './value-table.ts';

/** Many texts as bytes, one after the other: a million of them are two arrays, which threads can share. */
export interface Texts {
  readonly length: number;
  /** The text of a number; 0 is the empty text. */
  at(value: number): string;
  /** Whether all are plain ASCII, so that a byte is a letter. */
  readonly isPlain: boolean;
  readonly data: TextData;
}

/** What texts are made of: the UTF-8 bytes of text `n` end at `ends[n]`. */
export interface TextData {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  /** Whether all are plain ASCII, where that is known. */
  readonly isPlain?: boolean;
}

/** Reads texts from their bytes. */
export function textsFrom(data: TextData): Texts {
  const { bytes, ends } = data;
  const isPlain = data.isPlain ?? !hasHighByte(bytes, ends.at(-1) ?? 0);

  return {
    length: ends.length,
    isPlain,
    data: { bytes, ends, isPlain },
    at(value) {
      const from = value === 0 ? 0 : (ends[value - 1] as number);
      const to = ends[value] as number;
      if (from === to) return '';

      return plainText(bytes, from, to) ?? textOfUtf8(bytes, from, to);
    },
  };
}

function hasHighByte(bytes: Uint8Array, to: number): boolean {
  for (let at = 0; at < to; at += 1) if ((bytes[at] as number) > 127) return true;

  return false;
}

/** Texts cut in two at a byte, the first ones of them: what stands before it, and where what stands behind it begins. */
export interface CutTexts {
  readonly before: Texts;
  /** By text; at its end where the byte is not in it. */
  readonly behind: Uint32Array;
}

/** Cuts every text at the first byte of a kind; no text is made for it. */
export function cutTexts({ isPlain, data: { bytes, ends }, length }: Texts, byte: number): CutTexts {
  const kept = new Uint8Array(bytes.length);
  const stops = new Uint32Array(length);
  const behind = new Uint32Array(length);
  let filled = 0;
  for (let value = 0, at = 0; value < length; value += 1) {
    const end = ends[value] as number;
    for (; at < end && bytes[at] !== byte; at += 1) kept[filled++] = bytes[at] as number;
    stops[value] = filled;
    behind[value] = Math.min(end, at + 1);
    at = end;
  }

  const cut = { bytes: kept.slice(0, filled), ends: stops };

  return { before: textsFrom(isPlain ? { ...cut, isPlain } : cut), behind };
}

/** A number for each of many texts. */
export function eachText(texts: Texts, numberOf: (text: string, value: number) => number): Int32Array {
  const numbers = new Int32Array(texts.length);
  for (let value = 0; value < numbers.length; value += 1) numbers[value] = numberOf(texts.at(value), value);

  return numbers;
}

/** Which part of a text: the last letters, of those the first ones; of texts that are long enough. */
export interface TextPart {
  readonly last?: number;
  readonly first?: number;
  readonly least?: number;
}

/** A hash of a part of every text, as `hashOfText` makes it; 0 where that is empty. Plain texts are not made for it. */
export function hashOfEach(texts: Texts, { last, first, least = 1 }: TextPart = {}): Uint32Array {
  const { bytes, ends } = texts.data;
  const hashes = new Uint32Array(texts.length);
  for (let value = 1; value < hashes.length; value += 1) {
    const text = texts.isPlain ? undefined : texts.at(value);
    const start = text === undefined ? (ends[value - 1] as number) : 0;
    const end = text === undefined ? (ends[value] as number) : text.length;
    if (end - start < least) continue;
    const from = last === undefined ? start : Math.max(start, end - last);
    const to = first === undefined ? end : Math.min(end, from + first);
    hashes[value] = text === undefined ? hashOfBytes(bytes, from, to) : hashOfText(text.slice(from, to));
  }

  return hashes;
}

/** Numbers texts anew so that equal ones have one number. */
export function numbersOfEqual({ data: { bytes, ends }, length }: Texts): {
  readonly ids: Int32Array;
  readonly size: number;
} {
  const table = valueTable();
  const ids = new Int32Array(length);
  for (let value = 0; value < length; value += 1)
    ids[value] = table.numberOf(bytes, value === 0 ? 0 : (ends[value - 1] as number), ends[value] as number);

  return { ids, size: table.size() };
}
