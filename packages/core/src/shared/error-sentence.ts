import type { ErrorCode } from './error-codes.ts';
import { errorTable } from './error-codes.ts';
import { errorWordsZhCn } from './error-words-zh-cn.ts';
import type { ErrorFacts } from './innkeeper-error.ts';
import { withFacts } from './innkeeper-error.ts';
import type { Locale } from './words.ts';

/** What an error or a refusal says, and what to do about it, in the reader's language. */
export function errorSentence(
  { code, facts = {} }: { readonly code: ErrorCode; readonly facts?: ErrorFacts },
  locale: Locale = 'en',
): { readonly message: string; readonly todo: string } {
  const { message, todo } = locale === 'zh-CN' ? errorWordsZhCn[code] : errorTable[code];

  return { message: withFacts(message, facts), todo: withFacts(todo, facts) };
}
