import { familyName } from '../../guests/display-name.ts';
import type { Syllables } from '../../identity/name-forms.ts';
import type { PersonName } from '../../records/profile-record.ts';
import { wordsOf } from '../../shared/fold-text.ts';
import type { Column } from './column.ts';
import { append, whole } from './column.ts';
import type { Dictionary } from './dictionary.ts';
import { kindOf, numberOfWord } from './dictionary.ts';
import type { TakeWord } from './name-words.ts';
import { initialsMark, isHanAlone, isSpelt, takeCharacters, takeWritten, wordsOfName } from './name-words.ts';
import { signOf } from './signs.ts';

/**
 * What parts of names give: family names and given names come again and again, and are taken apart once. Whoever erases
 * a word forgets all parts.
 */
export interface NameParts {
  /** Where in `gifts` what a family name gives begins. */
  readonly family: Map<string, number>;
  readonly given: Map<string, number>;
  /** For each part: how many words it gives, its edge (see {@link Edge}), its initials, the signs of its words, they. */
  readonly gifts: Column<Int32Array>;
  /** Characters and initials by their numbers; the first is empty. */
  readonly texts: string[];
  readonly numbers: Map<string, number>;
  /** The words of a family name's last character and a given name's first, by the numbers of both. */
  readonly pairs: Map<number, number>;
  /** The words of the initials of both. */
  readonly initials: Map<number, number>;
}

/** Of a part in Chinese characters the number of the one that stands beside the other part; −1 of any other part. */
type Edge = number;

/** No parts yet. */
export function noParts(): NameParts {
  return {
    family: new Map(),
    given: new Map(),
    gifts: whole(),
    texts: [''],
    numbers: new Map([['', 0]]),
    pairs: new Map(),
    initials: new Map(),
  };
}

/** Forgets all parts: a word was erased. */
export function forgetParts({ family, given, gifts, texts, numbers, pairs, initials }: NameParts): void {
  if (gifts.length === 0) return;
  for (const map of [family, given, numbers, pairs, initials]) map.clear();
  gifts.length = 0;
  texts.length = 1;
  numbers.set('', 0);
}

/** How names are taken apart. */
export interface NameOptions {
  readonly words: Dictionary;
  readonly parts: NameParts;
  readonly syllables?: Syllables | undefined;
}

/** How many parts are remembered before all are forgotten: a bound on memory, not on correctness. */
const remembered = 50_000;

/** Writes the number of every word by which a name can be found; a word may come twice. @returns their signs */
export function writeNameWords(name: PersonName, options: NameOptions, found: Column<Int32Array>): number {
  const { family = '', given = '', middle = '', full = '' } = name;
  const { parts } = options;
  if (parts.family.size >= remembered || parts.given.size >= remembered) forgetParts(parts);
  if (family !== '' && given !== '' && middle === '') {
    const first = partOf(family, 'family', options);
    const second = partOf(given, 'given', options);
    if (first >= 0 && second >= 0 && edgeOf(parts, first) < 0 === edgeOf(parts, second) < 0)
      return writeParts(first, second, { options, found });
  }
  const joined = family || given ? family + middle + given : full;
  if (!options.syllables || !isHanAlone(joined)) {
    let signs = 0;
    const take: TakeWord = (text, kind) => {
      const word = numberOfWord(options.words, text, kind);
      append(found, word);
      signs |= signOf(options, word);
    };
    wordsOfName(name, take, options.syllables);

    return signs;
  }
  const size = (familyName(name) ?? [...joined][0] ?? '').length;
  const first = partOf(joined.slice(0, size), 'family', options);

  return writeParts(first, partOf(joined.slice(size), 'given', options), { options, found });
}

function edgeOf({ gifts }: NameParts, part: number): Edge {
  return gifts.values[part + 1] ?? 0;
}

interface Writing {
  readonly options: NameOptions;
  readonly found: Column<Int32Array>;
}

/**
 * 丁建国: what 丁 gives, what 建国 gives, the pair between them, which has the sign of its first character, and the
 * initials of the whole.
 */
