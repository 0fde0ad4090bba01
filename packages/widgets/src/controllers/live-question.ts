import type { CallOptions, HouseEvent } from '@innkeeper/core';
import type { Asked } from './ask.ts';
import type { Observable } from './cell.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';
import { createLiveAnswer } from './live-answer.ts';
import { untilCounted } from './until-counted.ts';

/** A question about everybody that is asked again when the house changes. */
export interface LiveQuestion<Input, Answer> extends Observable<Asked<Answer>> {
  /** Asks; what was shown before is let go at once. */
  show(input: Input): void;
  again(): Promise<void>;
  /** At a change of staff: nothing stays. */
  shutdown(): void;
}

/** How a question is asked, and what makes its answer old. */
export interface LiveQuestionOptions<Input, Answer> {
  readonly api: Watching;
  readonly call: (input: Input, options: Pick<CallOptions, 'signal' | 'patience'>) => Promise<Answer>;
  /** @defaultValue whatever changes guests, their stays or the settings of the house */
  readonly isConcerned?: (event: HouseEvent, input: Input) => boolean;
  /** Milliseconds during which it asks once, whatever happens. @defaultValue 1000 */
  readonly pause?: number;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

const quiet: readonly HouseEvent['type'][] = ['segment-entered', 'segment-left', 'playbook-due'];

/** Whether something that happened may have changed figures about everybody. */
export function changesFigures({ type }: HouseEvent): boolean {
  return !quiet.includes(type);
}

/** Looks again when figures may have changed, and when something may have been missed; returns what ends it. */
export function followFigures(api: Watching, look: () => void, isConcerned = changesFigures): () => void {
  return follow(api, (kept) => {
    if (!kept || isConcerned(kept.event)) look();
  });
}

/** Opens a question. Nothing is asked before it is shown. */
export function createLiveQuestion<Input, Answer>({
  isConcerned = changesFigures,
  call,
  pause = 1000, // a busy house makes a board ask once a second, not once for every event
  ...options
}: LiveQuestionOptions<Input, Answer>): LiveQuestion<Input, Answer> {
  return createLiveAnswer({ ...options, call: untilCounted(call), isConcerned, pause });
}
