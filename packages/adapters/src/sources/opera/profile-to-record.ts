import type { Coded, Incoming, NoteRecord, ProfileRecord, RelationRecord } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { languageOf } from '../../shared/language.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  at,
  codeOf,
  compact,
  firstText,
  flagOf,
  objectOf,
  objectsOf,
  someOf,
  textOf,
} from '../../shared/loose.ts';
import { birthDateOf, instantOf } from '../../shared/moment.ts';
import { profileTypeOf } from './codes.ts';
import { consentsOf } from './consents.ts';
import { contactPointsOf } from './contact-points.ts';
import { coordinatesOf, withoutCoordinates, withPoint } from './coordinates.ts';
import { identifiersOf } from './identifiers.ts';
import type { Comment } from './notes-to-records.ts';
import { commentsOf, meaningOfNote, notesToRecords } from './notes-to-records.ts';
import { companyNamesOf, personNamesOf, summaryNamesOf } from './person-names.ts';
import { preferencesOf } from './preferences.ts';
import type { Reading } from './reading.ts';
import { idOfType, profileSource, propertyOf, refused, timesOf, whereOf, zoneOf } from './reading.ts';
import { relationsOf } from './relations.ts';
import { profileShape, summaryShape } from './shapes.ts';

/** A profile in full: its ids beside its details. */
export interface ProfilePayload {
  readonly ids: unknown;
  readonly details: Raw;
  /** What stands beside ids and details: external references. */
  readonly beside?: Raw;
}

/**
 * The records of a profile in full: itself, and the feedback and contacts that the hotel keeps among its notes.
 * A profile that has no id anywhere is refused.
 */
export function profileToRecords(payload: ProfilePayload, reading: Reading): readonly Incoming[] {
  const comments = commentsOf(payload.details.comments);
  const profile = profileToRecord(payload, reading, comments);
  const about = 'record' in profile && profile.record.kind === 'profile' ? profile.record : undefined;
  if (!about || about.anonymised) return [profile];
  const hotelId = textOf(payload.details.registeredProperty) ?? reading.place.hotelId;

  return [profile, ...notesToRecords(comments, { profile: about.source, hotelId }, reading)];
}

function profileToRecord(
  { ids, details, beside }: ProfilePayload,
  reading: Reading,
  comments: readonly Comment[],
): Incoming {
  const id = idOfType(ids, 'Profile') ?? reading.place.profileId ?? reading.place.id;
  if (id === undefined) return refused({ code: 'refused/no-id', raw: details, kind: 'profile' }, reading);
  const head = headOf(id, details, reading);
  if (head.anonymised) return { record: head, ...whereOf(reading) };

  const customer = objectOf(details.customer);
  const names = personNamesOf(customer?.personName, reading);
  const companyNames = companyNamesOf(details.company, reading);
  const asCompany = head.type.value !== 'person' || names.length === 0;
  const record = compact<ProfileRecord>({
    ...head,
    names: asCompany && companyNames.length > 0 ? [...companyNames, ...names] : names,
    identifiers: someOf(identifiersOf(customer, at(details, 'profileMemberships', 'profileMembership'))),
    contactPoints: someOf(withPoint(contactPointsOf(details), coordinatesOf(details, reading.tables))),
    birthDate: birthDateOf(textOf(customer?.birthDate)),
    gender: genderOf(textOf(customer?.gender)),
    preferences: someOf(preferencesOf(details.preferenceCollection, reading)),
    consents: someOf(consentsOf(details)),
    relations: someOf([
      ...relationsOf(details.relationships, reading),
      ...(asCompany ? [] : employerOf(companyNames)),
    ]),
    notes: someOf(notesOf(comments, reading)),
    incognito:
      flagOf(customer?.privateProfile) === true || names.some(({ type }) => type === 'alias') || undefined,
    extra: extraWith(extraOf(withoutCoordinates(details, reading.tables), profileShape), {
      ids,
      beside,
      details,
    }),
  });

  return { record, ...whereOf(reading) };
}

/** The record of a row of a search: thin, so it is the oldest version there can be and never replaces a full one. */
export function summaryToRecord(ids: unknown, row: Raw, reading: Reading): Incoming {
  const id = idOfType(ids, 'Profile');
  if (id === undefined) return refused({ code: 'refused/no-id', raw: row, kind: 'profile' }, reading);
  const head = { ...headOf(id, row, reading), version: 0 };
  if (head.anonymised) return { record: head, ...whereOf(reading) };

  const record = compact<ProfileRecord>({
    ...head,
    names: summaryNamesOf(row, reading),
    identifiers: someOf(identifiersOf(undefined, row.profileMembership)),
    contactPoints: someOf(contactPointsOf(row)),
    incognito: flagOf(row.privateProfile) === true || undefined,
    extra: extraOf(row, summaryShape),
  });

  return { record, ...whereOf(reading) };
}

