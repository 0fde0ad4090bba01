import type { ErrorCode, Locale, Quarantined } from '@innkeeper/core';
import { errorSentence, errorTable } from '@innkeeper/core';

/** Why something was refused. */
export type Why = Pick<Quarantined, 'field' | 'facts'> & { readonly code: string };

/** What was wrong and what to do about it, in the reader's language. */
export function reasonOf({ code, field, facts }: Why, locale: Locale): { message: string; todo: string } {
  const known = Object.hasOwn(errorTable, code) ? (code as ErrorCode) : 'refused/not-a-record';

  return errorSentence({ code: known, facts: { ...(field !== undefined && { field }), ...facts } }, locale);
}
