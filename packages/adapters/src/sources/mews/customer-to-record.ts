import type { Coded, Incoming, PersonName, ProfileRecord, RelationRecord } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { languageOf } from '../../shared/language.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, flagOf, listOf, someOf, textOf } from '../../shared/loose.ts';
import { birthDateOf } from '../../shared/moment.ts';
import { notesOf, wishesOf } from './account-notes.ts';
import { letters, relationOf, titleOf } from './codes.ts';
import { consentsOf, otherOptionsOf } from './consents.ts';
import { contactPointsOf } from './contact-points.ts';
import { identifiersOf } from './identifiers.ts';
import { preferencesOf } from './preferences.ts';
import type { Reading } from './reading.ts';
import { accountSource, refused, timesOf, whereOf } from './reading.ts';
import { customerShape } from './shapes.ts';

/** The record of a customer with what its lists say about it. A customer that was merged away leads to who remains. */
export function customerToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  if (id === undefined) return refused({ code: 'refused/no-id', raw, kind: 'profile' }, reading);
  const { lists } = reading;
  const accountNotes = lists.of('AccountNotes', id);
  const classifications = classificationsOf(raw);
  const record = compact<ProfileRecord>({
    kind: 'profile',
    source: accountSource(id, reading),
    ...timesOf(raw),
    type: { value: 'person' },
    active: isActive(raw),
    names: namesOf(raw),
    identifiers: someOf(identifiersOf(raw, reading)),
    contactPoints: someOf(contactPointsOf(raw, lists.of('Addresses', id))),
    birthDate: birthDateOf(textOf(raw.BirthDate)),
    gender: genderOf(textOf(raw.Sex)),
    nationality: countryCode(textOf(raw.NationalityCode)),
    language: languageCode(textOf(raw.PreferredLanguageCode)),
    vip: vipOf(classifications, reading),
    preferences: someOf([...preferencesOf(raw, reading), ...wishesOf(accountNotes, reading.tables)]),
    consents: someOf(consentsOf(raw.Options)),
    relations: someOf(relationsOf(raw, id, reading)),
    notes: someOf(notesOf(raw, accountNotes, reading.tables)),
    restricted: restrictionOf(classifications),
    mergedInto: mergedInto(raw, id, reading),
    extra: extraWith(raw, classifications),
  });

  return { record, ...whereOf(reading) };
}

/** Whether an account is in use; older answers say it with a word. */
export function isActive(raw: Raw): boolean {
  const word = letters(textOf(raw.ActivityState));

  return (flagOf(raw.IsActive) ?? word !== 'deleted') && textOf(raw.MergeTargetId) === undefined;
}

/** Where an account went that Mews merged away. */
export function mergedInto(raw: Raw, id: string, reading: Reading): ProfileRecord['mergedInto'] {
  const target = textOf(raw.MergeTargetId);

  return target === undefined || target === id ? undefined : accountSource(target, reading);
}

function namesOf(raw: Raw): readonly PersonName[] {
  const given = textOf(raw.FirstName);
  const family = [raw.LastName, raw.SecondLastName].flatMap((name) => textOf(name) ?? []).join(' ');
  if (given === undefined && family === '') return [];

  return [
    compact<PersonName>({
      type: 'primary',
      given,
      family: family === '' ? undefined : family,
      title: titleOf(textOf(raw.Title)),
    }),
  ];
}

function genderOf(raw: string | undefined): ProfileRecord['gender'] {
  if (raw === undefined) return undefined;
  const word = letters(raw);

  return { value: word === 'male' || word === 'female' ? word : 'other', raw };
}

function countryCode(raw: string | undefined): Coded | undefined {
  return raw === undefined ? undefined : { value: countryOf(raw) ?? raw, raw };
}

function languageCode(raw: string | undefined): Coded | undefined {
  return raw === undefined ? undefined : { value: languageOf(raw) ?? raw, raw };
}

function classificationsOf(raw: Raw): readonly string[] {
  return listOf(raw.Classifications).flatMap((word) => textOf(word) ?? []);
}

const ranks = ['VeryImportant', 'TopManagement', 'Important'] as const;
const shut: ReadonlySet<string> = new Set(['blocklist', 'blacklist']);

/** The highest rank among the classifications. */
function vipOf(classifications: readonly string[], { tables }: Reading): Coded | undefined {
  const raw = ranks.find((rank) => classifications.includes(rank));

  return raw && { value: tables.vipClassifications?.[raw] ?? raw, raw };
}

function restrictionOf(classifications: readonly string[]): ProfileRecord['restricted'] {
  const listed = classifications.find((word) => shut.has(letters(word)));

  return listed === undefined ? undefined : { reason: listed };
}

function relationsOf(raw: Raw, id: string, reading: Reading): readonly RelationRecord[] {
  const company = textOf(raw.CompanyId);
  const related = reading.lists
    .of('CustomerRelationships', id)
    .flatMap((entry): readonly RelationRecord[] => {
      const to = textOf(entry.RelatedCustomerId);
      const word = textOf(entry.Relationship);

      return to === undefined
        ? []
        : [compact({ type: relationOf(word), to: accountSource(to, reading), raw: word })];
    });

  return [
    ...(company === undefined
      ? []
      : [{ type: 'employer', to: accountSource(company, reading), raw: 'CompanyId' } as const]),
    ...related,
  ];
}

/** What was not read stays with the record, without what the ranks and lists said already. */
function extraWith(raw: Raw, classifications: readonly string[]): ProfileRecord['extra'] {
  const read = new Set<string>(ranks);
  const { Classifications: _, Options, ...rest } = raw;
  const born = textOf(raw.BirthDate);
  const more = compact({
    Classifications: someOf(classifications.filter((word) => !read.has(word) && !shut.has(letters(word)))),
    Options: someOf(otherOptionsOf(Options)),
    BirthDate: born !== undefined && birthDateOf(born) === undefined ? born : undefined,
  });
  const extra = extraOf(rest, customerShape);

  return Object.keys(more).length > 0 ? { ...extra, ...more } : extra;
}
