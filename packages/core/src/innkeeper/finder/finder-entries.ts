import type { Fact } from '../../guests/fact.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { holds } from '../../guests/sourced.ts';
import { membershipKey } from '../../identity/identity-keys.ts';
import { usableDocument, usableEmail, usablePhone } from '../../identity/usable-values.ts';
import type { FinderEntry } from '../../recognition/finder/entry.ts';
import type { ContactPoint, Identifier, PersonName, ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { epochDayOf } from '../../shared/day.ts';
import { renamed } from '../../shared/id.ts';

/** One profile with its stays. */
export interface KnownProfile {
  /** As the store names it. */
  readonly id: string;
  readonly profile: ProfileRecord;
  readonly stays: readonly StayRecord[];
}

/** The digits of an id. */
export function digitsOfId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

/**
 * What the profiles of one guest are found by, the one that names the guest first. What people of the house stated holds
 * for the whole guest, so with statements all values stand at the first; without any each profile has its own.
 */
export function entriesOf(profiles: readonly KnownProfile[], facts: readonly Fact[]): readonly FinderEntry[] {
  const [first] = profiles;
  if (!first || !facts.some(changesWays))
    return profiles.map((known) => ({ ...base(known), ...valuesOf(known.profile) }));
  const guest = projectGuest({
    id: renamed('guest', first.id),
    profiles: profiles.map(({ profile }) => profile),
    facts,
  });
  const isPerson = guest.type === 'person' || guest.type === 'contact';
  const values = findable({
    names: guest.names.filter(holds).map(({ value }) => value),
    identifiers: isPerson ? guest.identifiers.filter(holds).map(({ value }) => value) : [],
    contactPoints: isPerson ? guest.contactPoints.filter(holds).map(({ value }) => value) : [],
  });
  const incognito = guest.incognito !== undefined;

  return profiles.map((known, at) => ({
    ...base(known),
    ...(at === 0 ? values : findable({})),
    ...(incognito && { incognito }),
  }));
}

/** Whether a statement can change what the guest is found by. */
function changesWays({ type }: Fact): boolean {
  return type === 'profile' || type === 'binding' || type === 'correction';
}

function valuesOf(profile: ProfileRecord): ReturnType<typeof findable> & { readonly incognito?: boolean } {
  if (profile.anonymised) return findable({});
  const { names, identifiers, contactPoints, incognito, type } = profile;
  const isPerson = type.value === 'person' || type.value === 'contact';

  return {
    ...findable(isPerson ? { names, identifiers, contactPoints } : { names }),
    ...(incognito && { incognito }),
  };
}

interface Values {
  readonly names?: readonly PersonName[];
  readonly identifiers?: readonly Identifier[];
  readonly contactPoints?: readonly ContactPoint[];
}

function findable({ names = [], identifiers = [], contactPoints = [] }: Values) {
  return {
    names,
    phones: contactPoints.flatMap((point) => (point.type === 'phone' ? (usablePhone(point) ?? []) : [])),
    emails: contactPoints.flatMap((point) => (point.type === 'email' ? (usableEmail(point) ?? []) : [])),
    documents: identifiers.flatMap((each) => (each.type === 'document' ? (usableDocument(each) ?? []) : [])),
    memberships: identifiers.flatMap((each) =>
      each.type === 'membership' ? membershipKey(each.number).slice('membership:'.length) : [],
    ),
  };
}

function base({ id, profile, stays }: KnownProfile): Omit<FinderEntry, keyof ReturnType<typeof findable>> {
  const properties = [
    ...new Set([
      ...(profile.source.property ? [profile.source.property] : []),
      ...stays.map(({ property }) => property),
    ]),
  ];

  return { id: digitsOfId(id), properties, ...presenceOf(stays) };
}

/** Where and when somebody was, is and will be, as a finder puts guests in order. */
export function presenceOf(
  stays: readonly Pick<StayRecord, 'status' | 'arrival' | 'departure' | 'room'>[],
): Pick<FinderEntry, 'lastDay' | 'arrivalDay' | 'room'> {
  const past = stays.filter(({ status }) => status.value === 'checked-out' || status.value === 'in-house');
  const coming = stays
    .filter(({ status }) => status.value === 'reserved')
    .map(({ arrival }) => epochDayOf(arrival));
  const here = stays.find(({ status }) => status.value === 'in-house');

  return {
    ...(past.length > 0 && { lastDay: Math.max(...past.map(({ departure }) => epochDayOf(departure))) }),
    ...(coming.length > 0 && { arrivalDay: Math.min(...coming) }),
    ...(here && { room: here.room ?? '' }),
  };
}
