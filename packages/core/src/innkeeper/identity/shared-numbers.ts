import { documentKey, membershipKey } from '../../identity/identity-keys.ts';
import { usableDocument, usableEmail, usablePhone } from '../../identity/usable-values.ts';
import type { ContactPoint, Identifier, ProfileRecord } from '../../records/profile-record.ts';
import type { House } from '../house/house.ts';
import { keyOptionsOf } from './key-options.ts';

/** Whether a key is a number or an address: how many people hold it counts in what it says. */
export function isNumberKey(key: string): boolean {
  return /^(?:document|phone|email|membership):/.test(key);
}

/** A profile without the numbers and addresses that a crowd shares: an agency's telephone says nothing of its guests. */
export function withoutCrowded(
  house: House,
  profile: ProfileRecord,
  crowded: ReadonlySet<string>,
): ProfileRecord {
  if (crowded.size === 0) return profile;
  const { identifiers, contactPoints } = profile;
  const isCrowded = (key: string | undefined): boolean => key !== undefined && crowded.has(key);

  return {
    ...profile,
    ...(identifiers && {
      identifiers: identifiers.filter((each) => !isCrowded(keyOfIdentifier(house, each))),
    }),
    ...(contactPoints && { contactPoints: contactPoints.filter((each) => !isCrowded(keyOfContact(each))) }),
  };
}

function keyOfIdentifier(house: House, identifier: Identifier): string | undefined {
  if (identifier.type === 'membership') return membershipKey(identifier.number);
  if (identifier.type !== 'document') return undefined;
  const number = usableDocument(identifier);

  return number === undefined ? undefined : documentKey(number, keyOptionsOf(house).hide);
}

function keyOfContact(point: ContactPoint): string | undefined {
  if (point.type === 'address') return undefined;
  const value = point.type === 'email' ? usableEmail(point) : usablePhone(point);

  return value === undefined ? undefined : `${point.type}:${value}`;
}
