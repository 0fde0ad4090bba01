import type { Catalogue, Locale, Words } from '@innkeeper/core';
import type { Part } from '../shared/part.ts';
import { createPart, tellArrival } from '../shared/part.ts';

/** Words that are needed together, in each language: fetched when an element needs them, once for the page. */
export type WordsPart = Readonly<Record<Locale, Part<Catalogue>>>;

const whole = new Set<Locale>();
const here = new Map<Locale, Catalogue>();
const own = new Map<Locale, Catalogue>();

/** Words with the way by which each language gets here. */
export function createWords(load: Readonly<Record<Locale, () => Promise<Catalogue>>>): WordsPart {
  const part = (locale: Locale): Part<Catalogue> =>
    createPart(async () => {
      const words = await load[locale]();
      here.set(locale, { ...here.get(locale), ...words, ...own.get(locale) });

      return words;
    });

  return { en: part('en'), 'zh-CN': part('zh-CN') };
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

/** Gets a whole language before an element asks for it. Never rejects. */
export async function fetchWords(locale: Locale): Promise<void> {
  try {
    const { words } = await (locale === 'en' ? import('./en.ts') : import('./zh-cn.ts'));
    addWords(locale, words);
  } catch {
    // Each element asks for its own words, and says when they do not come.
  }
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
