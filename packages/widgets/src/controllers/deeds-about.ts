import type { Asked } from './ask.ts';
import type { Deed, DeedCall, Deeds } from './deeds.ts';
import { createDeeds, undoTime } from './deeds.ts';
import type { LiveAnswer } from './live-answer.ts';

/** How something is written, and taken back. */
export interface Writes<Input, Intent, Done> {
  readonly write: (intent: Intent, input: Input, options: DeedCall) => Promise<Done>;
  readonly takeBack: (done: Done, input: Input, options: DeedCall) => Promise<unknown>;
}

/** Deeds about an answer: after each it is looked at again, and they go when it is let go. */
export function createDeedsAbout<Input, Answer, Intent, Done>(
  answer: LiveAnswer<Input, Answer>,
  {
    write,
    takeBack,
    now = Date.now,
  }: Writes<Input, Intent, Done> & { readonly now?: (() => number) | undefined },
): Deeds<Intent, Done> {
  const deeds = createDeeds<Intent, Done>({
    now,
    onChange: answer.look,
    write: (intent, options) => write(intent, answer.input as Input, options),
    takeBack: (done, _, options) => takeBack(done, answer.input as Input, options),
  });
  answer.subscribe(() => {
    if (answer.state.state === 'empty') deeds.clear();
  });

  return deeds;
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
