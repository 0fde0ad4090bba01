import type { PromiseEntry, PromiseList, Words } from '@innkeeper/core';
import type { Deed } from '../controllers/deeds.ts';
import type { PromiseIntent } from '../controllers/promise-panel.ts';
import type { DeedActions } from '../written-list/deed-line.ts';

/** What became of a promise. */
export type Outcome = 'kept' | 'broken';

/** What the parts of the panel are drawn from, and what they can do. */
export interface Promises {
  readonly list: PromiseList;
  readonly words: Words;
  readonly deeds: readonly Deed<PromiseIntent, unknown>[];
  /** Where something is written now. */
  readonly writing: Writing | undefined;
  readonly showsPast: boolean;
  /** Promises to several guests: each says to whom. */
  readonly showsNames: boolean;
  readonly may: { readonly make: boolean; readonly settle: boolean; readonly undo: boolean };
  readonly act: PromisesActions;
}

/** A new promise, with what was typed before it could not be kept; or what became of one, to be said once. */
export type Writing =
  | { readonly about: 'new'; readonly draft?: Draft }
  | { readonly about: Outcome; readonly of: string };

/** A promise as it is typed. */
export interface Draft {
  readonly what: string;
  readonly until: string;
}

/** What a person does in the panel. */
export interface PromisesActions extends DeedActions {
  write(writing: Writing): void;
  close(): void;
  make(draft: Draft): void;
  settle(one: PromiseEntry, outcome: Outcome): void;
  turnPast(): void;
}
