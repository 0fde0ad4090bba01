import type { Words } from '@innkeeper/core';
import { parseWish } from '@innkeeper/core/parse-wish';
import { keyOfPreference, wishFacts } from '@innkeeper/core/screen';
import { sayIn } from '../words/say-in.ts';
import type { WishDraft } from './wish-draft.ts';

/** Understands a wish as it is typed. The lexicon comes with this file, when the first wish is written. */
export function readWish(text: string, words: Words): WishDraft {
  const { wishes, unread } = parseWish(text);

  return {
    text,
    unread,
    without: [],
    wishes: wishes.map(({ preference, words: typed }) => ({
      preference,
      words: typed,
      key: keyOfPreference(preference),
      said: sayIn(words, 'wish/chip', wishFacts(preference)),
    })),
  };
}
