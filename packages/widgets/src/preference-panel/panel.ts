import type { KnownPreference, PreferencesAnswer, Reason, Words } from '@innkeeper/core';
import type { Deed } from '../controllers/deeds.ts';
import type { PanelDone, PanelIntent } from '../controllers/preference-panel.ts';
import type { WishDraft } from '../guest-brief/wish-draft.ts';

/** What the parts of the panel are drawn from, and what they can do. */
export interface Panel {
  readonly answer: PreferencesAnswer;
  readonly words: Words;
  readonly deeds: readonly Deed<PanelIntent, PanelDone>[];
  /** The wish whose actions are open. */
  readonly opened: string | undefined;
  /** The key of the wish that is being corrected; `new` for a new one. */
  readonly writing: string | undefined;
  readonly draft: WishDraft;
  readonly showsEarlier: boolean;
  readonly mayChange: boolean;
  readonly act: PanelActions;
}

/** What a person does in the panel. */
export interface PanelActions {
  why(because: readonly Reason[], at: HTMLElement): void;
  open(key: string): void;
  unfoldEarlier(): void;
  /** Begins to write: a new wish, or what one has become. */
  write(about?: KnownPreference): void;
  typeWish(text: string): void;
  leaveOut(words: string): void;
  keepWish(): void;
  closeWish(): void;
  confirm(entry: KnownPreference): void;
  end(entry: KnownPreference, why: 'expired' | 'not-true'): void;
  /** Of several that cannot hold together, this one does. */
  settle(entry: KnownPreference, against: readonly KnownPreference[]): void;
  undo(key: string): void;
  retry(key: string): void;
  drop(key: string): void;
}

/** The key under which a new wish is written. */
export const newWish = 'new';
