import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { RecordBase } from './record.ts';

/** What a guest said about the house. */
export interface FeedbackRecord extends RecordBase {
  readonly kind: 'feedback';
  readonly profile?: SourceReference;
  readonly stay?: SourceReference;
  readonly day: Day;
  readonly type: 'complaint' | 'score' | 'comment' | 'praise';
  /** What it is about: `breakfast`, `shower`, `snack`. */
  readonly about?: string;
  readonly text?: string;
  readonly score?: { readonly points: number; readonly of: number };
  /** Only a complaint (or a product comment that became a task) has a state. */
  readonly state?: 'open' | 'in-hand' | 'settled';
  /** What was done: the promise kept, the dish changed. */
  readonly remedy?: string;
  readonly room?: string;
  readonly department?: string;
}
