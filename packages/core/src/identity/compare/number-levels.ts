import type { DocumentValue } from '../values/people.ts';
import { editDistance, jaroWinkler } from './edit-distance.ts';

/** Compares two telephone numbers: 1 same, 2 the same end (an area or a country is missing), 3 a typo, 4 different. */
export function comparePhones(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 7 && long.endsWith(short)) return 2;
  if (short.length >= 9 && short.slice(-8) === long.slice(-8)) return 2;

  return short.length >= 7 && editDistance(short.slice(-10), long.slice(-10), 1) === 1 ? 3 : 4;
}

/** Compares two documents: 1 same, 2 a typo or another country, 3 different, 0 where the two are of different kinds. */
export function compareDocuments(one: DocumentValue, other: DocumentValue): number {
  if (one.type !== other.type && one.type !== '' && other.type !== '') return 0;
  if (one.number === other.number) return isAbroad(one.country, other.country) ? 2 : 1;
  const length = Math.min(one.number.length, other.number.length);

  return length >= 5 && editDistance(one.number, other.number, 1) === 1 ? 2 : 3;
}

/** Documents whose number is a new one when they are renewed: another number is evidence, no proof. */
const renewed = new Set(['passport', 'residence-permit', 'driving-licence']);

/** Whether a document gets another number in the course of a life. */
export function isRenewable({ type }: DocumentValue): boolean {
  return renewed.has(type);
}

/** Two different numbers of one kind and country that no slip explains. */
export function areApart(one: DocumentValue, other: DocumentValue): boolean {
  return (
    one.type !== '' &&
    one.type === other.type &&
    one.type !== 'other' &&
    one.type !== 'visa' &&
    one.country !== '' &&
    one.country === other.country &&
    one.number !== other.number &&
    editDistance(one.number, other.number, 2) > 2
  );
}

function isAbroad(one: string, other: string): boolean {
  return one.length === 2 && other.length === 2 && one !== other;
}

/** Compares two membership numbers: 1 same, 2 a typo, 3 different. */
export function compareMemberships(one: string, other: string): number {
  if (one === other) return 1;

  return Math.min(one.length, other.length) >= 6 && editDistance(one, other, 1) === 1 ? 2 : 3;
}

/** Compares two mailboxes: 1 same, 2 a typo, 3 at another provider, 4 similar, 5 different. */
export function compareEmails(
  local: string,
  domain: string,
  otherLocal: string,
  otherDomain: string,
): number {
  if (local === otherLocal) {
    if (domain === otherDomain) return 1;
    return editDistance(domain, otherDomain, 2) <= 2 ? 2 : local.length > 4 ? 3 : 4;
  }
  const length = Math.min(local.length, otherLocal.length);
  const isSameDomain = domain === otherDomain;
  const limit = length > 7 ? 2 : 1;
  if (length > 3 && editDistance(local, otherLocal, limit) <= limit) {
    if (isSameDomain) return 2;
    return editDistance(domain, otherDomain, 2) <= 2 ? 2 : 4;
  }
  if (length > 4 && local[0] === otherLocal[0] && jaroWinkler(local, otherLocal) >= 0.88) return 4;

  return 5;
}
