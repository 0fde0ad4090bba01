import type { Preference, Words } from '@innkeeper/core';

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

/** Fetches all by which a wish is understood, before it is typed. */
export function fetchLexicon(): void {
  import('./read-wish.ts').catch(() => {});
}

/**
 * What a text makes of a draft. Where nothing comes by which it is understood, the text stays, and the next letter tries
 * again.
 */
export async function readDraft(text: string, words: Words): Promise<(draft: WishDraft) => WishDraft> {
  const read = await import('./read-wish.ts').then(({ readWish }) => readWish(text, words)).catch(() => {});

  return (draft) => (read ? { ...read, without: draft.without } : { ...draft, isLost: true });
}

/** The wishes that would be kept. */
export function meantOf({ wishes, without }: WishDraft): readonly DraftWish[] {
  return wishes.filter(({ words }) => !without.includes(words));
}
