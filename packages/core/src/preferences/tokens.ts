import type { Term } from './lexicon.ts';
import { lexicon } from './lexicon.ts';

/** One word of a wish, with what it means where the lexicon knows it. */
export interface Token {
  readonly text: string;
  readonly term?: Term;
}

const longest = Math.max(...[...lexicon.keys()].map((word) => word.length));
const isWordCharacter = /[\p{Script=Latin}\p{N}'-]/u;

/** Cuts folded text into words, the longest that the lexicon knows first. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = knownAt(text, at) ?? numberAt(text, at) ?? unknownAt(text, at);
    if (token.text.trim() !== '') tokens.push(token);
    at += token.text.length;
  }

  return joinUnknown(tokens);
}

function knownAt(text: string, at: number): Token | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    const term = lexicon.get(word);
    if (term && isWhole(text, at, at + length)) return { text: word, term };
  }

  return undefined;
}

/** Latin words are known only as wholes: `teak` holds no `tea`. Chinese words stand side by side. */
function isWhole(text: string, from: number, to: number): boolean {
  const joins = (left: number): boolean =>
    left > 0 &&
    left < text.length &&
    isWordCharacter.test(text.charAt(left - 1)) &&
    isWordCharacter.test(text.charAt(left));

  return !joins(from) && !joins(to);
}

function numberAt(text: string, at: number): Token | undefined {
  const digits = /^\d{1,2}(?!\d)/.exec(text.slice(at))?.[0];

  return digits ? { text: digits, term: { type: 'number', value: Number(digits) } } : undefined;
}

function unknownAt(text: string, at: number): Token {
  const word = /^[\p{Script=Latin}\p{N}'-]+/u.exec(text.slice(at))?.[0];

  return { text: word ?? String.fromCodePoint(text.codePointAt(at) ?? 32) };
}

/** Chinese characters that nobody knows belong to one word. */
function joinUnknown(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isOne = before && !before.term && !token.term && /\p{Script=Han}$/u.test(before.text);
    if (isOne && /^\p{Script=Han}/u.test(token.text))
      joined[joined.length - 1] = { text: before.text + token.text };
    else joined.push(token);
  }

  return joined;
}
