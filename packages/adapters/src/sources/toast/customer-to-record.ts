import type { Incoming, ProfileRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, someOf, textOf } from '../../shared/loose.ts';
import { emailIn, isDialCode, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';

/** The id of the customer of a check; without the right to read guests Toast leaves the customer out, which says nothing. */
export function customerId(raw: Raw | undefined): string | undefined {
  return firstText(raw, 'guid', 'id');
}

/** The record of a customer; a customer without an id is nobody that one could meet again. */
export function customerToRecord(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = customerId(raw);
  if (id === undefined) return [];
  const [country, number] = [textOf(raw.phoneCountryCode), textOf(raw.phone)];
  const phone =
    number !== undefined && isDialCode(country) && !number.startsWith('+')
      ? `+${country.replace(/\D/g, '')} ${number}`
      : number;

  return [
    told(
      compact<ProfileRecord>({
        kind: 'profile',
        source: profileSource(id, reading),
        type: { value: 'person' },
        active: true,
        names: nameIn({ given: raw.firstName, family: raw.lastName }),
        contactPoints: someOf([...phoneIn(phone), ...emailIn(raw.email)]),
      }),
      reading,
    ),
  ];
}
