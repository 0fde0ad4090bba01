import { foldText } from '../../shared/fold-text.ts';
import { tokenReader } from './token-reader.ts';
import { textOfUtf8, utf8Of } from './utf8.ts';
import { valueTable } from './value-table.ts';

/** Texts of many words, such as addresses, as bags of words and numbers; each distinct text once, by number from 1. */
export interface WordBags {
  /** The words of a text: `words[from(text)]` to `words[from(text + 1) - 1]`, each word once. */
  words(): Int32Array;
  from(text: number): number;
  /** The number of the words of a text, whatever its numbers: the street without the house. */
  bagOf(text: number): number;
  /** Its house numbers and the like, as hashes; `numbers[numbersFrom(text)]` … */
  numbers(): Int32Array;
  numbersFrom(text: number): number;
  /** A run of digits that can be a postal code, where one stands at the end. */
  codeOf(text: number): string | undefined;
  wordOf(word: number): string;
  size(): number;
  wordCount(): number;
  readonly data: BagData;
}

/** What bags are made of: nothing but numbers and the words themselves. */
export interface BagData {
  readonly starts: Int32Array;
  readonly numberStarts: Int32Array;
  readonly wordIds: Int32Array;
  readonly numberIds: Int32Array;
  readonly bagIds: Int32Array;
  readonly spelt: readonly string[];
  readonly codes: ReadonlyMap<number, string>;
}

/** Collects texts of many words. */
export interface WordBagBuilder {
  numberOf(text: string): number;
  /** The same by its bytes; −1 where they are not plain ASCII. */
  numberOfPlain(bytes: Uint8Array, start: number, end: number): number;
  /** What was collected; what it was found by is forgotten. */
  done(): WordBags;
}

/** Reads bags from what they are made of. */
export function wordBagsFrom(data: BagData): WordBags {
  const { starts, numberStarts, wordIds, numberIds, bagIds, spelt, codes } = data;

  return {
    words: () => wordIds,
    from: (text) => starts[text] as number,
    bagOf: (text) => bagIds[text] as number,
    numbers: () => numberIds,
    numbersFrom: (text) => numberStarts[text] as number,
    codeOf: (text) => codes.get(text),
    wordOf: (word) => spelt[word] ?? '',
    size: () => bagIds.length,
    wordCount: () => spelt.length,
    data,
  };
}

/** Makes an empty list of bags; `ignored` words say nothing (legal forms of companies). */
export function wordBags(ignored: ReadonlySet<string> = new Set()): WordBagBuilder {
  const texts = valueTable();
  const bags = valueTable();
  const tokens = tokenReader(ignored);
  const codes = new Map<number, string>();
  let starts = new Int32Array(few);
  let numberStarts = new Int32Array(few);
  let wordIds = new Int32Array(mostTokens);
  let wordBytes = new Uint8Array(wordIds.buffer);
  let numberIds = new Int32Array(mostTokens);
  let bagIds = new Int32Array(few);
  let size = 1;

  const makeRoom = (): void => {
    if (size + 2 > starts.length) {
      starts = longer(starts);
      numberStarts = longer(numberStarts);
      bagIds = longer(bagIds);
    }
    if ((starts[size] as number) + mostTokens > wordIds.length) {
      wordIds = longer(wordIds);
      wordBytes = new Uint8Array(wordIds.buffer);
    }
    if ((numberStarts[size] as number) + mostTokens > numberIds.length) numberIds = longer(numberIds);
  };
  /** Takes the words of a folded text that was not met before. */
  const take = (bytes: Uint8Array, length: number): void => {
    makeRoom();
    const first = starts[size] as number;
    let wordsTo = first;
    let numbersTo = numberStarts[size] as number;
    for (let from = 0, count = 0; from < length && count < mostTokens; count += 1) {
      let to = from;
      while (to < length && bytes[to] !== space) to += 1;
      const token = tokens.read(bytes, from, to);
      if (tokens.isNumber(token)) numberIds[numbersTo++] = tokens.told(token);
      else if (tokens.isCode(token)) codes.set(size, textOfUtf8(bytes, from, to));
      else wordsTo = insert(wordIds, first, wordsTo, tokens.told(token));
      from = to + 1;
    }
    bagIds[size] = bags.numberOf(wordBytes, first * 4, wordsTo * 4);
    size += 1;
    starts[size] = wordsTo;
    numberStarts[size] = numbersTo;
  };
  const numberOfPlain = (bytes: Uint8Array, start: number, end: number): number => {
    const length = foldPlain(bytes, start, end, folded);
    if (length <= 0) return length;
    const number = texts.numberOf(folded, 0, length);
    if (number === size) take(folded, length);

    return number;
  };

  return {
    numberOfPlain,
    numberOf(text) {
      const bare = utf8Of(text);
      const plain = numberOfPlain(bare, 0, bare.length);
      if (plain >= 0) return plain;
      const whole = foldText(text.replaceAll(/['’]/g, ''));
      if (whole === '') return 0;
      const bytes = utf8Of(whole);
      const number = texts.numberOf(bytes, 0, bytes.length);
      if (number < size) return number;
      const apart = utf8Of(tokensOf(whole).join(' '));
      take(apart, apart.length);
      return number;
    },
    done: () =>
      wordBagsFrom({
        starts: starts.slice(0, size + 1),
        numberStarts: numberStarts.slice(0, size + 1),
        wordIds: wordIds.slice(0, starts[size]),
        numberIds: numberIds.slice(0, numberStarts[size]),
        bagIds: bagIds.slice(0, size),
        spelt: tokens.spelt,
        codes,
      }),
  };
}

/** Longer texts are folded as texts. */
const longestPlain = 1024;
/** Where a text is folded: one at a time. */
const folded = new Uint8Array(longestPlain);
/** Room for the first texts: those of a few records. */
const few = 16;
/** More words of a text are not looked at. */
const mostTokens = 40;
const space = 32;
const apostrophe = 39;

/**
 * Folds plain letters as `foldText` does, apostrophes left out, into `into`; how many letters that makes, −1 where a letter
 * is none of those.
 */
function foldPlain(bytes: Uint8Array, start: number, end: number, into: Uint8Array): number {
  if (end - start > into.length) return -1;
  let length = 0;
  let isOpen = false;
  for (let at = start; at < end; at += 1) {
    let code = bytes[at] as number;
    if (code > 127) return -1;
    if (code >= 65 && code <= 90) code += 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (isOpen && length > 0) into[length++] = space;
      isOpen = false;
      into[length++] = code;
    } else if (code !== apostrophe) isOpen = true;
  }

  return length;
}

/** Puts a number among others that ascend, unless it is there or 0; where the next one goes then. */
function insert(numbers: Int32Array, from: number, to: number, number: number): number {
  let at = to;
  while (at > from && (numbers[at - 1] as number) > number) at -= 1;
  if (number === 0 || (at > from && numbers[at - 1] === number)) return to;
  for (let place = to; place > at; place -= 1) numbers[place] = numbers[place - 1] as number;
  numbers[at] = number;

  return to + 1;
}

function longer(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);

  return larger;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words by spaces; scripts without spaces by pairs of characters. */
function tokensOf(folded: string): readonly string[] {
  const tokens = folded.split(' ');
  if (!wide.test(folded)) return tokens;

  return tokens.flatMap((token) => {
    if (!wide.test(token)) return [token];
    const parts = token.split(/(\d+)/).filter(Boolean);
    return parts.flatMap((part) =>
      /^\d/.test(part) || part.length < 3
        ? [part]
        : Array.from({ length: part.length - 1 }, (_, at) => part.slice(at, at + 2)),
    );
  });
}
