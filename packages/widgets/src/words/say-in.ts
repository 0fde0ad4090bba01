import type { Reason, Words } from '@innkeeper/core';
import { sentenceOf } from '@innkeeper/core/screen';

/** Says a reason. */
export function sayIn(words: Words, code: string, facts?: Reason['facts']): string {
  return sentenceOf({ code, facts }, words.locale, words.catalogue);
}
