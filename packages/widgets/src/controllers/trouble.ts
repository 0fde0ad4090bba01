/** Why a call gave no answer, as far as a screen has to know. Never a guest's data. */
export interface Trouble {
  /** The stable code of the house's error; `unknown` for anything else (a lost connection, a broken host). */
  readonly code: string;
  /** Whether the same call may succeed without a change. */
  readonly retryable: boolean;
}

const forbidden = ['actor/missing', 'actor/revoked', 'actor/not-allowed'];

/** Whether the reader has no right to the answer: nothing of it may stay on the screen. */
export function isForbidden({ code }: Trouble): boolean {
  return forbidden.includes(code);
}

/** Reads an error of the house by its shape, whichever copy of the package threw it; anything else may be tried again. */
export function troubleOf(error: unknown): Trouble {
  const { name, code, retryable } = (error ?? {}) as Partial<Record<'name' | 'code' | 'retryable', unknown>>;
  if (name !== 'InnkeeperError' || typeof code !== 'string') return { code: 'unknown', retryable: true };

  return { code, retryable: retryable === true };
}
