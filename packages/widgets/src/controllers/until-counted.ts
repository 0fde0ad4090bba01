import type { CallOptions, Counting } from '@innkeeper/core';
import type { AskingOptions } from './ask.ts';

/** Milliseconds after which a screen would say why there are no figures yet, and after which it says how far it is by then. */
const [soon, later] = [1500, 5000] as const;

/**
 * Asks something about everybody; where guests are being counted it says how far that is, and asks again until they are.
 */
export function untilCounted<Input, Answer>(
  call: (input: Input, options: Pick<CallOptions, 'signal' | 'patience'>) => Promise<Answer>,
): (input: Input, options: AskingOptions) => Promise<Answer> {
  return async (input, { signal, tell }) => {
    for (let patience: number = soon; ; patience = later)
      try {
        return await call(input, { signal, patience });
      } catch (error) {
        const counting = countingOf(error);
        if (!counting || signal.aborted) throw error;
        tell(counting);
      }
  };
}

/** Reads the error by its shape, whichever copy of the package threw it. */
function countingOf(error: unknown): Counting | undefined {
  const { code, facts } = (error ?? {}) as { readonly code?: unknown; readonly facts?: Counting };

  return code === 'census/counting' ? facts : undefined;
}
