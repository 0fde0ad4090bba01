import type { HouseEvent } from '@innkeeper/core';
import { createAnswerAndDeeds } from './answer-and-deeds.ts';
import type { Asked } from './ask.ts';
import type { Observable } from './cell.ts';
import type { Deed, DeedCall } from './deeds.ts';
import { withDeeds } from './deeds-about.ts';
import type { Watching } from './follow.ts';

/** A list that people write in: the answer with what was just done, and how that stands. */
export interface WrittenListState<Answer, Intent> {
  readonly list: Asked<Answer>;
  readonly deeds: readonly Deed<Intent, unknown>[];
}

/** A list that people write in, without a pixel: shown at once, taken back for a while, and nothing of it is lost. */
export interface WrittenList<Input, Answer, Intent> extends Observable<WrittenListState<Answer, Intent>> {
  /** Shows a list; the one shown before is let go at once. */
  show(input: Input): void;
  again(): Promise<void>;
  /** Writes: shown at once, kept as typed when it fails. */
  do(intent: Intent): Promise<void>;
  /** Takes back what was done; nothing happens after its time. */
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** How a list is asked for, written in, and shown with what is on its way. */
export interface WrittenListOptions<Input, Answer, Intent> {
  readonly api: Watching;
  readonly list: (input: Input, options: { readonly signal: AbortSignal }) => Promise<Answer>;
  readonly write: (intent: Intent, options: DeedCall) => Promise<unknown>;
  /** Takes back what was written, by what the house answered; absent where that cannot be. */
  readonly takeBack?: ((done: unknown, options: DeedCall) => Promise<unknown>) | undefined;
  readonly isConcerned: (event: HouseEvent, input: Input) => boolean;
  /** The answer as it will be once something that was done is in it. */
  readonly applied: (answer: Answer, intent: Intent, key: string) => Answer;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a list. Nothing is asked before it is shown. */
export function createWrittenList<Input, Answer, Intent>({
  api,
  list,
  write,
  takeBack,
  isConcerned,
  applied,
  now = Date.now,
}: WrittenListOptions<Input, Answer, Intent>): WrittenList<Input, Answer, Intent> {
  const kept = createAnswerAndDeeds<Input, Answer, Intent, unknown, WrittenListState<Answer, Intent>>({
    api,
    call: list,
    isConcerned,
    write: (intent, _, options) => write(intent, options),
    takeBack: async (done, _, options) => takeBack?.(done, options),
    stateOf: (asked, deeds) => ({ list: withDeeds(asked, deeds, applied), deeds }),
    now,
  });
  const { undo } = kept;

  return Object.assign(kept, { undo: async (key: string) => (takeBack ? undo(key) : undefined) });
}
