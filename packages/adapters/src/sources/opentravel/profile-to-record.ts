import type { Incoming, PersonName, ProfileRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, listOf, objectOf, objectsOf, someOf } from '../../shared/loose.ts';
import { countryIn, genderIn, languageIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { genders, profileTypes } from './codes.ts';
import { identifiersIn, namesIn, pointsIn, relationsIn, wordOf } from './person.ts';
import { profileShape } from './shapes.ts';
import { sharingOf } from './sharing.ts';
import { wishesOf } from './wishes.ts';

/** What the message says about a profile beside the profile itself. */
export interface ProfileAbout {
  readonly id: string | undefined;
  /** When the message was written; the profile's own time of change goes before. */
  readonly sentAt?: string | undefined;
  /** A profile inside a reservation is thinner than one that came for itself, and never replaces it. */
  readonly thin?: boolean;
}

/** The record of a `Profile`, of a person or a company. */
export function profileToRecord(raw: Raw, about: ProfileAbout, reading: Reading): Incoming {
  const { id } = about;
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const customer = objectOf(raw.Customer);
  const company = objectOf(raw.CompanyInfo);
  const person = customer ?? { ...company, ...objectOf(company?.ContactPerson) };
  const code = firstText(raw, '@ProfileType');
  const type = profileTypes[code ?? ''] ?? (company && !customer ? 'company' : code ? 'other' : 'person');
  const record = compact<ProfileRecord>({
    kind: 'profile',
    source: profileSource(id, reading),
    ...timesOf(raw, about, reading),
    type: compact({ value: type, raw: code }),
    active: !/^(?:i|c|d|inactive|deleted)$/i.test(firstText(raw, '@StatusCode') ?? ''),
    names: company && !customer ? companyNames(company) : namesIn(customer),
    identifiers: someOf(identifiersIn(customer)),
    contactPoints: someOf(pointsIn(person)),
    birthDate: birthDateIn(customer?.['@BirthDate']),
    gender: genderIn(customer?.['@Gender'], reading.tables.genders, genders),
    nationality: countryIn(firstText(customer?.CitizenCountryName, '@Code')),
    language: languageIn(customer?.['@Language'] ?? languageOf(raw)),
    vip:
      flagOf(customer?.['@VIP_Indicator']) === true ? { value: 'VIP', raw: 'VIP_Indicator=true' } : undefined,
    preferences: someOf(wishesOf(raw.PrefCollections, reading)),
    consents: someOf(sharingOf(raw, customer)),
    relations: someOf([...relationsIn(customer, reading), ...employerOf(customer, company)]),
    notes: someOf(commentsIn(raw.Comments).map((text) => ({ text }))),
    extra: extraOf(raw, profileShape),
  });

  return told(record, reading);
}

/** The texts of comments, one each, whatever they stand in. */
export function commentsIn(comments: unknown): readonly string[] {
  return objectsOf(comments)
    .flatMap((entry) => listOf(entry.Comment))
    .flatMap((entry) => listOf(objectOf(entry)?.Text ?? entry))
    .flatMap((entry) => wordOf(entry) ?? []);
}

function timesOf(raw: Raw, { sentAt, thin }: ProfileAbout, reading: Reading): Partial<ProfileRecord> {
  const zone = zoneAt(reading.place.property, reading);
  const changedAt = instantIn(raw['@LastModifyDateTime'], zone) ?? instantIn(sentAt, zone);

  return compact({
    createdAt: instantIn(raw['@CreateDateTime'], zone),
    changedAt,
    version: thin ? 0 : changedAt === undefined ? undefined : Date.parse(changedAt),
  });
}

function companyNames(company: Raw): readonly PersonName[] {
  return listOf(company.CompanyName).flatMap((entry, index) => {
    const name = wordOf(entry) ?? firstText(entry, '@CompanyShortName');

    return name === undefined ? [] : [{ type: index === 0 ? 'primary' : 'other', full: name }];
  });
}

/** For whom a person works: told of the person, or as the company of the same profile. */
function employerOf(
  customer: Raw | undefined,
  company: Raw | undefined,
): NonNullable<ProfileRecord['relations']> {
  if (!customer) return [];
  const told = firstText(customer.EmployerInfo, '@CompanyShortName') ?? wordOf(customer.EmployerInfo);
  const own = companyNames(company ?? {}).flatMap(({ full }) => full ?? []);
  const names = new Map([
    ...own.map((name) => [name, 'CompanyInfo'] as const),
    ...(told === undefined ? [] : [[told, 'EmployerInfo'] as const]),
  ]);

  return [...names].map(([name, raw]) => ({ type: 'employer', name, raw }));
}

function languageOf(raw: Raw): string | undefined {
  for (const collection of objectsOf(raw.PrefCollections))
    for (const pref of objectsOf(collection.PrefCollection)) {
      const language = firstText(pref.CommonPref, '@PrimaryLangID');
      if (language !== undefined) return language;
    }

  return undefined;
}
