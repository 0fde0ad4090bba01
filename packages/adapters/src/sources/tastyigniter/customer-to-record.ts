import type { Incoming, ProfileRecord } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, emailIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { customerShape } from './shapes.ts';

/** The record of a customer; who only stands in an order or a booking is told of thinly. */
export function customerToRecord(
  raw: Raw,
  reading: Reading,
  {
    id = firstText(raw, 'customer_id', 'id'),
    thin = false,
  }: { readonly id?: string | undefined; readonly thin?: boolean } = {},
): Incoming {
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const zone = zoneAt(reading.place.property, reading);
  const changedAt = thin ? undefined : instantIn(raw.updated_at, zone);

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      changedAt,
      version: thin ? 0 : changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: thin ? undefined : instantIn(raw.created_at, zone),
      type: { value: 'person' },
      active: thin || flagOf(raw.status) !== false,
      names: nameIn({ given: raw.first_name, family: raw.last_name, full: raw.full_name }),
      contactPoints: someOf([
        ...phoneIn(raw.telephone),
        ...emailIn(raw.email),
        ...objectsOf(raw.addresses).flatMap((address) =>
          addressIn({
            lines: [address.address_1, address.address_2],
            city: address.city,
            region: address.state,
            postalCode: address.postcode,
            country: firstText(address.country, 'iso_code_2', 'country_name'),
          }),
        ),
      ]),
      consents:
        !thin && flagOf(raw.newsletter) === true
          ? [{ channel: 'email', purpose: 'marketing', state: 'granted', raw: 'newsletter=true' }]
          : undefined,
      extra: thin ? undefined : extraOf(raw, customerShape),
    }),
    reading,
  );
}

/** The id of who ordered or booked: the customer's, or one inside the order where nobody signed in. */
export function buyerOf(raw: Raw, holder: string): string | undefined {
  const own = textOf(raw.customer_id);
  if (own !== undefined && own !== '0') return own;

  return firstText(raw, 'first_name', 'last_name', 'email', 'telephone') === undefined ? undefined : holder;
}
