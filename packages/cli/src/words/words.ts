import type { Locale } from '@innkeeper/core';
import type { WordKey } from './en.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The facts of a sentence. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

/** Says a sentence of the command in one language. */
export type Say = (key: WordKey, facts?: Facts) => string;

/**
 * The sentences of one language; `{name}` is filled from the facts, `{n|one stay|{n} stays}` chooses by a number.
 * The command has its own small filler so that `--help` need not load the house.
 */
export function sayIn(locale: Locale): Say {
  const catalogue: Readonly<Record<WordKey, string>> = locale === 'zh-CN' ? zhCn : en;

  return (key, facts = {}) => filled(catalogue[key], facts, locale);
}

/** The language asked for, else that of the terminal. */
export function localeOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const wanted = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';

  return /^zh/i.test(wanted) ? 'zh-CN' : 'en';
}

function filled(sentence: string, facts: Facts, locale: Locale): string {
  const chosen = sentence.replace(/\{(\w+)\|([^|{}]*)\|([^|]*?)\|\}/g, (_, name: string, one, other) =>
    new Intl.PluralRules(locale).select(Number(facts[name])) === 'one' ? one : other,
  );

  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
