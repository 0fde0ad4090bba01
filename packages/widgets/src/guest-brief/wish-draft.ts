import type { Preference } from '@innkeeper/core';

/** A wish on the way from the keyboard to the house. */
export interface WishDraft {
  readonly text: string;
  readonly wishes: readonly DraftWish[];
  readonly unread: readonly string[];
  /** The lexicon did not come: nothing is understood yet, and what is typed stays. */
  readonly isLost?: boolean;
  /** Words that were understood but are not meant. */
  readonly without: readonly string[];
}

/** One thing that was understood. */
export interface DraftWish {
  readonly words: string;
  readonly key: string;
  readonly preference: Preference;
  /** As the reader's language says it. */
  readonly said: string;
}

/** Nothing typed yet. */
export const noDraft: WishDraft = { text: '', wishes: [], unread: [], without: [] };

/** The wishes that would be kept. */
export function meantOf({ wishes, without }: WishDraft): readonly DraftWish[] {
  return wishes.filter(({ words }) => !without.includes(words));
}
