import type { Catalogue, Locale, Reason, Words } from '@innkeeper/core';
import { sentenceOf } from '@innkeeper/core/screen';

/** How each language gets here: when a page asks for it, and once for all elements of the page. */
const builtIn: Readonly<Record<Locale, () => Promise<{ readonly words: Catalogue }>>> = {
  en: async () => import('./en.ts'),
  'zh-CN': async () => import('./zh-cn.ts'),
};
const here = new Map<Locale, Catalogue>();
const own = new Map<Locale, Catalogue>();
const onTheWay = new Map<Locale, Promise<void>>();
const listeners = new Set<() => void>();

/** The words of a language where they are here already. */
export function wordsNow(locale: Locale): Words | undefined {
  const catalogue = here.get(locale);

  return catalogue && { locale, catalogue };
}

/** Gets a language; where that fails (a lost connection), English, and where that fails too, the codes themselves. */
export function fetchWords(locale: Locale): Promise<void> {
  const fetching =
    onTheWay.get(locale) ??
    builtIn[locale]().then(
      ({ words }) => keep(locale, words),
      async () => {
        onTheWay.delete(locale);
        if (locale !== 'en') await fetchWords('en');
        keep(locale, here.get('en') ?? {});
      },
    );
  onTheWay.set(locale, fetching);

  return fetching;
}

/** Says some things in the words of the hotel: `overrideWords('en', { 'label/room': 'Chamber' })`. Later words win. */
export function overrideWords(locale: Locale, words: Catalogue): void {
  own.set(locale, { ...own.get(locale), ...words });
  const known = here.get(locale);
  if (known) keep(locale, known);
}

/** Puts a whole language in place, so that no element waits for it: `import { words } from '…/words/zh-cn'`. */
export function addWords(locale: Locale, words: Catalogue): void {
  onTheWay.set(locale, Promise.resolve());
  keep(locale, words);
}

/** Calls when words have come or changed. @returns a function that ends it */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);

  return () => void listeners.delete(listener);
}

/** Says a reason. */
export function sayIn(words: Words, code: string, facts?: Reason['facts']): string {
  return sentenceOf({ code, facts }, words.locale, words.catalogue);
}

function keep(locale: Locale, words: Catalogue): void {
  here.set(locale, { ...words, ...own.get(locale) });
  for (const listener of [...listeners]) listener();
}
