import type { KeyOptions } from '../../identity/identity-keys.ts';
import type { Syllables } from '../../identity/name-forms.ts';
import type { ValueReaders } from '../../identity/values/people-of.ts';
import { keyedHashOf } from '../../shared/hash.ts';
import type { House } from '../house/house.ts';

/** How this house makes identity keys. */
export function keyOptionsOf(house: House): KeyOptions {
  return { hide: (value) => keyedHashOf(house.secret, value).slice(0, 32), syllables: syllablesOf(house) };
}

/** How this house says Chinese names, where it can. */
export function syllablesOf({ pinyin }: House): Syllables | undefined {
  return pinyin && ((name) => pinyin.syllables(name));
}

/** How this house reads names that are not in Latin letters, where it can. */
export function readersOf(house: House): ValueReaders {
  const { latin } = house;

  return { syllables: syllablesOf(house), latin };
}
