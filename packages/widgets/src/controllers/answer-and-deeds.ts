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

/** An answer that is kept up to date, and what people do about it: shown at once, taken back for a while. */
export interface AnswerAndDeeds<Input, Intent, State> extends Observable<State> {
  /** Shows another answer; the one shown before is let go at once, with everything that was under way. */
  show(input: Input): void;
  again(): Promise<void>;
  do(intent: Intent): Promise<void>;
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** How it is asked, kept up to date and written in. */
export interface AnswerAndDeedsOptions<Input, Answer, Intent, Done, State> {
  readonly api: Watching;
  readonly call: (input: Input, options: { readonly signal: AbortSignal }) => Promise<Answer>;
  /** Whether something that happened may have changed the answer. */
  readonly isConcerned: (event: HouseEvent, input: Input) => boolean;
  readonly write: (intent: Intent, input: Input, options: DeedCall) => Promise<Done>;
  readonly takeBack: (done: Done, input: Input, options: DeedCall) => Promise<unknown>;
  readonly stateOf: (asked: Asked<Answer>, deeds: readonly Deed<Intent, Done>[]) => State;
  readonly now: () => number;
}

/** Opens it. Nothing is asked before something is shown. */
export function createAnswerAndDeeds<Input, Answer, Intent, Done, State>({
  api,
  call,
  isConcerned,
  write,
  takeBack,
  stateOf,
  now,
}: AnswerAndDeedsOptions<Input, Answer, Intent, Done, State>): AnswerAndDeeds<Input, Intent, State> {
  let shown: Input | undefined;
  let endFollowing = (): void => {};
  const ask = createAsk({ call, now });
  const look = soon(() => void ask.again());
  const deeds = createDeeds<Intent, Done>({
    now,
    onChange: look.ask,
    write: (intent, options) => write(intent, shown as Input, options),
    takeBack: (done, _, options) => takeBack(done, shown as Input, options),
  });
  const stateNow = (): State => stateOf(ask.state, deeds.state);
  const cell = createCell(stateNow());
  const tell = (): void => cell.set(stateNow());
  ask.subscribe(tell);
  deeds.subscribe(tell);
  const letGo = (): void => {
    endFollowing();
    shown = undefined;
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
      shown = input;
      endFollowing = follow(api, (kept) => {
        if (!kept || isConcerned(kept.event, input)) look.ask();
      });
      void ask.ask(input);
    },
    again: ask.again,
    do: deeds.do,
    undo: deeds.undo,
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: letGo,
  };
}

/**
 * An answer as it will be once what was just done is in it. What failed is not in it, and neither is again what the
 * house already tells.
 */
export function withDeeds<Answer, Intent, Done>(
  asked: Asked<Answer>,
  deeds: readonly Deed<Intent, Done>[],
  applied: (answer: Answer, intent: Intent, key: string) => Answer,
): Asked<Answer> {
  if (!('answer' in asked)) return asked;
  const open = deeds.filter(
    ({ standing }) =>
      standing.state === 'doing' || (standing.state === 'done' && asked.at <= standing.undoUntil - undoTime),
  );
  if (open.length === 0) return asked;

  return {
    ...asked,
    answer: open.reduce((answer, { intent, key }) => applied(answer, intent, key), asked.answer),
  };
}
