import type { Locale } from '@innkeeper/core';
import { plainText } from '@innkeeper/core';
import { termsEn } from '@innkeeper/core/words/terms.en';
import { termsZhCn } from '@innkeeper/core/words/terms.zh-cn';

const terms: Readonly<Record<Locale, Readonly<Record<string, unknown>>>> = {
  en: termsEn,
  'zh-CN': termsZhCn,
};

/** What a place, a dish or a department of the house is called in a language; what has no word there stays as it is. */
export function termIn(locale: Locale, name: string): string {
  const said = terms[locale][`term/${name}`] ?? terms[locale][`department/${name}`];

  // Departments stand at the beginning of sentences there, and in the middle of one here.
  return typeof said === 'string' ? said.replace(/^The /, 'the ') : plainText(name);
}
