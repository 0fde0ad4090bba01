import type { ChoiceField, MatchToReview, MergeId, Words } from '@innkeeper/core';
import type { MatchReviewState, ReviewIntent, Side } from '../controllers/match-review.ts';

/** What each part of the review is drawn from. */
export interface Board {
  readonly state: MatchReviewState;
  readonly match: MatchToReview;
  readonly words: Words;
  /** Numbers of documents and telephones are shown whole. */
  readonly isOpen: boolean;
  /** The weights as a table instead of a picture. */
  readonly isTable: boolean;
  readonly showsMerges: boolean;
  /** Nothing may be written: the host has said so, or there is no API. */
  readonly can: { readonly undo: boolean; readonly merges: boolean };
  readonly act: BoardActions;
}

/** What a person can do. */
export interface BoardActions {
  readonly decide: (decision: ReviewIntent['decision']) => void;
  readonly choose: (field: ChoiceField, side: Side) => void;
  readonly swap: () => void;
  readonly move: (steps: 1 | -1) => void;
  readonly undo: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly drop: (key: string) => void;
  readonly openNumbers: () => void;
  readonly turnTable: () => void;
  readonly turnMerges: () => void;
  readonly undoMerge: (mergeId: MergeId) => void;
}
