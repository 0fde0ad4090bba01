import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  MembershipIdentifier,
  PersonName,
} from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  codeOf,
  compact,
  firstText,
  flagOf,
  listOf,
  objectOf,
  objectsOf,
  textOf,
} from '../../shared/loose.ts';
import { addressIn, documentIn, emailIn, nameIn, phoneIn } from '../../shared/people.ts';
import { consentWords } from './shapes.ts';

/** The names: as on the document, in the person's own script, others, and what is said of who wishes to stay unknown. */
export function namesIn(details: Raw | undefined, raw: Raw): readonly PersonName[] {
  const preferred = objectOf(details?.preferredLanguageProfileDetails);
  const native = objectOf(preferred?.localizedIndividualProfileDetails);
  const alias = objectOf(raw.incognitoDetails);

  return [
    ...nameIn({
      given: details?.firstName,
      middle: details?.middleName,
      family: details?.lastName,
      full: details?.name ?? details?.companyName,
      title: wordOf(details?.titleCode) ?? wordOf(details?.honoraryTitle),
      suffix: wordOf(details?.suffix),
    }),
    ...nameIn({
      type: 'native',
      given: native?.firstName,
      family: native?.lastName,
      title: native?.title,
      language: codeOf(preferred?.languageCode),
    }),
    ...objectsOf(details?.additionalNames).flatMap((entry) =>
      nameIn({ type: nameType(textOf(entry.type)), full: entry.value }),
    ),
    ...nameIn({ type: 'alias', given: alias?.firstName, family: alias?.lastName }),
  ];
}

function nameType(type: string | undefined): PersonName['type'] {
  if (/maiden|former|birth/i.test(type ?? '')) return 'former';
  if (/phonetic|kana|pinyin/i.test(type ?? '')) return 'phonetic';

  return /native|local/i.test(type ?? '') ? 'native' : 'other';
}

/** A code as it is said, where it has words; else the code. */
export function wordOf(value: unknown): string | undefined {
  return firstText(value, 'description') ?? codeOf(value);
}

/** The ways to reach a person. Channels say by their type, or by what stands in them, whether they are e-mail or telephone. */
export function pointsIn(raw: Raw): readonly ContactPoint[] {
  return [
    ...objectsOf(raw.communicationChannels).flatMap(channelOf),
    ...objectsOf(raw.addresses).flatMap((entry) => {
      const address = objectOf(entry.details) ?? objectOf(entry.address) ?? entry;

      return addressIn({
        lines: [
          ...listOf(address.addressLines ?? address.lines),
          address.addressLine1 ?? address.line1,
          address.addressLine2 ?? address.line2,
        ],
        city: wordOf(address.city),
        region: wordOf(address.stateProvinceCode ?? address.state ?? address.region),
        postalCode: address.postalCode ?? address.zipCode,
        country: codeOf(address.countryCode ?? address.country),
        ...(flagOf(entry.isPrimary) === true && { primary: true }),
      });
    }),
  ];
}

function channelOf(raw: Raw): readonly ContactPoint[] {
  const value =
    firstText(raw, 'value', 'emailAddress', 'email', 'phoneNumber', 'number') ??
    firstText(raw.details, 'value', 'emailAddress', 'email', 'phoneNumber', 'number');
  const kind = [raw.typeCode, raw.type, raw.modeCode, raw.channelType].map(wordOf).join(' ');
  const primary = flagOf(raw.isPrimary) === true ? { primary: true } : {};
  if (value?.includes('@') || /mail/i.test(kind)) return emailIn(value, primary);
  const use = /mobile|cell|手机/i.test(kind)
    ? 'mobile'
    : /fax/i.test(kind)
      ? 'fax'
      : /work|office|business/i.test(kind)
        ? 'work'
        : /home/i.test(kind)
          ? 'home'
          : undefined;

  return phoneIn(value, { use, ...primary });
}

/** Documents and memberships; memberships that ended are none. */
export function identifiersIn(raw: Raw): readonly Identifier[] {
  const details = objectOf(raw.membershipDetails);
  const found = [
    ...objectsOf(details?.internal),
    ...objectsOf(details?.manual),
    ...objectsOf(raw.memberships),
  ].flatMap(membershipOf);
  const numbers = new Set<string>();
  const memberships = found.filter(({ number }) => !numbers.has(number) && numbers.add(number));
  const documents = objectsOf(raw.documents).flatMap((entry) =>
    documentIn({
      type: codeOf(entry.typeCode),
      number: entry.number,
      country: codeOf(entry.issueCountryCode),
      expires: entry.expiryDate,
    }),
  );

  return [...documents, ...memberships];
}

function membershipOf(raw: Raw): readonly MembershipIdentifier[] {
  const [number, isActive] = [
    textOf(raw.number),
    flagOf(raw.isActive) ?? flagOf(objectOf(raw.status)?.isActive),
  ];

  return number === undefined || isActive === false
    ? []
    : [
        compact<MembershipIdentifier>({
          type: 'membership',
          programme: codeOf(raw.typeCode ?? raw.membershipType) ?? 'LOYALTY',
          number,
          level: codeOf(raw.levelCode ?? raw.membershipLevel),
        }),
      ];
}

/** What the person allows and what not; a consent that ran out before it was told again says nothing any more by itself. */
export function consentsIn(raw: Raw, zone: string): readonly ConsentRecord[] {
  return objectsOf(raw.consents).flatMap((entry): readonly ConsentRecord[] => {
    const [type, isGranted] = [textOf(entry.consentType), flagOf(entry.isGranted)];
    const about = consentWords.find(([words]) => words.test(type ?? ''))?.[1];
    if (type === undefined || isGranted === undefined || !about) return [];
    const state = isGranted ? 'granted' : 'denied';

    return [
      compact<ConsentRecord>({
        ...about,
        state,
        at: instantIn(entry.grantedAt, zone),
        raw: `${type}=${isGranted}`,
      }),
    ];
  });
}
