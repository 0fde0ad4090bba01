import type { AddressPoint, ProfileRecord } from '../records/profile-record.ts';
import type { Day } from '../shared/day.ts';
import type { GeoPoint } from '../shared/geo.ts';

/** What a check-in asks for. */
const askedFields = ['name', 'document', 'reach', 'birthDate', 'nationality'] as const;
/** How many fields a check-in asks for. */
export const fieldsAsked: number = askedFields.length;

/** Who a guest is, as reports count it: a word that no profile has is empty. */
export interface ProfileAttributes {
  readonly nationality: string;
  readonly gender: string;
  readonly language: string;
  readonly vip: string;
  readonly city: string;
  readonly birthYear?: number;
  readonly isMember: boolean;
  /** How many of the fields that a check-in asks for are known. */
  readonly known: number;
  readonly point?: GeoPoint;
}

/** What the profiles of one guest say of him; the first that has a word says it. */
export function attributesOfProfiles(profiles: readonly ProfileRecord[]): ProfileAttributes {
  const first = <Value>(of: (profile: ProfileRecord) => Value | undefined): Value | undefined =>
    profiles.map(of).find((value) => value !== undefined);
  const birthYear = first(({ birthDate }) => birthDate?.year);
  const point = first((profile) => addressesOf(profile).find(({ point: at }) => at)?.point);

  return {
    nationality: first(({ nationality }) => nationality?.value) ?? '',
    gender: first(({ gender }) => gender?.value) ?? '',
    language: first(({ language }) => language?.value) ?? '',
    vip: first(({ vip }) => vip?.value) ?? '',
    city: first(addressOf)?.city ?? '',
    ...(birthYear !== undefined && { birthYear }),
    isMember: profiles.some(({ identifiers }) => identifiers?.some(({ type }) => type === 'membership')),
    known: askedFields.filter((field) => profiles.some((one) => isKnown(one, field))).length,
    ...(point && { point }),
  };
}

/** An age in tens of years: `30–39`; empty where it is none. */
export function ageBandOf(birthYear: number | undefined, asOf: Day): string {
  if (birthYear === undefined) return '';
  const tens = Math.floor((Number(asOf.slice(0, 4)) - birthYear) / 10) * 10;

  return tens < 0 || tens > 120 ? '' : `${tens}–${tens + 9}`;
}

function isKnown(
  { names, identifiers = [], contactPoints = [], birthDate, nationality }: ProfileRecord,
  field: (typeof askedFields)[number],
): boolean {
  switch (field) {
    case 'name':
      return names.length > 0;
    case 'document':
      return identifiers.some(({ type }) => type === 'document');
    case 'reach':
      return contactPoints.some(({ type }) => type !== 'address');
    case 'birthDate':
      return birthDate !== undefined;
    case 'nationality':
      return nationality !== undefined;
  }
}

function addressesOf({ contactPoints = [] }: ProfileRecord): readonly AddressPoint[] {
  return contactPoints.filter((point): point is AddressPoint => point.type === 'address');
}

function addressOf(profile: ProfileRecord): AddressPoint | undefined {
  const all = addressesOf(profile);

  return all.find(({ primary }) => primary) ?? all[0];
}
