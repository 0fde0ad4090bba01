import type { Alert, Brief, Locale, Reason, Usual, Words } from '@innkeeper/core';
import type { Deed } from '../controllers/deeds.ts';
import type { BriefDone, BriefIntent } from '../controllers/guest-brief.ts';
import type { WishDraft } from './wish-draft.ts';

/** What the parts of the brief are drawn from, and what they can do. */
export interface Desk {
  readonly brief: Brief;
  readonly words: Words;
  readonly deeds: readonly Deed<BriefIntent, BriefDone>[];
  /** Sections that are shown beyond their fifth line. */
  readonly unfolded: ReadonlySet<string>;
  /** The wish that is being written. */
  readonly draft: WishDraft | undefined;
  /** The language of what to say, and its words once they are here. */
  readonly spoken: Words | undefined;
  readonly can: { readonly wish: boolean; readonly ask: boolean; readonly checkIn: boolean };
  readonly act: DeskActions;
}

/** What a person does in the brief. */
export interface DeskActions {
  why(because: readonly Reason[], at: HTMLElement): void;
  unfold(section: string): void;
  assign(room: string): void;
  order(usual: readonly Usual[]): void;
  checkIn(): void;
  ask(alert: Extract<Alert, { type: 'constraint' }>): void;
  speak(locale: Locale): void;
  openWish(): void;
  closeWish(): void;
  typeWish(text: string): void;
  leaveOut(words: string): void;
  keepWish(): void;
  undo(key: string): void;
  retry(key: string): void;
  drop(key: string): void;
}
