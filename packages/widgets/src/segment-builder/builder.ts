import type {
  ColumnsAnswer,
  CountAnswer,
  GuestId,
  SegmentExplanation,
  SegmentLine,
  Words,
} from '@innkeeper/core';
import type { SegmentBuilder as Controller } from '../controllers/segment-builder.ts';
import type { ColumnFinder, ConditionForm } from './condition-form.ts';
import type { DraftGroup, DraftReading, Finding, Join } from './draft.ts';

/** What the parts of the builder are drawn from, and what they can do. */
export interface Builder {
  readonly words: Words;
  readonly columns: ColumnsAnswer;
  readonly finder: ColumnFinder;
  readonly draft: DraftGroup;
  readonly reading: DraftReading;
  readonly count: CountAnswer | undefined;
  /** How many fulfil each part alone, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** What was found of the guest who is explained, by the key of the line. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly explanation: SegmentExplanation | undefined;
  readonly guest: ExplainedGuest | undefined;
  readonly segments: readonly SegmentLine[];
  /** The segment that is changed; absent for a new one. */
  readonly chosen: SegmentLine | undefined;
  readonly kept: KeptFields;
  readonly showsTable: boolean;
  readonly shown: Controller | undefined;
  readonly may: { readonly save: boolean; readonly list: boolean; readonly find: boolean };
  readonly act: BuilderActions;
}

/** Whose standing is explained. */
export interface ExplainedGuest {
  readonly guestId: GuestId;
  readonly name?: string;
}

/** What a segment is kept with, as it is typed. */
export interface KeptFields {
  readonly name: string;
  readonly action: string;
  readonly for: string;
}

/** What a person does in the builder. */
export interface BuilderActions {
  choose(segmentId: string): void;
  begin(): void;
  add(after: string): void;
  addGroup(after: string): void;
  remove(key: string): void;
  join(key: string, join: Join): void;
  turn(key: string, isNot: boolean): void;
  ask(key: string, asks: string): void;
  change(key: string, form: ConditionForm): void;
  goTo(key: string): void;
  listMembers(): void;
  find(text: string): void;
  explain(guest: ExplainedGuest | undefined): void;
  open(guest: ExplainedGuest): void;
  typed(fields: Partial<KeptFields>): void;
  save(isNew: boolean): void;
  turnTable(): void;
  undo(key: string): void;
  retry(key: string): void;
  drop(key: string): void;
}
