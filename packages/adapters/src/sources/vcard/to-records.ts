import { createHash } from 'node:crypto';
import type { ContactPoint, Identifier, Incoming, PhonePoint, ProfileRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { compact, someOf } from '../../shared/loose.ts';
import { addressIn, emailIn, languageIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { CardLine, VCard } from './parse-vcards.ts';
import { partsOf, textIn } from './parse-vcards.ts';

const read = new Set([
  ...[
    'BEGIN',
    'END',
    'VERSION',
    'UID',
    'REV',
    'FN',
    'N',
    'TEL',
    'EMAIL',
    'ADR',
    'BDAY',
    'ORG',
    'NOTE',
    'KIND',
  ],
  ...['IMPP', 'X-WECHAT', 'X-SOCIALPROFILE', 'LANG', 'TITLE', 'PRODID'],
  // pictures and keys are no facts about a guest
  ...['PHOTO', 'LOGO', 'SOUND', 'KEY'],
]);

/**
 * The guests on business cards: names, numbers, addresses, birthday, company, messengers. A card without an id of its own
 * is known by what stands on it, so that the same file twice changes nothing.
 */
export function vcardRecords(
  cards: readonly VCard[],
  { system = 'vcard', country }: HotelTables = {},
  part?: string,
): readonly Incoming[] {
  return cards.map((card, at) => {
    const where = { line: at + 1, ...(part !== undefined && { part }) };
    const record = recordOf(card, { system, country });
    if (record) return { record, where };

    return {
      refused: {
        code: 'refused/field',
        field: 'FN',
        facts: { field: 'FN', problem: 'is empty' },
        raw: card.text,
      },
      where,
    };
  });
}

function recordOf(
  { lines, text }: VCard,
  { system, country }: { readonly system: string; readonly country: string | undefined },
): ProfileRecord | undefined {
  const all = (name: string): readonly CardLine[] => lines.filter((line) => line.name === name);
  const first = (name: string): string | undefined => {
    const value = all(name)[0]?.value;

    return value === undefined ? undefined : textIn(value) || undefined;
  };
  const [family, given, middle, prefix, suffix] = partsOf(all('N')[0]?.value ?? '');
  const [company] = partsOf(all('ORG')[0]?.value ?? '');
  const isCompany =
    /^(?:org|group)$/i.test(first('KIND') ?? '') || (!family && !given && company === first('FN'));
  const full = first('FN') ?? company;
  const names = nameIn({ given, middle, family, full, title: prefix, suffix });
  const contactPoints: readonly ContactPoint[] = [
    ...all('TEL').flatMap(({ value, types }) =>
      phoneIn(textIn(value).replace(/^tel:/i, ''), { use: useOf(types), country }),
    ),
    ...all('EMAIL').flatMap(({ value }) => emailIn(textIn(value).replace(/^mailto:/i, ''))),
    ...all('ADR').flatMap(({ value }) => {
      const [box, more, street, city, region, postalCode, land] = partsOf(value);

      return addressIn({ lines: [street, more, box], city, region, postalCode, country: land });
    }),
  ];
  if (names.length === 0 && contactPoints.length === 0) return undefined;
  const changedAt = instantIn(
    first('REV')?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6'),
    'UTC',
  );

  return compact<ProfileRecord>({
    kind: 'profile',
    source: { system, kind: 'profile', id: first('UID')?.slice(0, 200) ?? hashOf(text) },
    changedAt,
    version: changedAt === undefined ? undefined : Date.parse(changedAt),
    type: { value: isCompany ? 'company' : 'person' },
    active: true,
    names,
    contactPoints: someOf(contactPoints),
    identifiers: someOf(handlesIn(lines)),
    birthDate: birthDateIn(
      first('BDAY')
        ?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
        .replace(/^--(\d\d)(\d\d)$/, '--$1-$2'),
    ),
    language: languageIn(first('LANG')),
    relations:
      company !== undefined && company !== '' && !isCompany
        ? [{ type: 'employer', name: company }]
        : undefined,
    notes: someOf(
      [...all('NOTE'), ...all('TITLE')]
        .map(({ value }) => ({ text: textIn(value) }))
        .filter((note) => note.text !== ''),
    ),
    extra: restOf(lines),
  });
}

function useOf(types: readonly string[]): NonNullable<PhonePoint['use']> {
  if (types.includes('fax')) return 'fax';
  if (types.includes('cell') || types.includes('mobile')) return 'mobile';
  if (types.includes('work')) return 'work';

  return types.includes('home') ? 'home' : 'other';
}

/** Names in messengers: `IMPP:skype:anna`, `X-WECHAT:anna`, `X-SOCIALPROFILE;TYPE=twitter:…`. */
function handlesIn(lines: readonly CardLine[]): readonly Identifier[] {
  return lines.flatMap(({ name, types, value }): readonly Identifier[] => {
    const text = textIn(value);
    if (name === 'X-WECHAT') return social('wechat', text);
    if (name === 'X-SOCIALPROFILE') return social(types[0] ?? 'social', text);
    const [, network, handle] = name === 'IMPP' ? (/^([\w-]+):(.+)$/.exec(text) ?? []) : [];

    return network !== undefined && handle !== undefined ? social(network.toLowerCase(), handle) : [];
  });
}

function social(network: string, handle: string): readonly Identifier[] {
  return handle === '' || handle.length > 200 ? [] : [{ type: 'social', network, handle }];
}

function restOf(lines: readonly CardLine[]): Readonly<Record<string, unknown>> | undefined {
  const rest = lines.filter(({ name, value }) => !read.has(name) && value.trim() !== '');

  return rest.length === 0
    ? undefined
    : Object.fromEntries(rest.map(({ name, value }) => [name, textIn(value).slice(0, 2000)]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n').trim()).digest('hex').slice(0, 32);
}
