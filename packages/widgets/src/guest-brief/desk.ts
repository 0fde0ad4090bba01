import type { Alert, Brief, BriefInput, Locale, Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { GuestBriefApi } from '../controllers/guest-brief.ts';
import type { LiveAnswer } from '../controllers/live-answer.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import type { Line } from './rows.ts';

/** What the element shows at this moment, and over what. */
export interface BriefSeen {
  readonly brief: Brief | undefined;
  readonly shown: LiveAnswer<BriefInput, Brief> | undefined;
  /** `page`: plain data, and the page does what is to be done. */
  readonly api: GuestBriefApi | 'page' | undefined;
  /** The brief offers to check in; else the page does. */
  readonly checksIn: boolean;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

/** What the parts of the brief are drawn from, and what they can do. */
export interface Desk {
  readonly brief: Brief;
  readonly words: Words;
  readonly seen: BriefSeen;
  /** What stands below the rooms; absent before it has come. */
  readonly below: Below | undefined;
  /** What was done here; absent before all that is not needed at first sight has come. */
  readonly acts: BriefActs | undefined;
  /** Does what is pressed: now, or once it has come. */
  press(use: (acts: BriefActs) => void): void;
  /** Opens what says so. */
  why(because: readonly Reason[], at: HTMLElement): void;
}

/** What stands below the rooms. */
export interface Below {
  /** What else there is to do, in one list with the rooms. */
  careView(desk: Desk): readonly unknown[];
  /** What to say, to ask and to fill in. */
  sayView(desk: Desk): TemplateResult;
  /** Shows the lines of a section beyond its fifth, or folds them. */
  foldView(desk: Desk, section: string, more: number): TemplateResult;
}

/** What a person does in the brief, and how what was done looks. */
export interface BriefActs {
  readonly keys: Keys;
  /** A wish is being written. */
  readonly isWriting: boolean;
  /** The words of what to say, once they are here. */
  spokenIn(words: Words): Words | undefined;
  /** Whether a section is shown beyond its fifth line. */
  isUnfolded(section: string): boolean;
  /** What was written here a moment ago, with its undo. */
  wishLines(words: Words): readonly Line[];
  /** Whether something was written here a moment ago, and is among those lines. */
  isWritten(because: readonly Reason[]): boolean;
  /** How the asking of a department stands, where it was asked. */
  askedView(words: Words, alert: Constraint): unknown;
  /** The form of who arrives, as it is filled in. */
  fieldsView(words: Words, fields: Brief['checkIn']['fields']): unknown;
  /** Where a wish is written. */
  wishView(words: Words): unknown;
  unfold(section: string): void;
  assign(room: string): void;
  order(): void;
  checkIn(): void;
  ask(alert: Constraint): void;
  speak(locale: Locale): void;
  turnWish(): void;
  renew(): void;
  clear(): void;
}

/** What must not be. */
export type Constraint = Extract<Alert, { type: 'constraint' }>;
