import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  PersonName,
  PreferenceRecord,
  ProfileRecord,
} from '@innkeeper/core';
import { threeLettersOf } from '@innkeeper/core';
import { compact } from '../shared/loose.ts';
import { operaContacts } from './opera-contacts.ts';
import { profileIds, utc } from './opera-parts.ts';

const nameTypes: Readonly<Record<PersonName['type'], string>> = {
  primary: 'Primary',
  native: 'Alternate',
  alias: 'Incognito',
  phonetic: 'Phonetic',
  former: 'External',
  other: 'External',
};
const profileTypes: Readonly<Record<ProfileRecord['type']['value'], string>> = {
  person: 'Guest',
  company: 'Company',
  agent: 'Agent',
  group: 'Group',
  source: 'Source',
  contact: 'Contact',
  other: 'Vendor',
};
const optIns: Readonly<Record<string, string>> = {
  'email marketing': 'optInEmail',
  'sms marketing': 'optInSms',
  'phone marketing': 'optInPhone',
  'post marketing': 'optInMailingList',
  'any research': 'optInMarketResearch',
  'any third-party': 'optInThirdParty',
  'email transactional': 'allowEmail',
  'sms transactional': 'allowSMS',
  'phone transactional': 'allowPhone',
};

/** A profile as OPERA's detail shows it, with further notes. @param notes comments in OPERA's shape */
export function operaProfile(record: ProfileRecord, notes: readonly object[]): unknown {
  const isPerson = record.type.value === 'person' || record.type.value === 'contact';
  const own = (record.notes ?? []).map(({ text, type, property, at, confidential }) => ({
    comment: compact({
      text: { value: text },
      type,
      hotelId: property,
      createDateTime: utc(at),
      internal: true,
      confidential: confidential ?? false,
    }),
  }));
  const comments = [...own, ...notes];

  return {
    profileIdList: profileIds(record.source.id),
    profile: compact({
      ...(isPerson ? { customer: customerOf(record) } : { company: companyOf(record) }),
      ...operaContacts(record.contactPoints ?? []),
      userDefinedFields: placeOf(record.contactPoints ?? []),
      comments: comments.length > 0 ? { commentInfo: comments } : undefined,
      profileMemberships: membershipsOf(record.identifiers ?? []),
      preferenceCollection: preferencesOf(record.preferences ?? []),
      relationships: relationshipsOf(record),
      privacyInfo: privacyOf(record.consents ?? []),
      profileRestrictions: {
        restricted: record.restricted !== undefined,
        reasonDescription: record.restricted?.reason,
      },
      profileType: record.type.raw ?? profileTypes[record.type.value],
      statusCode: record.active ? 'Active' : 'Inactive',
      createDateTime: utc(record.createdAt),
      lastModifyDateTime: utc(record.changedAt),
    }),
  };
}

/** The user-defined fields in which the written hotel keeps where an address lies. */
export const operaCoordinates = { latitude: 'UDFN11', longitude: 'UDFN12' } as const;

function placeOf(points: readonly ContactPoint[]): unknown {
  const home = points.find((point) => point.type === 'address' && point.point !== undefined);
  if (home?.type !== 'address' || !home.point) return undefined;
  const { latitude, longitude } = home.point;

  return {
    numericUDFs: [
      { name: operaCoordinates.latitude, value: latitude, alternateName: 'Latitude' },
      { name: operaCoordinates.longitude, value: longitude, alternateName: 'Longitude' },
    ],
  };
}

function customerOf(record: ProfileRecord): unknown {
  const { birthDate, gender, nationality, language, vip } = record;

  return compact({
    personName: record.names.map(personNameOf),
    identifications: documentsOf(record.identifiers ?? []),
    birthDate: birthDate && `${birthDate.year ?? 1900}-${two(birthDate.month)}-${two(birthDate.day)}`,
    gender: gender?.value === 'female' ? 'Female' : gender?.value === 'male' ? 'Male' : gender?.raw,
    nationality: nationality?.raw ?? nationality?.value,
    language: language?.raw ?? language?.value,
    vipStatus: vip?.raw ?? vip?.value,
    privateProfile: record.incognito ?? false,
  });
}

function personNameOf({
  type,
  given,
  middle,
  family,
  full,
  title,
  prefix,
  suffix,
  language,
}: PersonName): unknown {
  return compact({
    givenName: given,
    middleName: middle,
    surname: family,
    fullName: full,
    nameTitle: title,
    namePrefix: prefix,
    nameSuffix: suffix,
    nameType: nameTypes[type],
    language,
  });
}

function companyOf({ names, language, vip }: ProfileRecord): unknown {
  const native = names.find(({ type }) => type === 'native');

  return compact({
    companyName: names.find(({ type }) => type === 'primary')?.full,
    alternateName: native?.full,
    alternateLanguage: native?.language,
    language: language?.raw,
    vipStatus: vip?.raw,
  });
}

function documentsOf(identifiers: readonly Identifier[]): unknown {
  const documents = identifiers.flatMap((identifier) =>
    identifier.type === 'document'
      ? [
          {
            identification: {
              idType:
                identifier.documentType.raw ??
                identifier.documentType.value.toUpperCase().replaceAll('-', ' '),
              idNumber: identifier.number,
              idNumberMasked: `${'X'.repeat(Math.max(0, identifier.number.length - 4))}${identifier.number.slice(-4)}`,
              issuedCountry: identifier.country && (threeLettersOf(identifier.country) ?? identifier.country),
              expirationDate: identifier.expires,
            },
          },
        ]
      : [],
  );

  return documents.length > 0 ? { identificationInfo: documents } : undefined;
}

function membershipsOf(identifiers: readonly Identifier[]): unknown {
  const memberships = identifiers.flatMap((identifier) =>
    identifier.type === 'membership'
      ? [
          {
            membershipType: identifier.programme,
            membershipId: identifier.number,
            membershipLevel: identifier.level,
            currentPoints: identifier.points,
            inactive: false,
          },
        ]
      : [],
  );

  return memberships.length > 0 ? { profileMembership: memberships } : undefined;
}

function preferencesOf(preferences: readonly PreferenceRecord[]): unknown {
  const groups = new Map<string, object[]>();
  for (const { group = 'SPECIALS', code, text, property } of preferences) {
    const entry = compact({
      preferenceValue: code,
      description: text,
      global: property === undefined,
      hotels: property === undefined ? undefined : [property],
    });
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  if (groups.size === 0) return undefined;

  return {
    preferenceType: [...groups].map(([preferenceType, preference]) => ({ preferenceType, preference })),
  };
}

function relationshipsOf({ relations = [] }: ProfileRecord): unknown {
  const relationship = relations.map(({ type, to, name, raw }) => ({
    relationshipProfile: compact({ customerName: name, profileIdList: to && profileIds(to.id) }),
    sourceRelation: 'OTHER',
    targetRelation: raw ?? type.toUpperCase(),
  }));

  return relationship.length > 0 ? { relationship } : undefined;
}

function privacyOf(consents: readonly ConsentRecord[]): unknown {
  const flags = consents.flatMap(({ channel, purpose, state }) => {
    const name = optIns[`${channel} ${purpose}`];

    return name === undefined ? [] : [[name, state === 'granted'] as const];
  });
  const at = consents.find(({ at }) => at !== undefined)?.at;

  return flags.length > 0
    ? compact({ ...Object.fromEntries(flags), lastPrivacyPromptDate: at?.slice(0, 10) })
    : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
