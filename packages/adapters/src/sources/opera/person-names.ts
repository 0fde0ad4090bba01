import type { PersonName } from '@innkeeper/core';
import { languageOf } from '../../shared/language.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from './reading.ts';

const types: Readonly<Record<string, PersonName['type']>> = {
  primary: 'primary',
  incognito: 'alias',
  phonetic: 'phonetic',
  former: 'former',
  external: 'other',
};

/** The names of a customer; entries without a name in them (OPERA sends empty ones) are none. */
export function personNamesOf(entries: unknown, reading: Reading): readonly PersonName[] {
  return objectsOf(entries).flatMap((entry) => personNameOf(entry, reading) ?? []);
}

/** One name, or nothing where the entry is empty. */
export function personNameOf(entry: Raw, reading: Reading): PersonName | undefined {
  const parts = compact({
    given: firstText(entry, 'givenName', 'firstName'),
    middle: textOf(entry.middleName),
    family: familyOf(entry),
    full: firstText(entry, 'fullName'),
  });
  if (Object.keys(parts).length === 0) return undefined;
  const code = textOf(entry.language);
  const language =
    code === undefined ? undefined : (reading.tables.languages?.[code] ?? languageOf(code) ?? code);

  return compact({
    type: typeOf(entry, language),
    ...parts,
    title: textOf(entry.nameTitle),
    prefix: textOf(entry.namePrefix),
    suffix: textOf(entry.nameSuffix),
    language,
  });
}

/** The names of a company: its own, and the one in the script of its country. */
export function companyNamesOf(company: unknown, reading: Reading): readonly PersonName[] {
  const full = ['companyName', 'companyName2', 'companyName3'].flatMap(
    (name) => firstText(company, name) ?? [],
  );
  const alternate = firstText(company, 'alternateName');
  const code = firstText(company, 'alternateLanguage');
  const language =
    code === undefined ? undefined : (reading.tables.languages?.[code] ?? languageOf(code) ?? code);

  return [
    ...(full.length > 0 ? [{ type: 'primary', full: full.join(' ') } as const] : []),
    ...(alternate === undefined ? [] : [compact({ type: 'native', full: alternate, language } as const)]),
  ];
}

/** The names in a row of a search, which has a shape of its own: one name, an alternate and a former one. */
export function summaryNamesOf(profile: Raw, reading: Reading): readonly PersonName[] {
  const own = personNameOf(
    { ...profile, surname: profile.surname ?? profile.name, nameType: 'Primary' },
    reading,
  );
  const alternate = objectOf(profile.altName);
  const former = textOf(profile.formerName) ?? firstText(profile.formerName, 'name', 'surname', 'fullName');

  return [
    ...(own ? [own] : []),
    ...(alternate ? personNamesOf({ nameType: 'Alternate', ...alternate }, reading) : []),
    ...(former === undefined ? [] : [{ type: 'former', family: former } as const]),
  ];
}

function familyOf(entry: Raw): string | undefined {
  const family = firstText(entry, 'surname', 'lastName', 'name');
  const prefix = textOf(entry.surnamePrefix);

  return family !== undefined && prefix !== undefined ? `${prefix} ${family}` : family;
}

/** An alternate name is the one in the person's own script when it has a language or letters beyond Latin. */
function typeOf(entry: Raw, language: string | undefined): PersonName['type'] {
  const code = (textOf(entry.nameType) ?? 'primary').toLowerCase();
  if (code !== 'alternate') return types[code] ?? 'other';
  const written = `${textOf(entry.surname) ?? ''}${textOf(entry.name) ?? ''}${textOf(entry.givenName) ?? ''}${textOf(entry.fullName) ?? ''}`;

  return language !== undefined || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(written)
    ? 'native'
    : 'other';
}
