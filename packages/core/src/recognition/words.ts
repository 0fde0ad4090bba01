import type { Reason } from '../shared/reason.ts';
import type { Catalogue, Locale } from '../shared/words.ts';
import { sentenceOf } from '../shared/words.ts';
import { en } from './words/en.ts';
import { zhCn } from './words/zh-cn.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { en, 'zh-CN': zhCn };

/** The words of the brief in a language. */
export function catalogueOf(locale: Locale): Catalogue {
  return catalogues[locale];
}

/** Says a reason of the brief in words. */
export function say(reason: Reason, locale: Locale): string {
  return sentenceOf(reason, locale, catalogues[locale]);
}
