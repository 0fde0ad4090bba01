import { familyName } from '../../guests/display-name.ts';
import type { Syllables } from '../../identity/name-forms.ts';
import type { PersonName } from '../../records/profile-record.ts';
import { wordsOf } from '../../shared/fold-text.ts';
import type { Dictionary } from './dictionary.ts';
import { kindOf, numberOfWord } from './dictionary.ts';
import type { TakeWord } from './name-words.ts';
import { initialsMark, isHanAlone, isSpelt, takeCharacters, takeWritten, wordsOfName } from './name-words.ts';

/** What a part of a name gives: family names and given names come again and again, and are taken apart once. */
export interface NamePart {
  readonly words: readonly number[];
  readonly isHan: boolean;
  /** Of Chinese characters: as they are compared. */
  readonly signs: readonly string[];
  /** Of Chinese characters: the first letter of each syllable. */
  readonly initials: string;
}

/** Parts that came before. Whoever erases a word empties it. */
export interface NameParts {
  readonly family: Map<string, NamePart>;
  readonly given: Map<string, NamePart>;
}

/** No parts yet. */
export function noParts(): NameParts {
  return { family: new Map(), given: new Map() };
}

/** Forgets all parts: a word was erased. */
export function forgetParts({ family, given }: NameParts): void {
  family.clear();
  given.clear();
}

/** How names are taken apart. */
export interface NameOptions {
  readonly words: Dictionary;
  readonly parts: NameParts;
  readonly syllables?: Syllables | undefined;
}

/** How many parts are remembered before all are forgotten: a bound on memory, not on correctness. */
const remembered = 50_000;

/** Calls with the number of every word by which a name can be found; a word may come twice. */
export function eachNameWord(name: PersonName, options: NameOptions, visit: (word: number) => void): void {
  const { family = '', given = '', middle = '', full = '' } = name;
  if (family !== '' && given !== '' && middle === '') {
    const [first, second] = [partOf(family, 'family', options), partOf(given, 'given', options)];
    if (first && second && first.isHan === second.isHan) {
      visitParts(first, second, { options, visit });

      return;
    }
  }
  const joined = family || given ? family + middle + given : full;
  if (!options.syllables || !isHanAlone(joined)) {
    wordsOfName(name, (text, kind) => visit(numberOfWord(options.words, text, kind)), options.syllables);

    return;
  }
  const size = (familyName(name) ?? [...joined][0] ?? '').length;
  const first = partOf(joined.slice(0, size), 'family', options);
  const second = partOf(joined.slice(size), 'given', options);
  visitParts(first ?? nothing, second ?? nothing, { options, visit });
}

const nothing: NamePart = { words: [], isHan: true, signs: [], initials: '' };

interface Visit {
  readonly options: NameOptions;
  readonly visit: (word: number) => void;
}

/** 丁建国: what 丁 gives, what 建国 gives, the pair between them, and the initials of the whole. */
function visitParts(family: NamePart, given: NamePart, { options: { words }, visit }: Visit): void {
  for (const word of family.words) visit(word);
  for (const word of given.words) visit(word);
  if (!family.isHan) return;
  const [last, first] = [family.signs.at(-1), given.signs[0]];
  if (last !== undefined && first !== undefined) visit(numberOfWord(words, last + first, kindOf.characters));
  const initials = family.initials + given.initials;
  if (initials.length > 1) visit(numberOfWord(words, initialsMark + initials, kindOf.initials));
}

/** What a part gives that is spelt, or written in Chinese characters that can be said; nothing for other parts. */
function partOf(part: string, role: keyof NameParts, options: NameOptions): NamePart | undefined {
  const known = options.parts[role].get(part);
  if (known) return known;
  const isHan = isHanAlone(part);
  if (isHan ? !options.syllables : !isSpelt(part)) return undefined;
  const words: number[] = [];
  const take: TakeWord = (text, kind) => words.push(numberOfWord(options.words, text, kind));
  const found = isHan ? hanPart(part, role, { take, syllables: options.syllables }) : speltPart(part, take);
  const parts = options.parts[role];
  if (parts.size >= remembered) parts.clear();
  parts.set(part, { ...found, words });

  return { ...found, words };
}

type Read = Omit<NamePart, 'words'>;

function speltPart(part: string, take: TakeWord): Read {
  takeWritten(part, take);

  return { isHan: false, signs: [], initials: '' };
}

interface Saying {
  readonly take: TakeWord;
  readonly syllables: Syllables | undefined;
}

function hanPart(part: string, role: keyof NameParts, { take, syllables = () => [] }: Saying): Read {
  const signs = wordsOf(part).join('');
  takeCharacters(signs, take);
  const said = (role === 'family' ? syllables(part) : behindSurname(part, syllables)).filter(Boolean);
  if (said.length > 0) take(said.join(''), kindOf.word);
  if (said.length > 1) for (const syllable of said) take(syllable, kindOf.part);

  return { isHan: true, signs: [...signs], initials: said.map((syllable) => syllable.charAt(0)).join('') };
}

/** Any surname, behind which a given name is read as one: 乐 is le in 王乐, but yue as a surname. */
const surname = '王';

function behindSurname(part: string, syllables: Syllables): readonly string[] {
  const said = syllables(surname + part);

  return said[0] === syllables(surname)[0] ? said.slice(1) : said;
}
