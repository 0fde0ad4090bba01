import type { CaseStepInput, ComplaintCase, ComplaintList, Words } from '@innkeeper/core';
import type { ComplaintIntent } from '../controllers/complaint-panel.ts';
import type { Deed } from '../controllers/deeds.ts';
import type { DeedActions } from '../written-list/deed-line.ts';

/** What the parts of the panel are drawn from, and what they can do. */
export interface Cases {
  readonly list: ComplaintList;
  readonly words: Words;
  readonly deeds: readonly Deed<ComplaintIntent, unknown>[];
  /** Where something is written now. */
  readonly writing: Writing | undefined;
  readonly showsPast: boolean;
  /** Cases of several guests: each says whose it is. */
  readonly showsNames: boolean;
  readonly assignees: readonly string[];
  /** Milliseconds since the house answered. */
  readonly age: number;
  readonly may: { readonly file: boolean; readonly advance: boolean; readonly undo: boolean };
  readonly act: CasesActions;
}

/** A new complaint, with what was typed before it could not be kept; or what was done about one. */
export type Writing =
  | { readonly about: 'new'; readonly draft?: Draft }
  | { readonly about: 'assign' | 'solve' | 'tell'; readonly of: string };

/** A complaint as it is typed. */
export interface Draft {
  readonly about: string;
  readonly text: string;
  readonly room: string;
  readonly assignTo: string;
}

/** What a person does in the panel. */
export interface CasesActions extends DeedActions {
  write(writing: Writing): void;
  close(): void;
  file(draft: Draft): void;
  advance(one: ComplaintCase, steps: readonly CaseStepInput[]): void;
  turnPast(): void;
}
