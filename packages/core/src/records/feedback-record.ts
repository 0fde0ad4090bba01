import type { Day, Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { RecordBase } from './record.ts';

/** What a guest said about the house. */
export interface FeedbackRecord extends RecordBase {
  readonly kind: 'feedback';
  readonly profile?: SourceReference;
  readonly stay?: SourceReference;
  readonly day: Day;
  /** When it was said, to the minute: the clock of a complaint runs from it. */
  readonly receivedAt?: Instant;
  readonly type: 'complaint' | 'score' | 'comment' | 'praise';
  /** What it is about: `breakfast`, `shower`, `snack`. */
  readonly about?: string;
  /** Where it was felt or asked: `check-in`. */
  readonly touchpoint?: string;
  readonly text?: string;
  readonly score?: { readonly points: number; readonly of: number };
  /** Only a complaint (or a product comment that became a task) has a state. */
  readonly state?: 'open' | 'in-hand' | 'settled';
  /** What was done: the promise kept, the dish changed. */
  readonly remedy?: string;
  readonly room?: string;
  readonly department?: string;
  /** Who of the house wrote it down: a staff id. */
  readonly staff?: string;
  /** The contact or complaint that the guest was asked about. */
  readonly after?: SourceReference;
  /** The guest was asked and would rather not say. */
  readonly declined?: boolean;
  /** Everything done about it, in order; `state` and `remedy` say what came of it. */
  readonly steps?: readonly CaseStep[];
}

/** What happens to a case: a complaint, or a remark that became a task. */
export type CaseStep =
  | { readonly type: 'assigned'; readonly at: Instant; readonly to: string; readonly by?: string }
  | {
      readonly type: 'attempted';
      readonly at: Instant;
      readonly by: string;
      readonly solved: boolean;
      readonly remedy?: string;
    }
  | { readonly type: 'explained-again'; readonly at: Instant; readonly by?: string }
  | {
      readonly type: 'guest-told';
      readonly at: Instant;
      readonly by?: string;
      /** What was said with it. */
      readonly apologised?: boolean;
      readonly thanked?: boolean;
      /** How the guest feels about it after. */
      readonly score?: { readonly points: number; readonly of: number };
    }
  | { readonly type: 'owner-told'; readonly at: Instant; readonly by?: string; readonly to?: string }
  | { readonly type: 'closed'; readonly at: Instant; readonly by?: string }
  | { readonly type: 'reopened'; readonly at: Instant; readonly by?: string };
