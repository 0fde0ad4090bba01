import type { ColumnLine, Words } from '@innkeeper/core';
import { createWords } from './catalogues.ts';
import { sayIn } from './say-in.ts';

/** The names of what everybody can be asked for. */
export const columnWords = createWords({
  en: () => import('./columns.en.ts'),
  'zh-CN': () => import('./columns.zh-cn.ts'),
});

/** A column by its name; a column of the hotel is called what the hotel calls it. */
export function columnIn(words: Words, { name, of }: Pick<ColumnLine, 'name' | 'of'>): string {
  const own = of === 'guests' ? `column/${name}` : `column-of-${of}/${name}`;
  const key = Object.hasOwn(words.catalogue, own) ? own : `column/${name}`;

  return Object.hasOwn(words.catalogue, key) ? sayIn(words, key) : name;
}

/** A word of a column as people say it: countries and languages by their names, codes of the house as they are. */
export function wordIn(words: Words, column: string, word: string): string {
  const { locale, catalogue } = words;
  if (column === 'nationality' || column === 'country') return named(locale, 'region', word);
  if (column === 'language') return named(locale, 'language', word);
  if (column === 'weekday') return sayIn(words, `weekday/${word}`);

  return Object.hasOwn(catalogue, `word/${word}`) && spoken.has(column) ? sayIn(words, `word/${word}`) : word;
}

/** Columns whose words are those of the house; what is in the others is the hotel's own. */
const spoken: ReadonlySet<string> = new Set([
  'kind',
  'gender',
  'restricted',
  ...['email', 'phone', 'sms', 'post', 'messenger'].map((channel) => `consent.${channel}`),
]);

/** What is no code of a country or a language is shown as it came. */
function named(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
