import type { ContactPoint, Identifier, PersonName, RelationRecord } from '@innkeeper/core';
import { birthDateIn } from '../../shared/any-day.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { addressIn, documentIn, emailIn, isDialCode, nameIn, phoneIn } from '../../shared/people.ts';
import { profileSource, type Reading } from '../../shared/reading.ts';
import { documentTypes, phoneUseOf } from './codes.ts';

const nameTypes: Readonly<Record<string, PersonName['type']>> = {
  1: 'former',
  2: 'other',
  3: 'other',
  4: 'former',
};

/** The names of a person, the first of them as on the document unless it says otherwise. */
export function namesIn(person: Raw | undefined): readonly PersonName[] {
  return objectsOf(person?.PersonName).flatMap((name, index) =>
    nameIn({
      type: nameTypes[firstText(name, '@NameType') ?? ''] ?? (index === 0 ? 'primary' : 'other'),
      given: joined(name.GivenName),
      middle: joined(name.MiddleName),
      family: [joined(name.SurnamePrefix), wordOf(name.Surname)].filter(Boolean).join(' '),
      title: wordOf(name.NameTitle) ?? wordOf(name.NamePrefix),
      suffix: wordOf(name.NameSuffix),
      language: name['@Language'],
    }),
  );
}

/** The text of an element, alone or beside attributes. */
export function wordOf(element: unknown): string | undefined {
  return textOf(listOf(element)[0]) ?? firstText(element, '#text');
}

function joined(element: unknown): string | undefined {
  const words = listOf(element).flatMap((part) => wordOf(part) ?? []);

  return words.length > 0 ? words.join(' ') : undefined;
}

/** The ways to reach a person or company. */
export function pointsIn(person: Raw | undefined): readonly ContactPoint[] {
  const addresses: readonly Raw[] = [
    ...objectsOf(person?.Address),
    ...objectsOf(person?.AddressInfo).map((info) => objectOf(info.Address) ?? info),
  ];
  const phones: readonly Raw[] = [...objectsOf(person?.Telephone), ...objectsOf(person?.TelephoneInfo)];

  return [
    ...phones.flatMap(phoneOf),
    ...listOf(person?.Email).flatMap((entry) => emailIn(wordOf(entry), { use: mailUseOf(entry) })),
    ...addresses.flatMap(addressOf),
  ];
}

function mailUseOf(entry: unknown): 'home' | 'work' | undefined {
  const type = firstText(entry, '@EmailType');

  return type === '1' ? 'home' : type === '2' ? 'work' : undefined;
}

/** A number in parts: country, area, number. Together they make the number that is dialled from anywhere. */
function phoneOf(entry: Raw): ContactPoint[] {
  const [country, area, number] = ['@CountryAccessCode', '@AreaCityCode', '@PhoneNumber'].map((name) =>
    firstText(entry, name),
  );
  if (number === undefined) return [];
  const code = (country ?? '').replace(/\D/g, '').replace(/^0+/, '');
  const parts = !isDialCode(code) ? [area, number] : [`+${code}`, area?.replace(/^0+/, ''), number];
  const raw = parts.filter(Boolean).join(' ');
  const use = phoneUseOf(firstText(entry, '@PhoneTechType'), firstText(entry, '@PhoneLocationType'));

  return [...phoneIn(raw, { use })];
}

function addressOf(entry: Raw): ContactPoint[] {
  const street = objectOf(entry.StreetNmbr);
  const [line = undefined, ...more] = listOf(entry.AddressLine).map(wordOf);
  const number = textOf(entry.StreetNmbr) ?? wordOf(street);
  const type = firstText(entry, '@Type');
  const first =
    number !== undefined && line !== undefined && /^\d+\w?$/.test(number) ? `${line} ${number}` : undefined;

  return [
    ...addressIn({
      lines: first === undefined ? [number, line, ...more] : [first, ...more],
      city: wordOf(entry.CityName),
      region: wordOf(entry.StateProv) ?? firstText(entry.StateProv, '@StateCode'),
      postalCode: wordOf(entry.PostalCode),
      country: firstText(entry.CountryName, '@Code') ?? wordOf(entry.CountryName),
      use: type === '1' ? 'home' : type === '2' ? 'work' : undefined,
    }),
  ];
}

/** Documents and memberships. */
export function identifiersIn(person: Raw | undefined): readonly Identifier[] {
  const documents = objectsOf(person?.Document).flatMap((entry) => {
    const type = firstText(entry, '@DocType');

    return documentIn({
      type,
      number: entry['@DocID'],
      country: firstText(entry, '@DocIssueCountry', '@DocIssueAuthority'),
      expires: entry['@ExpireDate'],
    }).map((document) => ({
      ...document,
      documentType: {
        ...document.documentType,
        value: documentTypes[type ?? ''] ?? document.documentType.value,
      },
    }));
  });

  return [...documents, ...objectsOf(person?.CustLoyalty).flatMap(membershipOf)];
}

/** A place in a loyalty programme. */
export function membershipOf(entry: Raw): readonly Identifier[] {
  const [programme, number] = [
    firstText(entry, '@ProgramID', '@ProgramCode'),
    firstText(entry, '@MembershipID', '@AccountID'),
  ];
  if (number === undefined) return [];

  return [
    compact<Identifier>({
      type: 'membership',
      programme: programme ?? 'LOYALTY',
      number,
      level: firstText(entry, '@LoyalLevel'),
      points: countOf(entry['@PointBalance'] ?? entry['@AccountBalance']),
    }),
  ];
}

/** Who travels with the person. */
export function relationsIn(person: Raw | undefined, reading: Reading): readonly RelationRecord[] {
  return objectsOf(person?.RelatedTraveler).flatMap((entry): readonly RelationRecord[] => {
    const [name] = namesIn(entry);
    const id = firstText(entry.UniqueID, '@ID');
    const words = [name?.given, name?.family].filter(Boolean).join(' ');
    if (id === undefined && words === '') return [];
    const relation = firstText(entry, '@Relation');

    return [
      compact<RelationRecord>({
        type: relationType(relation),
        to: id === undefined ? undefined : profileSource(id, reading),
        name: words === '' ? undefined : words,
        birthDate: birthDateIn(entry['@BirthDate']),
        raw: relation,
      }),
    ];
  });
}

function relationType(word: string | undefined): RelationRecord['type'] {
  if (/spouse|wife|husband/i.test(word ?? '')) return 'spouse';
  if (/child|son|daughter/i.test(word ?? '')) return 'child';

  return /parent|mother|father/i.test(word ?? '') ? 'parent' : 'travels-with';
}
