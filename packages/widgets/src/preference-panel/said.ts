import type { KnownPreference, Preference, Words } from '@innkeeper/core';
import { listOf, wishFacts } from '@innkeeper/core/screen';
import { sayIn } from '../words/say-in.ts';

/** What is wished, without whether it is liked: `sweet food, except honey`. */
export function whatIn(words: Words, preference: Preference): string {
  const { except = [], ...rest } = preference;
  const isMust = preference.stance === 'must';
  const facts = { ...wishFacts(rest), ...(isMust ? {} : { stance: 'like' }) };
  const what = sayIn(words, isMust ? 'alert/constraint' : 'panel/what', facts)
    .trim()
    .replace(/[.。]$/u, '');
  if (except.length === 0) return what;
  const terms = except.map((term) => wordFor(words, term));

  return sayIn(words, 'panel/except', { what, except: listOf(terms, words.catalogue) });
}

/** A wish as a sentence: `dislikes sweet food, except honey`; a guess says that it is one. */
export function wishIn(
  words: Words,
  { preference, known }: Pick<KnownPreference, 'preference' | 'known'>,
): string {
  const what = whatIn(words, preference);
  if (preference.stance === 'must') return what;

  return sayIn(words, `panel/${preference.stance}-${known}`, { what });
}

function wordFor({ catalogue }: Words, term: string): string {
  const word = catalogue[`term/${term}`];

  return typeof word === 'string' ? word : term;
}
