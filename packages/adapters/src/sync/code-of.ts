import type { ErrorCode } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';

/** What the sentence of an error needs besides its code. */
export function factsOf(error: unknown): Readonly<Record<string, string | number>> {
  if (!isInnkeeperError(error)) throw error;
  const plain = Object.entries(error.facts).filter((fact): fact is [string, string | number] =>
    ['string', 'number'].includes(typeof fact[1]),
  );

  return Object.fromEntries(plain);
}

/** The code of what went wrong with a system. @throws whatever is no error of the table: that is a mistake of ours */
export function codeOf(error: unknown): ErrorCode {
  if (!isInnkeeperError(error)) throw error;

  return error.code;
}
