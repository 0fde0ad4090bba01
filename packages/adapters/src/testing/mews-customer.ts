import type {
  AddressPoint,
  DocumentIdentifier,
  EmailPoint,
  Identifier,
  PersonName,
  PhonePoint,
  ProfileRecord,
} from '@innkeeper/core';
import { guid, mewsIds, stampsOf } from './mews-parts.ts';
import { dietOf, featuresOf } from './mews-wishes.ts';

/** When accounts were written that nobody stamped. */
export const long = '2015-01-01T00:00:00.000Z';

/** A person as one of Mews's customers: one name in one script, documents, address and notes in lists of their own. */
export function mewsCustomer(record: ProfileRecord): unknown {
  const { names, identifiers = [], contactPoints = [], preferences = [], birthDate } = record;
  const name = names.find(({ type }) => type === 'primary') ?? names[0];
  const email = contactPoints.find((point): point is EmailPoint => point.type === 'email');
  const phone = contactPoints.find((point): point is PhonePoint => point.type === 'phone');
  const hasAddress = contactPoints.some((point) => point.type === 'address');

  return {
    Id: record.source.id,
    ChainId: mewsIds.chain(),
    Number: String(Number.parseInt(record.source.id.slice(0, 8), 16) || 1),
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
    AddressId: hasAddress ? guid('address', record.source.id) : null,
    Classifications: classificationsOf(record),
    Options: (record.consents ?? []).some(
      ({ channel, purpose, state }) => channel === 'email' && purpose === 'marketing' && state === 'granted',
    )
      ? ['SendMarketingEmails']
      : [],
    PreferredSpaceFeatures: featuresOf(preferences),
    CompanyId: record.relations?.find(({ type }) => type === 'employer')?.to?.id ?? null,
    MergeTargetId: record.mergedInto?.id ?? null,
    IsActive: record.active,
    ...stampsOf(record, long),
  };
}

/** A company or travel agency as one of Mews's companies. */
export function mewsCompany(record: ProfileRecord): unknown {
  const { names, contactPoints = [] } = record;
  const email = contactPoints.find((point): point is EmailPoint => point.type === 'email');
  const phone = contactPoints.find((point): point is PhonePoint => point.type === 'phone');
  const hasAddress = contactPoints.some((point) => point.type === 'address');

  return {
    Id: record.source.id,
    ChainId: mewsIds.chain(),
    Name: names[0]?.full ?? '',
    IsActive: record.active,
    AddressId: hasAddress ? guid('address', record.source.id) : null,
    Telephone: phone?.number ?? phone?.raw ?? null,
    InvoicingEmail: email?.address ?? null,
    MergeTargetId: record.mergedInto?.id ?? null,
    ...stampsOf(record, long),
  };
}

/** The addresses of an account. */
export function mewsAddresses(record: ProfileRecord): readonly unknown[] {
  const address = (record.contactPoints ?? []).find(
    (point): point is AddressPoint => point.type === 'address',
  );
  if (!address) return [];
  const { lines, city, region, postalCode, country, point } = address;

  return [
    {
      Id: guid('address', record.source.id),
      AccountId: record.source.id,
      ChainId: mewsIds.chain(),
      AccountType: record.type.value === 'person' ? 'Customer' : 'Company',
      Line1: lines[0] ?? null,
      Line2: lines[1] ?? null,
      City: city ?? null,
      PostalCode: postalCode ?? null,
      CountryCode: country ?? null,
      CountrySubdivisionCode: region ?? null,
      Latitude: point?.latitude ?? null,
      Longitude: point?.longitude ?? null,
      UpdatedUtc: stampsOf(record, long).UpdatedUtc,
      IsActive: true,
    },
  ];
}

const documentTypes: Partial<Record<DocumentIdentifier['documentType']['value'], string>> = {
  passport: 'Passport',
  'id-card': 'IdentityCard',
  visa: 'Visa',
  'driving-licence': 'DriversLicense',
};

/** The documents of a customer that Mews has a word for. */
export function mewsDocuments({ source, identifiers = [] }: ProfileRecord): readonly unknown[] {
  return identifiers.flatMap((identifier) => {
    const type = identifier.type === 'document' ? documentTypes[identifier.documentType.value] : undefined;
    if (identifier.type !== 'document' || type === undefined) return [];

    return [
      {
        Id: guid('document', source.id, type, identifier.number),
        CustomerId: source.id,
        Type: type,
        Number: identifier.number,
        ExpirationDate: identifier.expires === undefined ? null : `${identifier.expires}T00:00:00Z`,
        IssuanceDate: null,
        IssuingCountryCode: identifier.country ?? null,
        IssuingCountrySubdivisionCode: null,
        IssuingCity: null,
        IsVerified: false,
      },
    ];
  });
}

const titles: Readonly<Record<string, string>> = { Mr: 'Mister', Ms: 'Miss', Mrs: 'Misses' };

function namesOf(name: PersonName | undefined): object {
  return {
    Title: titles[name?.title ?? ''] ?? null,
    FirstName: name?.given ?? null,
    LastName: name?.family ?? name?.full ?? '',
    SecondLastName: null,
  };
}

function loyaltyOf(identifiers: readonly Identifier[]): string | null {
  const membership = identifiers.find((identifier) => identifier.type === 'membership');

  return membership?.type === 'membership' ? membership.number : null;
}

function classificationsOf({ vip, restricted }: ProfileRecord): readonly string[] {
  return [
    ...(vip === undefined ? [] : [vip.value === 'VIP1' ? 'VeryImportant' : 'Important']),
    ...(restricted ? ['Blocklist'] : []),
  ];
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
