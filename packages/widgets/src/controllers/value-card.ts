import type { InnkeeperApi, ValueAnswer, ValueInput } from '@innkeeper/core';
import type { Asked } from './ask.ts';
import type { Observable } from './cell.ts';
import { concerns } from './concerns.ts';
import type { Watching } from './follow.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that the value card uses. */
export type ValueCardApi = Pick<InnkeeperApi, 'readValue'> & Watching;

/** The card without a pixel: both sides of a guest, kept up to date. */
export interface ValueCard extends Observable<Asked<ValueAnswer>> {
  /** Shows a guest; the one shown before is let go at once. */
  show(input: ValueInput): void;
  again(): Promise<void>;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the card is made with. */
export interface ValueCardOptions {
  readonly api: ValueCardApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a card over an API. Nothing is asked before a guest is shown. */
export function createValueCard({ api, now }: ValueCardOptions): ValueCard {
  return createLiveQuestion<ValueInput, ValueAnswer>({
    api,
    call: (input, options) => api.readValue(input, options),
    isConcerned: (event, { guestId }) => concerns(event, guestId),
    pause: 150,
    now,
  });
}
