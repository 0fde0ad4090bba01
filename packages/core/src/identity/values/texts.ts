import { textOfUtf8, utf8Of } from './utf8.ts';
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
}

/** Reads texts from their bytes. */
export function textsFrom(data: TextData): Texts {
  const { bytes, ends } = data;
  const isPlain = !hasHighByte(bytes, ends.at(-1) ?? 0);

  return {
    length: ends.length,
    isPlain,
    data,
    at(value) {
      const from = value === 0 ? 0 : (ends[value - 1] as number);
      const to = ends[value] as number;
      if (from === to) return '';
      if (!isPlain) return textOfUtf8(bytes, from, to);
      let text = '';
      for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] as number);

      return text;
    },
  };
}

/** Reads the text that was asked for last only once: pairs of one record come one after the other. */
export function lastRead(texts: Pick<Texts, 'at'>): (value: number) => string {
  let last = 0;
  let text = texts.at(0);

  return (value) => {
    if (value !== last) {
      last = value;
      text = texts.at(value);
    }
    return text;
  };
}

function hasHighByte(bytes: Uint8Array, to: number): boolean {
  for (let at = 0; at < to; at += 1) if ((bytes[at] as number) > 127) return true;

  return false;
}

/** Collects texts, each distinct one once, by number from 1. */
export interface DistinctTexts {
  numberOf(text: string): number;
  size(): number;
  done(): Texts;
}

/** Makes an empty collection; texts lie in it as bytes. */
export function distinctTexts(): DistinctTexts {
  const table = valueTable();
  const scratch = new Uint8Array(256);

  return {
    numberOf(text) {
      const length = putAscii(text, scratch);
      if (length >= 0) return table.numberOf(scratch, 0, length);
      const bytes = utf8Of(text);
      return table.numberOf(bytes, 0, bytes.length);
    },
    size: () => table.size(),
    done() {
      const { bytes, ends } = table.done();

      return textsFrom({ bytes, ends });
    },
  };
}

/** Writes a text of plain letters; −1 where it is too long or has others. */
function putAscii(text: string, into: Uint8Array): number {
  if (text.length > into.length) return -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return -1;
    into[at] = code;
  }

  return text.length;
}

/** A list of texts as bytes. */
export function textsOf(list: Iterable<string>): Texts {
  let bytes = new Uint8Array(4096);
  let ends = new Uint32Array(1024);
  let [size, filled] = [0, 0];
  for (const text of list) {
    const written = utf8Of(text);
    if (filled + written.length > bytes.length) {
      const larger = new Uint8Array((filled + written.length) * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(written, filled);
    filled += written.length;
    if (size === ends.length) {
      const larger = new Uint32Array(size * 2);
      larger.set(ends);
      ends = larger;
    }
    ends[size] = filled;
    size += 1;
  }

  return textsFrom({ bytes: bytes.slice(0, filled), ends: ends.slice(0, size) });
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
