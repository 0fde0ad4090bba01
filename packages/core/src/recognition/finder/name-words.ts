import { familyName } from '../../guests/display-name.ts';
import type { Syllables } from '../../identity/name-forms.ts';
import type { PersonName } from '../../records/profile-record.ts';
import { wordsOf } from '../../shared/fold-text.ts';
import { kindOf } from './dictionary.ts';
import { romaji } from './kana.ts';

/** Takes a word of a name and what it is. */
export type TakeWord = (text: string, kind: number) => void;

const together = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const han = /\p{Script=Han}/u;
const hanAlone = /^\p{Script=Han}+$/u;
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word is written in characters, which are searched for in pairs. */
export function isCharacters(word: string): boolean {
  return together.test(word);
}

/** The mark before initials, which are no word. */
export const initialsMark = '#';

/** Whether a name is written in Chinese characters alone. */
export function isHanAlone(text: string): boolean {
  return hanAlone.test(text);
}

/** Whether no part of a name is written in characters. */
export function isSpelt(text: string): boolean {
  return !characters.test(text);
}

/** Gives every word by which a name can be found: as it is written, and Chinese and Japanese also as it is said. */
export function wordsOfName(name: PersonName, take: TakeWord, syllables?: Syllables): void {
  const { family = '', given = '', middle = '', full = '' } = name;
  const parts = family || given ? [family, middle, given] : [full];
  const joined = parts.join('');
  if (together.test(joined)) takeCharacters(wordsOf(joined).join(''), take);
  else for (const part of parts) takeWritten(part, take, parts.length > 1);
  if (kana.test(joined)) for (const part of parts) takeSaid([romaji(part)], take);
  if (syllables && han.test(joined) && !kana.test(joined)) takeSpoken(name, joined, { take, syllables });
}

/** Gives every word as it is written; of a family or given name of several words, each is only a part. */
export function takeWritten(text: string, take: TakeWord, isPart = true): void {
  if (text === '') return;
  const words = wordsOf(text);
  const kind = isPart && words.length > 1 ? kindOf.part : kindOf.word;
  for (const word of words)
    if (together.test(word)) takeCharacters(word, take);
    else take(word, kind);
  if (words.length > 1 && words.length < 4) take(words.join(''), kindOf.word);
}

/** Each character, and each two that stand beside each other. */
export function takeCharacters(text: string, take: TakeWord): void {
  const signs = [...text];
  for (const [at, sign] of signs.entries()) {
    take(sign, kindOf.characters);
    const next = signs[at + 1];
    if (next !== undefined) take(sign + next, kindOf.characters);
  }
}

function takeSaid(words: readonly string[], take: TakeWord): void {
  for (const word of words) if (word !== '') take(word, kindOf.word);
}

interface Spoken {
  readonly take: TakeWord;
  readonly syllables: Syllables;
}

/** 丁建国 is `ding`, `jian`, `guo`, `jianguo` and by its initials `djg`. */
function takeSpoken(name: PersonName, joined: string, { take, syllables }: Spoken): void {
  const said = syllables(joined).filter(Boolean);
  if (said.length === 0) return;
  const size = [...(familyName(name) ?? '')].length || 1;
  for (const part of [said.slice(0, size), said.slice(size)]) {
    takeSaid([part.join('')], take);
    if (part.length > 1) for (const syllable of part) take(syllable, kindOf.part);
  }
  if (said.length > 1)
    take(initialsMark + said.map((syllable) => syllable.charAt(0)).join(''), kindOf.initials);
}
