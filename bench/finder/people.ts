import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { PersonName } from '@innkeeper/core';
import { personAt } from '@innkeeper/core/testing';

/** What a clerk may type of one guest. */
export interface Known {
  readonly id: string;
  readonly names: readonly PersonName[];
  readonly latin: { readonly family: string; readonly given: string };
  /** In characters, where the guest has such a name. */
  readonly native?: string;
  /** How many characters of it are the family name. */
  readonly familySigns?: number;
  readonly isChinese: boolean;
  readonly phone: string;
  readonly national: string;
  readonly document: string;
  readonly email?: string;
  readonly membership?: string;
  /** The epoch day of the last departure. */
  readonly lastDay: number;
  /** The room of one in two hundred, who is in the house. */
  readonly room?: string;
}

const reader = pinyinReader();

/** Every way in which a guest's name is written in Latin letters, the family name first. */
export function spellings({ latin, native, familySigns = 1 }: Known): readonly string[] {
  const said = native ? reader.syllables(native) : [];
  const spoken = [...new Set([1, familySigns])]
    .filter((size) => said.length > size)
    .map((size) => `${said.slice(0, size).join('')} ${said.slice(size).join('')}`);

  return [`${latin.family} ${latin.given}`, ...spoken];
}

const seed = 'finder';
const today = 20_778;

/** The guest of a number: the same in every run. */
export function known(index: number): Known {
  const { name, phone, callingCode, document, email, membership, country } = personAt(seed, index, 2026);
  const { family, given, native } = name;
  const mixed = Math.imul(index ^ (index >>> 15), 0x2c1b3c6d) >>> 0;
  const written =
    native &&
    (country === 'KR' || country === 'CN' || country === 'TW' || country === 'HK' || country === 'JP');

  return {
    id: `${mixed.toString(16).padStart(8, '0')}${'0'.repeat(16)}${index.toString(16).padStart(8, '0')}`,
    names: [{ type: 'primary', family, given }, ...(native ? [{ type: 'native', ...native } as const] : [])],
    latin: { family, given },
    ...(written && { native: native.family + native.given, familySigns: native.family.length }),
    isChinese: country === 'CN',
    phone: `+${callingCode}${phone}`,
    national: phone,
    document: document.number,
    ...(email && { email }),
    ...(membership && { membership }),
    lastDay: today - (mixed % 3650),
    ...(index % 200 === 0 && { room: String(101 + ((index / 200) % 9000)) }),
  };
}
