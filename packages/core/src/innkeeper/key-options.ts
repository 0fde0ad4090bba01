import type { KeyOptions } from '../identity/identity-keys.ts';
import type { Syllables } from '../identity/name-forms.ts';
import { keyedHashOf } from '../shared/hash.ts';
import type { House } from './house.ts';

/** How this house makes identity keys. */
export function keyOptionsOf(house: House): KeyOptions {
  return { hide: (value) => keyedHashOf(house.secret, value).slice(0, 32), syllables: syllablesOf(house) };
}

/** How this house says Chinese names, where it can. */
export function syllablesOf({ pinyin }: House): Syllables | undefined {
  return pinyin && ((name) => pinyin.syllables(name));
}
