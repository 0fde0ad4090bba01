import type { HouseEvent } from '@innkeeper/core';
import type { Asked, AskOptions } from './ask.ts';
import { createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';
import { soon } from './soon.ts';

/** An answer that is kept up to date. */
export interface LiveAnswer<Input, Answer> extends Observable<Asked<Answer>> {
  /** What was asked about last. */
  readonly input: Input | undefined;
  /** Asks; what was shown before is let go at once: in between, the state is `empty`. */
  show(input: Input): void;
  again(): Promise<void>;
  /** Asks again soon, once for all who want that meanwhile. */
  look(): void;
  /** At a change of staff: nothing stays. */
  shutdown(): void;
}

/** How it is asked, and what makes it old. */
export interface LiveAnswerOptions<Input, Answer> {
  readonly api: Watching;
  readonly call: AskOptions<Input, Answer>['call'];
  /** Whether something that happened may have changed the answer. */
  readonly isConcerned: (event: HouseEvent, input: Input) => boolean;
  /** Milliseconds during which it asks once, whatever happens. @defaultValue 150 */
  readonly pause?: number | undefined;
  /** @defaultValue Date.now */
  readonly now?: (() => number) | undefined;
}

/** Opens it. Nothing is asked before something is shown. */
export function createLiveAnswer<Input, Answer>({
  api,
  call,
  isConcerned,
  pause,
  now = Date.now,
}: LiveAnswerOptions<Input, Answer>): LiveAnswer<Input, Answer> {
  let shown: Input | undefined;
  let endFollowing = (): void => {};
  const ask = createAsk({ call, now });
  const look = soon(() => void ask.again(), pause);
  const shutdown = (): void => {
    endFollowing();
    shown = undefined;
    look.cancel();
    ask.clear();
  };

  return {
    get state() {
      return ask.state;
    },
    get input() {
      return shown;
    },
    subscribe: ask.subscribe,
    show: (input) => {
      shutdown();
      shown = input;
      endFollowing = follow(api, (kept) => {
        if (!kept || isConcerned(kept.event, input)) look.ask();
      });
      void ask.ask(input);
    },
    again: ask.again,
    look: look.ask,
    shutdown,
  };
}
