import { foldText, isHan } from '../../shared/fold-text.ts';
import { nicknameGroups } from './nickname-groups.ts';
import { looseJapanese, looseSyllables, surnameGroups } from './romanised.ts';
import { soundOf } from './sound-of.ts';
import { isAscii } from './utf8.ts';
import { hashOfText } from './value-table.ts';

/** What reads scripts that core does not read by itself. */
export interface ScriptReaders {
  /** Chinese characters in Latin syllables, a surname at the head read as a surname. */
  readonly syllables?: ((text: string) => readonly string[]) | undefined;
  /** Any script in Latin letters, roughly. */
  readonly latin?: ((text: string) => string) | undefined;
}

/** The given or the family name of somebody, as it is compared. */
export interface NamePart {
  /** Folded, in Latin letters, words parted by spaces. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words as one. */
  readonly joined: string;
  /** As it was written, folded, where that was in Chinese characters. */
  readonly native: string | undefined;
  /** Whether it was written in another script than Latin whose vowels may be missing or guessed; kana have theirs. */
  readonly isRead: boolean;
  readonly sound: string;
  readonly loose: string | undefined;
  readonly japanese: string | undefined;
  /** Which letters occur, one bit each. */
  readonly letters: number;
  readonly hasDigit: boolean;
  /** The Chinese surnames that it can be a spelling of, by number. */
  readonly surnames: readonly number[];
  /** The names that it can be a form of, by number. */
  readonly nicknames: readonly number[];
  readonly hash: number;
  readonly soundHash: number;
  readonly firstHash: number;
  readonly beginHash: number;
}

/** The parts of the names of a table, each distinct one once, by number from 1; 0 is missing. */
export interface NameParts {
  /** The number of a given name, or of a family name. */
  numberOf(text: string, role: 'given' | 'family'): number;
  partOf(number: number): NamePart;
  size(): number;
  /** What the parts are made from, in their order. */
  readonly texts: readonly PartText[];
}

/** A part of a name as it was read. */
export interface PartText {
  /** In Latin letters. */
  readonly latin: string;
  /** As it was written, where that was in Chinese characters. */
  readonly native: string | undefined;
  readonly isRead: boolean;
}

/** Makes a list of parts again that was made elsewhere. */
export function namePartsFrom(texts: readonly PartText[]): NameParts {
  const parts = texts.map(({ latin, native, isRead }) => partFrom(latin, native, isRead));

  return {
    numberOf: () => 0,
    partOf: (number) => parts[number] as NamePart,
    size: () => parts.length,
    texts,
  };
}

/** Makes an empty list of parts. */
export function nameParts(readers: ScriptReaders): NameParts {
  const numbers = new Map<string, number>();
  const texts: PartText[] = [{ latin: '', native: undefined, isRead: false }];
  const parts: NamePart[] = [partFrom('', undefined, false)];
  const read = readerOf(readers);

  return {
    numberOf(text, role) {
      const { latin, native, isRead } = read(text, role);
      if (latin === '') return 0;
      const key = `${isRead ? '?' : ''}${native === undefined ? latin : `${latin}|${native}`}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, parts.length);
      parts.push(partFrom(latin, native, isRead));
      texts.push({ latin, native, isRead });

      return parts.length - 1;
    },
    partOf: (number) => parts[number] as NamePart,
    size: () => parts.length,
    texts,
  };
}

function readerOf({ syllables, latin }: ScriptReaders): (text: string, role: 'given' | 'family') => PartText {
  return (text, role) => {
    const plain = foldAscii(text);
    if (plain !== undefined) return { latin: plain, native: undefined, isRead: false };
    const unquoted = text.replaceAll(/['’`´]/g, '');
    const folded = foldText(unquoted);
    if (isAscii(folded)) return { latin: folded, native: undefined, isRead: false };
    if (isHan(folded) && syllables) {
      const bare = folded.replaceAll(' ', '');
      const said = role === 'given' ? syllables(`王${bare}`).slice(1) : syllables(bare);
      return { latin: said.map(plainOf).join('') || folded, native: bare, isRead: false };
    }
    const native = isHan(folded) ? folded.replaceAll(' ', '') : undefined;

    return { latin: latin ? foldText(latin(unquoted)) : folded, native, isRead: !kana.test(folded) };
  };
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u;

function plainOf(syllable: string): string {
  return foldText(syllable.replaceAll('ü', 'v'));
}

/** Folds plain ASCII as `foldText` does, quotes left out; nothing where there are other letters. */
function foldAscii(text: string): string | undefined {
  if (!isAscii(text)) return undefined;
  const lower = text.toLowerCase();

  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower
        .replaceAll(/['`]/g, '')
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim();
}

function partFrom(text: string, native: string | undefined, isRead: boolean): NamePart {
  const words = text === '' ? [] : text.split(' ');
  const joined = words.join('');
  const sound = soundOf(joined);

  return {
    text,
    words,
    joined,
    native,
    isRead,
    sound,
    loose: looseSyllables(joined),
    japanese: looseJapanese(joined),
    letters: lettersOf(joined),
    hasDigit: /\d/.test(joined),
    surnames: surnameGroups(joined),
    nicknames: nicknameGroups(joined),
    hash: hashOfText(joined),
    soundHash: hashOfText(sound),
    firstHash: hashOfText(joined.slice(0, 1)),
    beginHash: hashOfText(joined.slice(0, 3)),
  };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 31);

  return letters;
}
