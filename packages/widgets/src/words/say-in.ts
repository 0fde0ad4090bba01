import type { Reason, Words } from '@innkeeper/core';
import { sentenceOf } from '@innkeeper/core/screen';

/** Says something by its code. */
export function sayIn(words: Words, code: string, facts?: Reason['facts']): string {
  return sayReason(words, { code, facts });
}

/** Says a reason. */
export function sayReason({ locale, catalogue }: Words, reason: Reason): string {
  return sentenceOf(reason, locale, catalogue);
}
