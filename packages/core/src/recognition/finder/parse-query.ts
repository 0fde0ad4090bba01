import { wordsOf } from '../../shared/fold-text.ts';
import { isCharacters } from './name-words.ts';

/** What was typed, taken apart. */
export interface Query {
  /** Parts that may be words of a name. */
  readonly words: readonly string[];
  /** Parts that may be numbers: of a telephone, a document, a membership, a room. */
  readonly numbers: readonly QueryNumber[];
  readonly email?: string;
}

/** A part with a digit in it. */
export interface QueryNumber {
  /** As a room or a document is written: capitals and digits only. */
  readonly written: string;
  /** As a telephone is dialled, where it can be one. */
  readonly digits?: string;
}

/** The most parts of one query; what is typed beyond says nothing more. */
const mostParts = 6;

/** Takes a query apart: words, numbers, an address. Digits with blanks and signs between them are one number. */
export function parseQuery(text: string): Query {
  const plain = text.normalize('NFKC').trim();
  if (plain.includes('@')) return { words: [], numbers: [], email: plain.toLowerCase() };
  const words: string[] = [];
  const numbers: QueryNumber[] = [];
  for (const part of partsOf(plain)) {
    if (words.length + numbers.length >= mostParts) break;
    if (/\d/.test(part)) numbers.push(numberOf(part));
    else words.push(...split(part));
  }

  return { words: words.slice(0, mostParts), numbers };
}

/** `138 0013 8000` is one number, `ding 2102` two parts. */
function partsOf(text: string): readonly string[] {
  if (/^[+(]?\d[\d\s().+/-]*$/.test(text)) return [text];

  return text.split(/\s+/).filter(Boolean);
}

function numberOf(part: string): QueryNumber {
  const written = part.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isDialled = /^[+(]?\d[\d\s().+/-]*$/.test(part);

  return { written, ...(isDialled && { digits: written.replace(/^00(?=\d{7})/, '') }) };
}

const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

/** 丁jg is 丁 and jg. */
function split(part: string): readonly string[] {
  return wordsOf(part).flatMap((word) => (isCharacters(word) ? [word] : (word.match(scripts) ?? [])));
}