function writeParts(family: number, given: number, { options: { words, parts }, found }: Writing): number {
  const { values } = parts.gifts;
  const signs = (values[family + 3] ?? 0) | (values[given + 3] ?? 0);
  for (const part of [family, given]) {
    const to = part + headSize + (values[part] ?? 0);
    for (let at = part + headSize; at < to; at += 1) append(found, values[at] ?? 0);
  }
  const [last, first] = [edgeOf(parts, family), edgeOf(parts, given)];
  if (last < 0) return signs;
  if (last > 0 && first > 0) {
    const key = last * textRange + first;
    const known = parts.pairs.get(key);
    const pair = known ?? numberOfWord(words, textAt(parts, last) + textAt(parts, first), kindOf.characters);
    if (known === undefined) parts.pairs.set(key, pair);
    append(found, pair);
  }
  const [one, other] = [values[family + 2] ?? 0, values[given + 2] ?? 0];
  const key = one * textRange + other;
  const known = parts.initials.get(key);
  const initials = known ?? wordOfInitials(words, textAt(parts, one) + textAt(parts, other));
  if (known === undefined) parts.initials.set(key, initials);
  if (initials < 0) return signs;
  append(found, initials);

  return signs | signOf({ words }, initials);
}

function wordOfInitials(words: Dictionary, initials: string): number {
  return initials.length > 1 ? numberOfWord(words, initialsMark + initials, kindOf.initials) : -1;
}

/** So many numbers before the words of a part. */
const headSize = 4;
/** More than there are characters and initials. */
const textRange = 2 ** 20;

function textAt({ texts }: NameParts, number: number): string {
  return texts[number] ?? '';
}

function numberOfText({ texts, numbers }: NameParts, text: string): number {
  const known = numbers.get(text) ?? texts.push(text) - 1;
  numbers.set(text, known);

  return known;
}

/** Where what a part gives begins, of one that is spelt, or written in Chinese characters that can be said; else −1. */
function partOf(part: string, role: 'family' | 'given', { words, parts, syllables }: NameOptions): number {
  const known = parts[role].get(part);
  if (known !== undefined) return known;
  const isHan = isHanAlone(part);
  if (isHan ? !syllables : !isSpelt(part)) return -1;
  const { gifts } = parts;
  const begin = gifts.length;
  for (let at = 0; at < headSize; at += 1) append(gifts, 0);
  let signs = 0;
  const take: TakeWord = (text, kind) => {
    const word = numberOfWord(words, text, kind);
    append(gifts, word);
    signs |= signOf({ words }, word);
  };
  const { edge, initials } = isHan ? hanPart(part, role, { take, syllables }) : speltPart(part, take);
  gifts.values[begin] = gifts.length - begin - headSize;
  gifts.values[begin + 1] = edge === undefined ? -1 : numberOfText(parts, edge);
  gifts.values[begin + 2] = numberOfText(parts, initials);
  gifts.values[begin + 3] = signs;
  parts[role].set(part, begin);

  return begin;
}

interface Read {
  /** The character beside the other part. */
  readonly edge?: string;
  readonly initials: string;
}

function speltPart(part: string, take: TakeWord): Read {
  takeWritten(part, take);

  return { initials: '' };
}

interface Saying {
  readonly take: TakeWord;
  readonly syllables: Syllables | undefined;
}

function hanPart(part: string, role: 'family' | 'given', { take, syllables = () => [] }: Saying): Read {
  const signs = wordsOf(part).join('');
  takeCharacters(signs, take);
  const said = (role === 'family' ? syllables(part) : behindSurname(part, syllables)).filter(Boolean);
  if (said.length > 0) take(said.join(''), kindOf.word);
  if (said.length > 1) for (const syllable of said) take(syllable, kindOf.part);
  const edge = [...signs].at(role === 'family' ? -1 : 0) ?? '';

  return { edge, initials: said.map((syllable) => syllable.charAt(0)).join('') };
}

/** Any surname, behind which a given name is read as one: 乐 is le in 王乐, but yue as a surname. */
const surname = '王';

function behindSurname(part: string, syllables: Syllables): readonly string[] {
  const said = syllables(surname + part);

  return said[0] === syllables(surname)[0] ? said.slice(1) : said;
}
