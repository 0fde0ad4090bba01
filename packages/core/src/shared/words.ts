import type { Reason } from './reason.ts';

/** The languages the house speaks. */
export type Locale = 'en' | 'zh-CN';

/**
 * One sentence of a catalogue, with places for facts:
 * `{room}` a fact, in the reader's language where it is told by language (`name.zh-CN`);
 * `{view:term}` a word of the catalogue: `term/river`, else the fact itself;
 * `{nights:length}` a sentence of the catalogue about one number, which it calls `{n}`;
 * `{day:day}` a civil day; `{=wish/attribute}` the sentence whose key ends with the fact: `wish/room.view`, else `wish`.
 * A sentence that changes with a number says by which fact, with a form for each plural category or exact number.
 */
export type Sentence = string | Plural;

/** Forms of a sentence by a number: `=7` for exactly seven, else the plural category of the language. */
export interface Plural {
  /** The fact that decides. */
  readonly by: string;
  readonly other: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly [exactly: `=${number}`]: string;
}

/** The sentences of one language, by the code of a reason. */
export type Catalogue = Readonly<Record<string, Sentence>>;

/** A language and what is said in it. */
export interface Words {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

/** Says a reason in words. Nothing is in the sentence but the reason's facts and the words of the catalogue. */
export function sentenceOf({ code, facts = {} }: Reason, locale: Locale, catalogue: Catalogue): string {
  const sentence = catalogue[code];

  return sentence === undefined ? code : filled(sentence, { facts, locale, catalogue });
}

/** Says several things as one: `a, b and c`; `a、b和c`. */
export function listOf(parts: readonly string[], catalogue: Catalogue): string {
  if (parts.length < 2) return parts.join('');
  const [comma, and] = [wordOf(catalogue, 'list/comma', ', '), wordOf(catalogue, 'list/and', ' and ')];

  return `${parts.slice(0, -1).join(comma)}${and}${parts.at(-1)}`;
}

interface Filling {
  readonly facts: NonNullable<Reason['facts']>;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

function filled(sentence: Sentence, filling: Filling): string {
  const pattern = typeof sentence === 'string' ? sentence : formOf(sentence, filling);

  return pattern.replace(
    /\{(=?)([\w./-]+)(?::([\w/-]+))?\}/g,
    (_, isDispatch: string, name: string, how?: string) =>
      isDispatch ? dispatched(name, filling) : said(name, how, filling),
  );
}

function formOf(plural: Plural, { facts, locale }: Filling): string {
  const count = Number(facts[plural.by]);

  return plural[`=${count}`] ?? plural[new Intl.PluralRules(locale).select(count)] ?? plural.other;
}

/** `wish/attribute/operator`: the facts' values after the first part, the most particular sentence first. */
function dispatched(path: string, filling: Filling): string {
  const [prefix = '', ...names] = path.split('/');
  for (let count = names.length; count >= 0; count -= 1) {
    const values = names.slice(0, count).map((name) => String(filling.facts[name]));
    const sentence = filling.catalogue[[prefix, ...values].join('/')];
    if (sentence !== undefined) return filled(sentence, filling);
  }

  return '';
}

function said(name: string, how: string | undefined, filling: Filling): string {
  const { facts, locale, catalogue } = filling;
  const value = facts[`${name}.${locale}`] ?? facts[name];
  if (value === undefined) return '';
  // What cannot be counted is not known: no screen says NaN.
  if (typeof value === 'number' && !Number.isFinite(value)) return '–';
  if (how === undefined) return String(value);
  if (how === 'day') return dayInWords(String(value), filling);
  const sentence = catalogue[how];
  if (sentence !== undefined) return filled(sentence, { ...filling, facts: { n: value } });

  const text = String(value);

  return wordOf(catalogue, `${how}/${text}`, wordOf(catalogue, `${how}/${text.toLowerCase()}`, text));
}

function dayInWords(text: string, filling: Filling): string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  // Of a day that does not exist the calendar makes another one, or none: 31 February is the third of March.
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && year > 0 && new Date(text).toJSON()?.startsWith(text);

  return isDay
    ? filled(filling.catalogue['format/day'] ?? text, { ...filling, facts: { year, month, date } })
    : text;
}

function wordOf(catalogue: Catalogue, key: string, fallback: string): string {
  const word = catalogue[key];

  return typeof word === 'string' ? word : fallback;
}
