import type { Incoming, Instant, PersonName, ProfileRecord, RelationRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, flagOf, listOf, objectOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, countryIn, emailIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told } from '../../shared/reading.ts';
import { customerShape } from './shapes.ts';

/** What an event says about the customer in it. */
export interface CustomerAbout {
  readonly deleted?: boolean;
  /** When the event happened. */
  readonly at?: string | undefined;
  readonly mergedInto?: string | undefined;
}

/** The record of a customer; of one that was deleted all that is left is that it is gone. */
export function customerToRecord(raw: Raw, reading: Reading, about: CustomerAbout = {}): Incoming {
  const id = textOf(raw.id);
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const changedAt = instantIn(
    about.deleted ? (about.at ?? raw.updated_at) : (raw.updated_at ?? about.at),
    'UTC',
  );
  const country = countryIn(firstText(raw.address, 'country'))?.value;
  const record = compact<ProfileRecord>({
    kind: 'profile',
    source: profileSource(id, reading),
    ...versionOf(changedAt),
    createdAt: instantIn(raw.created_at, 'UTC'),
    type: { value: isCompany(raw) ? 'company' : 'person' },
    active: !about.deleted,
    names: namesOf(raw),
    contactPoints: someOf([
      ...phoneIn(raw.phone_number, { country }),
      ...emailIn(raw.email_address),
      ...addressOf(objectOf(raw.address)),
    ]),
    birthDate: birthDateIn(textOf(raw.birthday)?.replace(/^0000-/, '--')),
    consents: flagOf(objectOf(raw.preferences)?.email_unsubscribed)
      ? [{ channel: 'email', purpose: 'marketing', state: 'denied', raw: 'email_unsubscribed=true' }]
      : undefined,
    relations: someOf(employerOf(raw)),
    notes: someOf(
      listOf(raw.note)
        .flatMap((note) => textOf(note) ?? [])
        .map((text) => ({ text })),
    ),
    mergedInto:
      about.mergedInto === undefined || about.mergedInto === id
        ? undefined
        : profileSource(about.mergedInto, reading),
    extra: extraOf(raw, customerShape),
  });

  return told(record, reading);
}

/** Square counts versions of a customer from 0; its time of change also orders what events say. */
function versionOf(changedAt: Instant | undefined): Pick<ProfileRecord, 'changedAt' | 'version'> {
  return compact({ changedAt, version: changedAt === undefined ? undefined : Date.parse(changedAt) });
}

function isCompany(raw: Raw): boolean {
  return textOf(raw.company_name) !== undefined && firstText(raw, 'given_name', 'family_name') === undefined;
}

function namesOf(raw: Raw): readonly PersonName[] {
  const person = nameIn({ given: raw.given_name, family: raw.family_name });
  if (person.length === 0) return nameIn({ full: raw.company_name ?? raw.nickname });

  return [...person, ...nameIn({ type: 'other', full: raw.nickname })];
}

function employerOf(raw: Raw): readonly RelationRecord[] {
  const name = textOf(raw.company_name);

  return name === undefined || isCompany(raw) ? [] : [{ type: 'employer', name, raw: 'company_name' }];
}

function addressOf(address: Raw | undefined): ReturnType<typeof addressIn> {
  if (!address) return [];

  return addressIn({
    lines: [address.address_line_1, address.address_line_2, address.address_line_3, address.sublocality],
    city: address.locality,
    region: address.administrative_district_level_1,
    postalCode: address.postal_code,
    country: address.country,
  });
}

/** A place in the loyalty programme, on a thin profile of the customer it belongs to. */
export function loyaltyToRecord(raw: Raw, reading: Reading): Incoming {
  const [number, customer] = [textOf(raw.id), textOf(raw.customer_id)];
  if (number === undefined || customer === undefined)
    return refusedFor(
      { code: 'refused/field', kind: 'profile', id: number, field: 'customer_id', raw },
      reading,
    );

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(customer, reading),
      version: 0,
      changedAt: instantIn(raw.updated_at, 'UTC'),
      type: { value: 'person' },
      active: true,
      names: [],
      identifiers: [
        compact({
          type: 'membership',
          programme: textOf(raw.program_id) ?? 'LOYALTY',
          number,
          points: countOf(raw.balance),
        } as const),
      ],
      contactPoints: someOf(phoneIn(firstText(raw.mapping, 'phone_number'))),
    }),
    reading,
  );
}
