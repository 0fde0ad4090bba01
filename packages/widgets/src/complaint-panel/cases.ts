import type { CaseStepInput, ComplaintCase, ComplaintList, Words } from '@innkeeper/core';
import type { ComplaintIntent } from '../controllers/complaint-panel.ts';
import type { Deed } from '../controllers/deeds.ts';
import type { Writing, WritingActions } from '../written-list/written-face.ts';

/** What is written about a complaint. */
export type CaseWork = 'assign' | 'solve' | 'tell';

/** What the parts of the panel are drawn from, and what they can do. */
export interface Cases {
  readonly list: ComplaintList;
  readonly words: Words;
  readonly deeds: readonly Deed<ComplaintIntent, unknown>[];
  /** Where something is written now. */
  readonly writing: Writing<Draft, CaseWork> | undefined;
  /** Cases of several guests: each says whose it is. */
  readonly showsNames: boolean;
  readonly assignees: readonly string[];
  /** Milliseconds since the house answered. */
  readonly age: number;
  readonly may: { readonly file: boolean; readonly advance: boolean; readonly undo: boolean };
  readonly act: CasesActions;
}

/** A complaint as it is typed. */
export interface Draft {
  readonly about: string;
  readonly text: string;
  readonly room: string;
  readonly assignTo: string;
}

/** What a person does in the panel. */
export interface CasesActions extends WritingActions<Draft, CaseWork> {
  file(draft: Draft): void;
  advance(one: ComplaintCase, steps: readonly CaseStepInput[]): void;
}
