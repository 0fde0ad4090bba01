import type { Asked } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Deed } from './deeds.ts';
import type { Writes } from './deeds-about.ts';
import { createDeedsAbout } from './deeds-about.ts';
import type { LiveAnswerOptions } from './live-answer.ts';
import { createLiveAnswer } from './live-answer.ts';

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
export interface AnswerAndDeedsOptions<Input, Answer, Intent, Done, State>
  extends LiveAnswerOptions<Input, Answer>,
    Writes<Input, Intent, Done> {
  readonly stateOf: (asked: Asked<Answer>, deeds: readonly Deed<Intent, Done>[]) => State;
}

/** Opens it. Nothing is asked before something is shown. */
export function createAnswerAndDeeds<Input, Answer, Intent, Done, State>(
  options: AnswerAndDeedsOptions<Input, Answer, Intent, Done, State>,
): AnswerAndDeeds<Input, Intent, State> {
  const answer = createLiveAnswer(options);
  const deeds = createDeedsAbout(answer, options);
  const stateNow = (): State => options.stateOf(answer.state, deeds.state);
  const cell = createCell(stateNow());
  const tell = (): void => cell.set(stateNow());
  answer.subscribe(tell);
  deeds.subscribe(tell);

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: answer.show,
    again: answer.again,
    do: deeds.do,
    undo: deeds.undo,
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: answer.shutdown,
  };
}
