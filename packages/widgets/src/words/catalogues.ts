import type { Catalogue, Locale, Words } from '@innkeeper/core';
import type { Part } from '../shared/part.ts';
import { createPart, tellArrival } from '../shared/part.ts';
import { spoken } from './locale.ts';

/** Words that are needed together, in each language: fetched when an element needs them, once for the page. */
export type WordsPart = Readonly<Record<Locale, Part<Catalogue>>>;

const known: WordsPart[] = [];
const whole = new Set<Locale>();
const here = new Map<Locale, Catalogue>();
const own = new Map<Locale, Catalogue>();

/** The one catalogue that a file of words passes on, under whatever name. */
type WordsFile = Readonly<Record<string, Catalogue>>;

/** Words with the way by which each language gets here. */
export function createWords(load: Readonly<Record<Locale, () => Promise<WordsFile>>>): WordsPart {
  const part = (locale: Locale): Part<Catalogue> =>
    createPart(async () => {
      const [words = {}] = Object.values(await load[locale]());
      here.set(locale, { ...here.get(locale), ...words, ...own.get(locale) });

      return words;
    });

  const words = { en: part('en'), 'zh-CN': part('zh-CN') };
  known.push(words);

  return words;
}

/** Words of a language where all that is needed is here. What did not come is English, where that did. */
export function wordsNow(locale: Locale, parts: readonly WordsPart[]): Words | undefined {
  const missing = whole.has(locale) ? [] : parts.filter((part) => !part[locale].here);
  if (missing.some((part) => !part[locale].hasFailed || !part.en.here)) return undefined;

  const words = here.get(locale) ?? {};

  return { locale, catalogue: missing.length > 0 ? { ...here.get('en'), ...words } : words };
}

/** Gets the words of a language; where some do not come (a lost connection), the English ones. Never rejects. */
export async function fetchParts(locale: Locale, parts: readonly WordsPart[]): Promise<void> {
  if (whole.has(locale)) return;
  await Promise.all(
    parts.map(async (part) => {
      await part[locale].fetch();
      if (part[locale].hasFailed) await part.en.fetch();
    }),
  );
}

/**
 * Gets a whole language before an element asks for it: the words of every element that is loaded. Never rejects; a
 * language that is not there is English, as everywhere.
 */
export function fetchWords(locale: string): Promise<void> {
  return fetchParts(spoken(locale), known);
}

/** Says some things in the words of the hotel: `overrideWords('en', { 'label/room': 'Chamber' })`. Later words win. */
export function overrideWords(locale: Locale, words: Catalogue): void {
  own.set(locale, { ...own.get(locale), ...words });
  here.set(locale, { ...here.get(locale), ...words });
  tellArrival();
}

/** Puts a whole language in place, so that no element waits for it: `import { words } from '…/words/zh-cn'`. */
export function addWords(locale: Locale, words: Catalogue): void {
  whole.add(locale);
  here.set(locale, { ...here.get(locale), ...words, ...own.get(locale) });
  tellArrival();
}
