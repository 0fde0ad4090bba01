import type { Incoming, ProfileRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, someOf, textOf } from '../../shared/loose.ts';
import { emailIn, isDialCode, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';

const ownNames = ['firstName', 'lastName', 'email', 'phone'] as const;

/** Whether somebody is told of in Toast's words; a customer of another system has other names or no `guid`. */
export function isCustomer(raw: Raw): boolean {
  return textOf(raw.guid) !== undefined && ownNames.some((name) => name in raw);
}

/**
 * The id of the customer of a check: Toast's own, else one inside the check where there is only a name or a number to
 * know them by. Without the right to read guests Toast leaves the customer out, which says nothing.
 */
export function customerId(raw: Raw | undefined, check: string): string | undefined {
  return firstText(raw, 'guid') ?? (firstText(raw, ...ownNames) === undefined ? undefined : `check-${check}`);
}

/** The record of a customer; one of whom nothing is told is nobody that one could meet again. */
export function customerToRecord(raw: Raw, check: string, reading: Reading): readonly Incoming[] {
  const id = customerId(raw, check);
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
