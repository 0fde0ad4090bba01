import type { ErrorCode } from './error-codes.ts';
import { errorTable } from './error-codes.ts';
import { errorWordsZhCn, factWordsZhCn } from './error-words-zh-cn.ts';
import type { ErrorFacts } from './innkeeper-error.ts';
import { withFacts } from './innkeeper-error.ts';
import type { Locale } from './words.ts';

/** What an error or a refusal says, and what to do about it, in the reader's language. */
export function errorSentence(
  { code, facts = {} }: { readonly code: ErrorCode; readonly facts?: ErrorFacts },
  locale: Locale = 'en',
): { readonly message: string; readonly todo: string } {
  const isChinese = locale === 'zh-CN';
  const { message, todo } = isChinese ? errorWordsZhCn[code] : errorTable[code];
  const said = isChinese ? inChinese(facts) : facts;

  return { message: withFacts(message, said), todo: withFacts(todo, said) };
}

function inChinese(facts: ErrorFacts): ErrorFacts {
  const said = Object.entries(facts).map(([name, fact]) => [name, factWordsZhCn[String(fact)] ?? fact]);

  return Object.fromEntries(said);
}
