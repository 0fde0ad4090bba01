import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import type { Rule } from './rule.ts';

/** A group of guests: by a rule, or named one by one. */
export type Segment = DynamicSegment | StaticSegment;

/** What every segment has. */
export interface SegmentBase {
  /** What it is called by in calls: `asleep`. */
  readonly id: string;
  readonly name: string;
  /** What is done about whoever enters: once for each guest, whatever becomes of him. */
  readonly playbook?: Playbook;
}

/** Everybody who fulfils a rule, whoever that is today. */
export interface DynamicSegment extends SegmentBase {
  readonly type: 'dynamic';
  readonly rule: Rule;
}

/** A list that changes only when somebody changes it: an import, a selection of one day. */
export interface StaticSegment extends SegmentBase {
  readonly type: 'static';
  readonly guests: readonly GuestId[];
}

/** What to do about a guest who enters a segment. */
export interface Playbook {
  /** What is to be done, by the house's own word for it: `call-back`. */
  readonly action: string;
  readonly text?: string;
  /** Who does it: a role or a department. */
  readonly for?: string;
}

/** How many guests a segment had on a day. */
export interface SegmentSize {
  readonly day: Day;
  readonly guests: number;
}
