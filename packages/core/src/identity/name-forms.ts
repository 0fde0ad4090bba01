import type { PersonName, ProfileRecord } from '../records/profile-record.ts';
import { isHan, wordsOf as wordsOfText } from '../shared/fold-text.ts';
import { remembering } from '../shared/remembering.ts';

/** The same names come again and again; so many are remembered. */
const wordsOf = remembering(wordsOfText, 20_000);

/** Says Chinese characters in Latin syllables. */
export type Syllables = (name: string) => readonly string[];

/** The words of one name as they are compared: folded, in no order, no word twice. */
export type NameForm = readonly string[];

/** A name in every form it can be met in: as written, and Chinese also as it is said. Aliases are nobody's name. */
export function nameForms(
  { names }: Pick<ProfileRecord, 'names'>,
  syllables?: Syllables,
): readonly NameForm[] {
  const forms = names.filter(({ type }) => type !== 'alias').flatMap((name) => formsOf(name, syllables));
  const distinct = new Map(forms.filter((form) => form.length > 0).map((form) => [form.join(' '), form]));

  return [...distinct.keys()].sort().map((key) => distinct.get(key) ?? []);
}

function formsOf(name: PersonName, syllables: Syllables | undefined): readonly NameForm[] {
  const parts = name.given || name.family ? [name.family, name.given] : [name.full];
  const written = parts.filter((part): part is string => Boolean(part));
  const text = written.join(' ');
  if (!isHan(text)) return [distinctWords(written.flatMap(wordsOf)), ...joinedForms(name)];
  const form = distinctWords(wordsOf(written.join('')));

  return syllables ? [form, distinctWords(spoken(written, syllables))] : [form];
}

/** A given name of several words also as one: `Jian Guo` is `Jianguo`, `Jean Pierre` is `Jeanpierre`. */
function joinedForms({ family = '', given = '' }: PersonName): readonly NameForm[] {
  const words = wordsOf(given);
  if (words.length < 2 || words.length > 3) return [];

  return [distinctWords([...wordsOf(family), words.join('')])];
}

/** Family name one word, given name one word, as passports write them: 丁建国 → `ding`, `jianguo`. */
function spoken(parts: readonly string[], syllables: Syllables): readonly string[] {
  if (parts.length > 1) return parts.map((part) => syllables(part).join(''));
  const [family = '', ...given] = syllables(parts[0] ?? '');

  return given.length > 0 ? [family, given.join('')] : [family];
}

function distinctWords(words: readonly string[]): NameForm {
  return [...new Set(words.filter(Boolean))].sort();
}

/** How two people's names stand to each other. `unknown`: one of them has none. */
export type NameAgreement = 'same' | 'similar' | 'different' | 'unknown';

/** Compares the names of two people in all their forms; the nearest pair counts, the order of words does not. */
export function compareNames(one: readonly NameForm[], other: readonly NameForm[]): NameAgreement {
  if (one.length === 0 || other.length === 0) return 'unknown';
  let best: NameAgreement = 'different';
  for (const left of one) {
    for (const right of other) {
      const agreement = compareForms(left, right);
      if (agreement === 'same') return 'same';
      if (agreement === 'similar') best = 'similar';
    }
  }

  return best;
}

function compareForms(one: NameForm, other: NameForm): NameAgreement {
  if (isWrittenAs(one, other) || isWrittenAs(other, one)) return 'same';
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const isPart = isPartOf(fewer, more) && (fewer.length < more.length || isPartOf(more, fewer));

  return isPart && (fewer.length > 1 || more.length <= 2) ? 'similar' : 'different';
}

/** The same letters, whether the words are written apart or together, in this order or the other. */
function isWrittenAs(one: NameForm, other: NameForm): boolean {
  const text = other.join('');

  return one.join('') === text || [...one].reverse().join('') === text;
}

function isPartOf(fewer: NameForm, more: NameForm): boolean {
  return fewer.every((word) => more.some((long) => word === long || isInitial(word, long)));
}

/** One of the two words is the first letter of the other. */
function isInitial(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}
