import type { Syllables } from '../../identity/name-forms.ts';
import type { Collection } from './collect.ts';
import { collect } from './collect.ts';
import { findWord } from './dictionary.ts';
import type { FinderHit, FinderOptions } from './entry.ts';
import { fitted } from './entry.ts';
import type { TakePlace } from './find-numbers.ts';
import { findEmail, findNumber, findSlippedNumber } from './find-numbers.ts';
import type { Finder } from './finder.ts';
import type { Patience } from './held-parts.ts';
import { allPatience } from './held-parts.ts';
import { joinParts } from './join-parts.ts';
import { parseQuery } from './parse-query.ts';
import { readings } from './readings.ts';

/** Everything that may be searched by. */
export const allFields: number = Object.values(fitted).reduce((sum, field) => sum + field, 0);

/** How near is near enough not to look for slips. */
const nearEnough = 3;
/** How many hits are enough not to look further. */
const enough = 5;

/** Somebody is called just so and has just this number or its end, or several are nearly so. */
function isEnough({ countWithin }: Collection, hasNumbers: boolean): boolean {
  return countWithin(hasNumbers ? 1 : 0) > 0 || countWithin(nearEnough) >= enough;
}

/** Finds guests by whatever is typed: nearest first, then who is in the house, who arrives, who was here last. */
export function findEntries(
  finder: Finder,
  text: string,
  options: FinderOptions & { readonly syllables?: Syllables } = {},
): readonly FinderHit[] {
  const fields = options.fields ?? allFields;
  const query = parseQuery(text.slice(0, 200));
  const found = collect(finder, options);
  const take: TakePlace = (place, by, distance) => found.take(place, by, distance) !== 'beyond';
  const { email, words, numbers } = query;
  if (email !== undefined) {
    if (fields & fitted.email) findEmail(finder, email, take);

    return found.hits();
  }
  if (words.length === 0 && numbers.length === 1 && numbers[0]) {
    findNumber(finder, numbers[0], { fields, take });
    if (found.countWithin(nearEnough) === 0) findSlippedNumber(finder, numbers[0], fields, take);
    if (!(fields & fitted.name)) return found.hits();
  }
  if (words.length > 0 && !(fields & fitted.name)) return found.hits();
  const patience: Patience = {
    looks: allPatience,
    known: new Map(),
    nearest: new Map(),
  };
  for (const reading of readings(query, {
    ...options,
    isWord: (word) => findWord(finder.words, word) >= 0,
  })) {
    if (reading.isFallback && isEnough(found, numbers.length > 0)) break;
    joinParts(finder, reading, { fields, found, patience });
  }

  return found.hits();
}