/** What both shapes share, and all that is left of a person whom OPERA has anonymised. */
function headOf(id: string, details: Raw, reading: Reading): ProfileRecord {
  const customer = objectOf(details.customer) ?? details;
  const anonymised = /^anonymi[sz]ed$/i.test(firstText(customer.anonymization, 'anonymizationStatus') ?? '');
  const times = timesOf(
    details,
    zoneOf(textOf(details.registeredProperty) ?? reading.place.hotelId, reading),
  );
  const type = typeOf(details);
  const base = {
    kind: 'profile',
    source: profileSource(id, reading),
    ...times,
    type,
    active: isActive(details),
  } as const;
  if (anonymised) return { ...base, names: [], anonymised };

  return compact<ProfileRecord>({
    ...base,
    names: [],
    nationality: countryCode(customer.nationality) ?? countryCode(customer.citizenCountry),
    language: languageCode(textOf(customer.language), reading),
    vip: vipCode(firstText(customer.vipStatus, 'code', 'value') ?? codeOf(customer.vipStatus), reading),
    restricted: restrictionOf(details, customer),
  });
}

function typeOf(details: Raw): ProfileRecord['type'] {
  const raw = textOf(details.profileType);
  if (raw !== undefined && !/^purge$/i.test(raw)) return { value: profileTypeOf(raw), raw };
  const isCompany = details.customer === undefined && details.company !== undefined;

  return compact({ value: isCompany ? 'company' : 'person', raw } as const);
}

function isActive(details: Raw): boolean {
  return (
    !/^inactive$/i.test(textOf(details.statusCode) ?? '') &&
    !/^purge$/i.test(textOf(details.profileType) ?? '')
  );
}

function restrictionOf(details: Raw, customer: Raw): ProfileRecord['restricted'] {
  const restrictions = objectOf(details.profileRestrictions);
  if (flagOf(restrictions?.restricted) === true) {
    return compact({ reason: firstText(restrictions, 'reasonDescription', 'reason') });
  }
  const listed = flagOf(customer.blacklist) ?? flagOf(at(details, 'company', 'blacklist'));

  return listed === true ? { reason: 'blacklist' } : undefined;
}

function genderOf(raw: string | undefined): ProfileRecord['gender'] {
  if (raw === undefined || /^(unknown|u)$/i.test(raw)) return undefined;
  const value = /^(f|female|女)$/i.test(raw) ? 'female' : /^(m|male|男)$/i.test(raw) ? 'male' : 'other';

  return { value, raw };
}

function countryCode(value: unknown): Coded | undefined {
  const raw = firstText(value, 'code') ?? codeOf(value);

  return raw === undefined ? undefined : { value: countryOf(raw) ?? raw, raw };
}

function languageCode(raw: string | undefined, { tables }: Reading): Coded | undefined {
  return raw === undefined ? undefined : { value: tables.languages?.[raw] ?? languageOf(raw) ?? raw, raw };
}

function vipCode(raw: string | undefined, { tables }: Reading): Coded | undefined {
  return raw === undefined ? undefined : { value: tables.vipCodes?.[raw] ?? raw, raw };
}

function employerOf(names: ReturnType<typeof companyNamesOf>): readonly RelationRecord[] {
  const name = names.find(({ type }) => type === 'primary')?.full;

  return name === undefined ? [] : [{ type: 'employer', name, raw: 'company' }];
}

function notesOf(comments: readonly Comment[], reading: Reading): readonly NoteRecord[] {
  return comments
    .filter((comment) => !meaningOfNote(comment, reading))
    .map(({ raw, text, type, hotelId }) =>
      compact<NoteRecord>({
        text,
        type,
        property: hotelId === undefined ? undefined : propertyOf(hotelId, reading),
        at: instantOf(firstText(raw, 'lastModifyDateTime', 'createDateTime'), zoneOf(hotelId, reading)),
        confidential: flagOf(raw.confidential) || undefined,
      }),
    );
}

/** What could not be read stays with the record: other ids, a birthday that is no day, memberships put away, odd e-mails. */
function extraWith(
  extra: ProfileRecord['extra'],
  {
    ids,
    beside,
    details,
  }: { readonly ids: unknown; readonly beside?: Raw | undefined; readonly details: Raw },
): ProfileRecord['extra'] {
  const others = objectsOf(ids).filter((entry) => !/^(profile)?$/i.test(textOf(entry.type) ?? ''));
  const date = textOf(at(details, 'customer', 'birthDate'));
  const memberships = objectsOf(at(details, 'profileMemberships', 'profileMembership'));
  const emails = objectsOf(at(details, 'emails', 'emailInfo')).flatMap(
    (entry) => firstText(objectOf(entry.email) ?? entry, 'emailAddress') ?? [],
  );
  const more = compact({
    profileIdList: someOf(others),
    externalReferences: someOf(objectsOf(beside?.externalReferences)),
    birthDate: date !== undefined && birthDateOf(date) === undefined ? date : undefined,
    inactiveMemberships: someOf(memberships.filter(({ inactive }) => flagOf(inactive) === true)),
    unreadableEmails: someOf(emails.filter((email) => !email.includes('@'))),
  });

  return Object.keys(more).length > 0 ? { ...extra, ...more } : extra;
}
