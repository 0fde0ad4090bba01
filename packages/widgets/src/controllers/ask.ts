import type { Counting } from '@innkeeper/core';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Trouble } from './trouble.ts';
import { isForbidden, troubleOf } from './trouble.ts';

/** A question to the house, and what has become of it. A state knows only what is true in it. */
export type Asked<Answer> =
  | { readonly state: 'empty' }
  | { readonly state: 'loading'; readonly counting?: Counting }
  | { readonly state: 'ready'; readonly answer: Answer; readonly at: number }
  /** A later look failed: what was there is kept, with its age. */
  | { readonly state: 'stale'; readonly answer: Answer; readonly at: number; readonly trouble: Trouble }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'forbidden'; readonly trouble: Trouble };

/** Asks one kind of question, and only ever shows the answer to the last one. */
export interface Ask<Input, Answer> extends Observable<Asked<Answer>> {
  /** Asks something new: what was shown before is let go at once. */
  ask(input: Input): Promise<void>;
  /** Asks the same again; what is there stays until the new answer comes. */
  again(): Promise<void>;
  /** Shows an answer that somebody else has fetched. */
  put(answer: Answer): void;
  /** Lets go of question and answer, and cancels what is under way. */
  clear(): void;
}

/** How the house is asked; `now` in milliseconds. */
export interface AskOptions<Input, Answer> {
  readonly call: (input: Input, options: AskingOptions) => Promise<Answer>;
  readonly now: () => number;
}

/** How a question may be given up, and what tells why its answer is long in coming. */
export interface AskingOptions {
  readonly signal: AbortSignal;
  readonly tell: (counting: Counting) => void;
}

/** What an answer is, where there is one. */
export function answerOf<Answer>(asked: Asked<Answer>): Answer | undefined {
  return 'answer' in asked ? asked.answer : undefined;
}

/** A question with cancellation, and with a guard against answers that come too late. Never rejects. */
export function createAsk<Input, Answer>({ call, now }: AskOptions<Input, Answer>): Ask<Input, Answer> {
  const cell = createCell<Asked<Answer>>({ state: 'empty' });
  let last: { readonly input: Input } | undefined;
  let running: AbortController | undefined;
  const run = async (input: Input): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const tell = (counting: Counting): void => {
      if (running === mine && cell.state.state === 'loading') cell.set({ state: 'loading', counting });
    };
    try {
      const answer = await call(input, { signal: mine.signal, tell });
      if (running === mine) cell.set({ state: 'ready', answer, at: now() });
    } catch (error) {
      if (running === mine) cell.set(afterTrouble(cell.state, troubleOf(error)));
    }
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    ask: (input) => {
      last = { input };
      cell.set({ state: 'loading' });

      return run(input);
    },
    again: async () => {
      if (!last) return;
      if (!('answer' in cell.state)) cell.set({ state: 'loading' });
      await run(last.input);
    },
    put: (answer) => {
      running?.abort();
      running = undefined;
      cell.set({ state: 'ready', answer, at: now() });
    },
    clear: () => {
      running?.abort();
      running = undefined;
      last = undefined;
      cell.set({ state: 'empty' });
    },
  };
}

/** What may be tried again keeps what was there; what is gone or forbidden leaves nothing behind. */
function afterTrouble<Answer>(before: Asked<Answer>, trouble: Trouble): Asked<Answer> {
  if (isForbidden(trouble)) return { state: 'forbidden', trouble };
  if ('answer' in before && trouble.retryable)
    return { state: 'stale', answer: before.answer, at: before.at, trouble };

  return { state: 'failed', trouble };
}
