import type {
  AddressPoint,
  DocumentIdentifier,
  EmailPoint,
  Identifier,
  PersonName,
  PhonePoint,
  PreferenceRecord,
  ProfileRecord,
} from '@innkeeper/core';
import { utc } from './opera-parts.ts';

/** Wishes that Mews has a name for, by the hotel's own code. */
const spaceFeatures: Readonly<Record<string, string>> = {
  'ROOM FEATURES/RIVER': 'RiverView',
  'ROOM FEATURES/LAKE': 'LakeView',
  'ROOM FEATURES/TWIN': 'TwinBeds',
  'ROOM FEATURES/KING': 'DoubleBed',
  'FLOOR/20UP': 'HighFloor',
  'FLOOR/5DOWN': 'LowFloor',
};

/** A person as one of Mews's customers: one name in one script, preferences as features of rooms. */
export function mewsCustomer(record: ProfileRecord): unknown {
  const { names, identifiers = [], contactPoints = [], preferences = [], birthDate } = record;
  const name = names.find(({ type }) => type === 'primary') ?? names[0];
  const email = contactPoints.find((point): point is EmailPoint => point.type === 'email');
  const phone = contactPoints.find((point): point is PhonePoint => point.type === 'phone');
  const address = contactPoints.find((point): point is AddressPoint => point.type === 'address');

  return {
    Id: record.source.id,
    Number: record.source.id.slice(0, 8),
    ...namesOf(name),
    Sex: record.gender?.value === 'female' ? 'Female' : record.gender?.value === 'male' ? 'Male' : null,
    NationalityCode: record.nationality?.value ?? null,
    PreferredLanguageCode: record.language?.value ?? null,
    LanguageCode: record.language?.value ?? null,
    BirthDate: birthDate?.year === undefined ? null : isoDate(birthDate.year, birthDate.month, birthDate.day),
    Email: email?.address ?? null,
    HasOtaEmail: email?.relay === true,
    Phone: phone?.number ?? phone?.raw ?? null,
    LoyaltyCode: loyaltyOf(identifiers),
    Notes: (record.notes ?? []).map(({ text }) => text).join('\n') || null,
    CarRegistrationNumber: null,
    DietaryRequirements: dietOf(preferences),
    ...documentsOf(identifiers),
    Address: address ? addressOf(address) : null,
    Classifications: classificationsOf(record),
    Options: (record.consents ?? []).some(
      ({ channel, purpose, state }) => channel === 'email' && purpose === 'marketing' && state === 'granted',
    )
      ? ['SendMarketingEmails']
      : [],
    PreferredSpaceFeatures: preferences.flatMap((preference) => spaceFeatures[keyOf(preference)] ?? []),
    CompanyId: record.relations?.find(({ type }) => type === 'employer')?.to?.id ?? null,
    MergeTargetId: record.mergedInto?.id ?? null,
    ActivityState: record.active ? 'Active' : 'Deleted',
    IsActive: record.active,
    CreatedUtc: utc(record.createdAt) ?? null,
    UpdatedUtc: utc(record.changedAt) ?? null,
  };
}

function namesOf(name: PersonName | undefined): object {
  return {
    Title: name?.title ?? null,
    FirstName: name?.given ?? null,
    LastName: name?.family ?? name?.full ?? '',
    SecondLastName: null,
  };
}

function loyaltyOf(identifiers: readonly Identifier[]): string | null {
  const membership = identifiers.find((identifier) => identifier.type === 'membership');

  return membership?.type === 'membership' ? membership.number : null;
}

function documentsOf(identifiers: readonly Identifier[]): object {
  const documents = identifiers.filter(
    (identifier): identifier is DocumentIdentifier => identifier.type === 'document',
  );
  const fieldOf = (type: DocumentIdentifier['documentType']['value']): unknown => {
    const document = documents.find(({ documentType }) => documentType.value === type);

    return document
      ? {
          Number: document.number,
          Issuance: null,
          Expiration: document.expires ?? null,
          IssuingCountryCode: document.country ?? null,
        }
      : null;
  };

  return {
    Passport: fieldOf('passport'),
    IdentityCard: fieldOf('id-card'),
    Visa: fieldOf('visa'),
    DriversLicense: fieldOf('driving-licence'),
  };
}

function addressOf({ lines, city, region, postalCode, country }: AddressPoint): unknown {
  return {
    Line1: lines[0] ?? null,
    Line2: lines[1] ?? null,
    City: city ?? null,
    PostalCode: postalCode ?? null,
    CountryCode: country ?? null,
    CountrySubdivisionCode: region ?? null,
    Latitude: null,
    Longitude: null,
  };
}

function classificationsOf({ vip, restricted }: ProfileRecord): readonly string[] {
  return [
    ...(vip === undefined ? [] : [vip.value === 'VIP1' ? 'VeryImportant' : 'Important']),
    ...(restricted ? ['Blocklist'] : []),
  ];
}

function dietOf(preferences: readonly PreferenceRecord[]): string | null {
  const diets = preferences.filter(({ group }) => group === 'FOOD').map(({ text, code }) => text ?? code);

  return diets.length > 0 ? diets.join('; ') : null;
}

function keyOf({ group, code }: PreferenceRecord): string {
  return group === undefined ? code : `${group}/${code}`;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
