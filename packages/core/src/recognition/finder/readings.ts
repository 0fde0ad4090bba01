import type { Syllables } from '../../identity/name-forms.ts';
import { kanjiSpellings } from '../../identity/values/kanji-spellings.ts';
import { looseJapanese } from '../../identity/values/romanised.ts';
import { wordsOf } from '../../shared/fold-text.ts';
import { isCharacters } from './name-words.ts';
import type { Query, QueryNumber } from './parse-query.ts';

/** One way to understand what was typed: everything in it must fit one guest. */
export interface Reading {
  readonly words: readonly string[];
  readonly numbers: readonly QueryNumber[];
  /** How many slips each word may have. */
  readonly slips: 0 | 1 | 2;
  /** How far this reading is from what was typed. */
  readonly penalty: number;
  /** Only where nearer readings found few. */
  readonly isFallback: boolean;
}

/** What is known of words when a query is read. */
export interface ReadingOptions {
  /** Whether somebody's name has this word. */
  readonly isWord: (word: string) => boolean;
  readonly syllables?: Syllables;
}

const plain = { slips: 0, penalty: 0, isFallback: false } as const;

/** The ways to understand a query, nearest first. */
export function* readings(
  { words, numbers }: Query,
  { isWord, syllables }: ReadingOptions,
): Generator<Reading> {
  if (words.length > 0) yield { words, numbers, ...plain };
  const asWords = numbers.flatMap(({ written }) => wordsOf(written));
  if (asWords.length > 0)
    yield { words: [...words, ...asWords], numbers: [], ...plain, penalty: words.length > 0 ? 2 : 0 };
  if (words.length === 0) return;
  for (const parted of partings(words, (left) => isWord(left)))
    yield {
      words: parted,
      numbers,
      ...plain,
      penalty: words.length > 1 ? 2 : 0,
      isFallback: words.length > 1 || numbers.length > 0,
    };
  const said = syllables ? spoken(words, syllables) : [];
  if (said.length > 0) yield { words: said, numbers, slips: 0, penalty: 3, isFallback: true };
  for (const written of inKanji(words, isWord))
    yield { words: written, numbers, slips: 0, penalty: 3, isFallback: true };
  yield { words, numbers, slips: 2, penalty: 0, isFallback: true };
  if (words.length === 1)
    for (const parted of partings(words, (left, right) => isWord(left) || isWord(right)))
      yield { words: parted, numbers, slips: 2, penalty: 1, isFallback: true };
}

/** The shortest and the longest word that may be two written together. */
const shortestParted = 3;
const longestParted = 24;

/** `dingjianguo` is ding and jianguo, or any other two of which one is known. */
function* partings(
  words: readonly string[],
  isLikely: (left: string, right: string) => boolean,
): Generator<readonly string[]> {
  const at = words.findIndex(
    (word) => word.length >= shortestParted && word.length <= longestParted && !isCharacters(word),
  );
  const word = words[at];
  if (word === undefined || words.length > 3) return;
  for (let size = 2; size < word.length; size += 1) {
    const [left, right] = [word.slice(0, size), word.slice(size)];
    if (isLikely(left, right)) yield [...words.slice(0, at), left, right, ...words.slice(at + 1)];
  }
}

/** So many ways to write all words of a query are looked for. */
const mostWritten = 12;

/** Words that are read from kanji, as somebody's name is written: `tanaka` is 田中. */
function inKanji(
  words: readonly string[],
  isWord: (word: string) => boolean,
): readonly (readonly string[])[] {
  const ways = words.map((word) => {
    const heard = isCharacters(word) ? undefined : looseJapanese(word);

    return heard === undefined ? [] : kanjiSpellings(heard, isWord);
  });
  if (ways.every(({ length }) => length === 0)) return [];
  let all: readonly (readonly string[])[] = [[]];
  for (const [at, word] of words.entries()) {
    const written = ways[at]?.length ? (ways[at] as readonly string[]) : [word];
    all = all.flatMap((before) => written.map((way) => [...before, way])).slice(0, mostWritten);
  }

  return all;
}

/** Characters as they are said: whoever hears a name writes it in others. */
function spoken(words: readonly string[], syllables: Syllables): readonly string[] {
  if (!words.some(isCharacters)) return [];

  return words.flatMap((word) => (isCharacters(word) ? syllables(word).filter(Boolean) : [word]));
}
