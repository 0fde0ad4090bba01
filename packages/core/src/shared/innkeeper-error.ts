import type { ErrorCode, ErrorLine } from './error-codes.ts';
import { errorTable } from './error-codes.ts';

/** The facts of an error: ids, counts, field names. Never a guest's data. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * What should not happen. Recognised by `code` or by {@link isInnkeeperError}, never by `instanceof`:
 * two copies of this package in one process are two classes.
 */
export class InnkeeperError extends Error {
  override readonly name = 'InnkeeperError';
  /** Whether the same call may succeed later without a change. */
  readonly retryable: boolean;
  /** What to do about it, in one sentence. */
  readonly todo: string;

  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
    cause?: unknown,
  ) {
    const { message, todo, retryable = false }: ErrorLine = errorTable[code];
    super(
      `${withFacts(message, facts)} ${withFacts(todo, facts)}`,
      cause === undefined ? undefined : { cause },
    );
    this.retryable = retryable;
    this.todo = withFacts(todo, facts);
  }

  /** What goes into a log or over the wire: code and facts, no stack, no cause. */
  toJSON(): { readonly code: ErrorCode; readonly message: string; readonly facts: ErrorFacts } {
    return { code: this.code, message: this.message, facts: this.facts };
  }
}

/** Whether a caught value is an error of this house, from whichever copy of the package; optionally of one code. */
export function isInnkeeperError(value: unknown, code?: ErrorCode): value is InnkeeperError {
  if (!(value instanceof Error) || value.name !== 'InnkeeperError') return false;

  return code === undefined || (value as InnkeeperError).code === code;
}

/** Fills the facts into a sentence; a fact that is not there is a question mark. */
export function withFacts(sentence: string, facts: ErrorFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'));
}
