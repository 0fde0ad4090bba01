import type { HouseEvent } from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Deed, DeedCall } from './deeds.ts';
import { createDeeds, undoTime } from './deeds.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';
import { soon } from './soon.ts';

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
  let endFollowing = (): void => {};
  const ask = createAsk({ call: list, now });
  const look = soon(() => void ask.again());
  const deeds = createDeeds<Intent, unknown>({
    now,
    onChange: look.ask,
    write,
    takeBack: async (done, _intent, options) => takeBack?.(done, options),
  });
  const stateNow = (): WrittenListState<Answer, Intent> => ({ list: withDeeds(), deeds: deeds.state });
  const cell = createCell(stateNow());
  const tell = (): void => cell.set(stateNow());
  ask.subscribe(tell);
  deeds.subscribe(tell);
  const letGo = (): void => {
    endFollowing();
    look.cancel();
    deeds.clear();
    ask.clear();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (input) => {
      letGo();
      endFollowing = follow(api, (kept) => {
        if (!kept || isConcerned(kept.event, input)) look.ask();
      });
      void ask.ask(input);
    },
    again: ask.again,
    do: deeds.do,
    undo: async (key) => (takeBack ? deeds.undo(key) : undefined),
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: letGo,
  };

  /** What failed is not in the answer, and neither is again what the house already tells. */
  function withDeeds(): Asked<Answer> {
    const asked = ask.state;
    if (!('answer' in asked)) return asked;
    const open = deeds.state.filter(
      ({ standing }) =>
        standing.state === 'doing' ||
        (standing.state === 'done' && asked.at <= standing.undoUntil - undoTime),
    );
    if (open.length === 0) return asked;

    return {
      ...asked,
      answer: open.reduce((answer, { intent, key }) => applied(answer, intent, key), asked.answer),
    };
  }
}
