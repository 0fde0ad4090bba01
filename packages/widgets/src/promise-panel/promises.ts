import type { PromiseEntry, PromiseList, Words } from '@innkeeper/core';
import type { Deed } from '../controllers/deeds.ts';
import type { PromiseIntent } from '../controllers/promise-panel.ts';
import type { Writing, WritingActions } from '../written-list/written-face.ts';

/** What became of a promise. */
export type Outcome = 'kept' | 'broken';

/** What the parts of the panel are drawn from, and what they can do. */
export interface Promises {
  readonly list: PromiseList;
  readonly words: Words;
  readonly deeds: readonly Deed<PromiseIntent, unknown>[];
  /** Where something is written now. */
  readonly writing: Writing<Draft, Outcome> | undefined;
  /** Promises to several guests: each says to whom. */
  readonly showsNames: boolean;
  readonly may: { readonly make: boolean; readonly settle: boolean; readonly undo: boolean };
  readonly act: PromisesActions;
}

/** A promise as it is typed. */
export interface Draft {
  readonly what: string;
  readonly until: string;
}

/** What a person does in the panel. */
export interface PromisesActions extends WritingActions<Draft, Outcome> {
  make(draft: Draft): void;
  settle(one: PromiseEntry, outcome: Outcome): void;
}
