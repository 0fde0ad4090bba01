import { displayName, familyName, wholeName } from '../../guests/display-name.ts';
import type { Guest } from '../../guests/guest.ts';
import { holds } from '../../guests/sourced.ts';
import type { PersonName } from '../../records/profile-record.ts';
import type { House } from '../house/house.ts';
import type { GuestHit } from './find-types.ts';

interface NamesOptions {
  readonly locale: string;
  readonly house: Pick<House, 'pinyin'>;
  readonly mayUnmask: boolean;
}

const latin = /\p{Script=Latin}/u;
const han = /\p{Script=Han}/u;

/** The names of a hit: for the reader, in the guest's own script, in Latin. Of who stays unknown, the alias alone. */
export function namesOfHit(
  guest: Guest,
  { locale, house, mayUnmask }: NamesOptions,
): Pick<GuestHit, 'name' | 'ownName' | 'latinName'> {
  const { text: name, masked } = displayName(guest, { locale, mayUnmask });
  if (masked) return { name };
  const names = guest.names
    .filter((candidate) => holds(candidate) && candidate.value.type !== 'alias')
    .map(({ value }) => value)
    .filter((value) => wholeName(value) !== undefined);
  const own = names.find((value) => !latin.test(wholeName(value) ?? ''));
  const written = names.find((value) => latin.test(wholeName(value) ?? ''));
  const latinName = (written && wholeName(written)) ?? (own && spokenName(own, house));

  return { name, ...(own && { ownName: wholeName(own) }), ...(latinName && { latinName }) };
}

/** A Chinese name as passports write it: 丁建国 is Ding Jianguo. */
function spokenName(name: PersonName, { pinyin }: Pick<House, 'pinyin'>): string | undefined {
  const whole = wholeName(name) ?? '';
  if (!pinyin || !han.test(whole) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole))
    return undefined;
  const said = pinyin.syllables(whole);
  const size = [...(familyName(name) ?? '')].length;
  const parts = [said.slice(0, size), said.slice(size)].map((part) => capital(part.join('')));

  return parts.filter(Boolean).join(' ') || undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
