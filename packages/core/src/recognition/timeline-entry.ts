import type { OrderLine } from '../guests/fact.ts';
import type { PreferenceDecision } from '../preferences/known-preference.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { StayStatus } from '../records/stay-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import type { FactId, GuestId, MergeId } from '../shared/id.ts';
import type { Department, Preference } from '../shared/preference.ts';

/** The kinds of entries of a timeline. */
export const timelineKinds = ['stay', 'contact', 'feedback', 'wish', 'work', 'merge'] as const;

/** What an entry of a timeline is about. */
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened between a guest and the house. */
export type TimelineEntry =
  | TimelineStay
  | TimelineContact
  | TimelineFeedback
  | TimelineWish
  | TimelineWork
  | TimelineMerge;

/** What every entry has. */
export interface TimelineBase {
  /** Stable: the same entry has the same id on every page and at every reading. */
  readonly id: string;
  /** The day on the calendar of the property. */
  readonly day: Day;
  /** The moment, where more than the day is known. */
  readonly at?: Instant;
  /** How it came: `call`, `email`, `desk`, `web`, `ota`. */
  readonly channel?: string;
  /** Who of the house: a staff id. */
  readonly by?: string;
  /** Something was said that this actor may not read. */
  readonly isMasked?: true;
}

/** A stay, on the day of arrival. */
export interface TimelineStay extends TimelineBase {
  readonly kind: 'stay';
  readonly property: string;
  readonly arrival: Day;
  readonly departure: Day;
  readonly nights: number;
  readonly status: StayStatus;
  readonly room?: string;
  readonly requests?: readonly string[];
}

/** A call, a message, a talk at the desk. */
export interface TimelineContact extends TimelineBase {
  readonly kind: 'contact';
  readonly direction: 'in' | 'out';
  readonly subject?: string;
  readonly text?: string;
}

/** A complaint, a score, a comment, praise; or the settlement of a complaint. */
export interface TimelineFeedback
  extends TimelineBase,
    Pick<FeedbackRecord, 'about' | 'text' | 'score' | 'state' | 'remedy' | 'room' | 'department'> {
  readonly kind: 'feedback';
  readonly type: FeedbackRecord['type'];
  readonly phase: 'said' | 'settled';
}

/** A wish that was said or seen, confirmed or ended. */
export interface TimelineWish extends TimelineBase {
  readonly kind: 'wish';
  readonly did: 'stated' | 'observed' | PreferenceDecision['decision'];
  /** Absent where the wish that was confirmed or ended is not known any more. */
  readonly preference?: Preference;
  readonly text?: string;
}

/** An order to a department, its end, or a hard constraint that was broken. */
export interface TimelineWork extends TimelineBase {
  readonly kind: 'work';
  readonly did: 'ordered' | 'done' | 'violated';
  /** The order that was done. */
  readonly work?: FactId;
  readonly department?: Department;
  readonly text?: string;
  readonly lines?: readonly OrderLine[];
  readonly constraints?: readonly Preference[];
}

/** A person took two guests for one. */
export interface TimelineMerge extends TimelineBase {
  readonly kind: 'merge';
  readonly mergeId: MergeId;
  readonly other: GuestId;
  readonly undoneAt?: Instant;
}
