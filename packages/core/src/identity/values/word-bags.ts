import { foldText } from '../../shared/fold-text.ts';
import { distinctTexts } from './texts.ts';
import { hashOfText, valueTable } from './value-table.ts';

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

const short: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street: 'st',
    str: 'st',
    strasse: 'st',
    straat: 'st',
    avenue: 'ave',
    av: 'ave',
    avenida: 'ave',
    road: 'rd',
    drive: 'dr',
    lane: 'ln',
    boulevard: 'blvd',
    court: 'ct',
    crt: 'ct',
    place: 'pl',
    square: 'sq',
    highway: 'hwy',
    crescent: 'cres',
    cr: 'cres',
    circuit: 'cct',
    close: 'cl',
    terrace: 'tce',
    parade: 'pde',
    parkway: 'pkwy',
    apartment: 'apt',
    apartments: 'apt',
    appt: 'apt',
    flat: 'apt',
    unit: 'apt',
    suite: 'ste',
    building: 'bldg',
    bld: 'bldg',
    floor: 'fl',
    room: 'rm',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    saint: 'st',
    mount: 'mt',
    company: 'co',
    corporation: 'corp',
    incorporated: 'inc',
    limited: 'ltd',
    no: 'no',
    number: 'no',
  }),
);

/** Makes an empty list of bags; `ignored` words say nothing (legal forms of companies). */
export function wordBags(ignored: ReadonlySet<string> = new Set()): WordBagBuilder {
  const texts = distinctTexts();
  const words = new Map<string, number>();
  const spelt: string[] = [''];
  const codes = new Map<number, string>();
  let starts = new Int32Array(1024);
  let numberStarts = new Int32Array(1024);
  let wordIds = new Int32Array(4096);
  let numberIds = new Int32Array(4096);
  const bags = distinctBags();
  let bagIds = new Int32Array(1024);
  let size = 1;

  const wordNumber = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, spelt.length);
    spelt.push(word);

    return spelt.length - 1;
  };
  const take = (folded: string): number => {
    const number = size;
    let wordsTo = starts[number] as number;
    let numbersTo = numberStarts[number] as number;
    if (number + 2 > starts.length) {
      starts = longer(starts);
      numberStarts = longer(numberStarts);
      bagIds = longer(bagIds);
    }
    if (wordsTo + 64 > wordIds.length) wordIds = longer(wordIds);
    if (numbersTo + 64 > numberIds.length) numberIds = longer(numberIds);
    for (const token of tokensOf(folded).slice(0, 40)) {
      if (isNumber(token)) {
        if (token.length >= 5 && !/[a-z]{2}/.test(token)) codes.set(number, token);
        else numberIds[numbersTo++] = hashOfText(token.replace(/^0+(?=\d)/, '')) | 0;
        continue;
      }
      const word = short.get(token) ?? token;
      if (ignored.has(word)) continue;
      const id = wordNumber(word);
      if (!wordIds.subarray(starts[number], wordsTo).includes(id)) wordIds[wordsTo++] = id;
    }
    starts[number + 1] = wordsTo;
    bagIds[number] = bags.numberOf(wordIds.subarray(starts[number], wordsTo).sort());
    numberStarts[number + 1] = numbersTo;
    size += 1;

    return number;
  };

  return {
    numberOf(text) {
      const folded = folds(text);
      if (folded === '') return 0;
      const number = texts.numberOf(folded);
      return number < size ? number : take(folded);
    },
    done: () =>
      wordBagsFrom({
        starts: starts.slice(0, size + 1),
        numberStarts: numberStarts.slice(0, size + 1),
        wordIds: wordIds.slice(0, starts[size]),
        numberIds: numberIds.slice(0, numberStarts[size]),
        bagIds: bagIds.slice(0, size),
        spelt,
        codes,
      }),
  };
}

/** Numbers lists of words, each distinct one once, from 1. */
function distinctBags(): { numberOf(words: Int32Array): number } {
  const table = valueTable();

  return {
    numberOf(words) {
      const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
      return table.numberOf(bytes, 0, bytes.length);
    },
  };
}

function longer(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);

  return larger;
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);

  return code >= 48 && code <= 57 && !/^\d+(?:st|nd|rd|th)$/.test(token);
}

/** Folds a text; plain ASCII on the spot. */
function folds(text: string): string {
  let plain = '';
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return foldText(text.replaceAll(/['’]/g, ''));
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (isLetter) {
      if (isOpen && plain !== '') plain += ' ';
      isOpen = false;
      plain += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[at];
    } else if (code !== 39) isOpen = true;
  }

  return plain;
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
