import type { ConsentRecord, Identifier, Incoming, ProfileRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import { preferenceMeaningOf } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, someOf, textOf } from '../../shared/loose.ts';
import {
  addressIn,
  countryIn,
  documentIn,
  emailIn,
  genderIn,
  languageIn,
  nameIn,
  phoneIn,
} from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { guestShape } from './shapes.ts';

/** The record of a guest. What RMS keeps as a number of a list of its own stays beside the record. */
export function guestToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.id);
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const zone = zoneAt(textOf(raw.propertyId) ?? reading.place.property, reading);
  const changedAt = instantIn(firstText(raw, 'modifiedDate', 'ModifiedDate'), zone);
  const country = countryIn(raw.country)?.value;
  const vip = textOf(raw.vipCode);
  const company = textOf(raw.companyId);

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(raw.createdDate, zone),
      type: { value: 'person' },
      active: true,
      names: nameIn({ given: raw.guestGiven, family: raw.guestSurname, title: raw.title }),
      identifiers: someOf(identifiersIn(raw)),
      contactPoints: someOf([
        ...phoneIn(raw.mobile, { use: 'mobile', country }),
        ...phoneIn(raw.phoneAH, { use: 'home', country }),
        ...phoneIn(raw.PhoneBH ?? raw.phoneBH, { use: 'work', country }),
        ...phoneIn(raw.fax, { use: 'fax', country }),
        ...emailIn(raw.email),
        ...(textOf(raw.email2) === textOf(raw.email) ? [] : emailIn(raw.email2)),
        ...addressIn({
          lines: [raw.addressLine1, raw.addressLine2, raw.addressLine3],
          city: raw.town,
          region: raw.state,
          postalCode: raw.postcode,
          country: raw.country,
        }),
      ]),
      birthDate: birthDateIn(raw.birthday),
      gender: genderIn(raw.gender, reading.tables.genders),
      nationality: countryIn(raw.nationality),
      language: languageIn(raw.languageSpoken),
      vip: vip === undefined ? undefined : { value: vip, raw: vip },
      preferences: someOf(wishOf(raw, reading)),
      consents: someOf(consentsIn(raw)),
      relations:
        company === undefined || company === '0'
          ? undefined
          : [{ type: 'employer', to: profileSource(`company/${company}`, reading), raw: 'companyId' }],
      notes: textOf(raw.notes) === undefined ? undefined : [{ text: textOf(raw.notes) ?? '' }],
      restricted: flagOf(raw.blackList) === true ? { reason: 'blackList' } : undefined,
      extra: extraOf(raw, guestShape),
    }),
    reading,
  );
}

function identifiersIn(raw: Raw): readonly Identifier[] {
  const [loyalty, member] = [textOf(raw.loyaltyNumber), textOf(raw.membershipNumber)];

  return [
    ...documentIn({ type: 'passport', number: raw.passportId, expires: raw.passportExpiry }),
    ...documentIn({ type: 'driving licence', number: raw.licenceNumber, expires: raw.licenceExpiryDate }),
    ...documentIn({ type: 'visa', number: raw.visaNumber }),
    ...(loyalty === undefined
      ? []
      : [
          compact<Identifier>({
            type: 'membership',
            programme: textOf(raw.loyaltyMembershipType) ?? 'LOYALTY',
            number: loyalty,
            level: textOf(raw.loyaltyLevel),
          }),
        ]),
    ...(member === undefined
      ? []
      : [{ type: 'membership', programme: 'MEMBERSHIP', number: member } as const]),
  ];
}

/** One wish in free words; it has a meaning where the hotel always writes it alike. */
function wishOf(raw: Raw, { tables }: Reading): NonNullable<ProfileRecord['preferences']> {
  const text = textOf(raw.preference);
  if (text === undefined) return [];
  const code = text.slice(0, 100);

  return [
    compact({ group: 'preference', code, text, meaning: preferenceMeaningOf(tables, 'preference', code) }),
  ];
}

const optOuts: readonly (readonly [field: string, channel: ConsentRecord['channel']])[] = [
  ['emailOptOut', 'email'],
  ['smsOptOut', 'sms'],
  ['phoneOptOut', 'phone'],
  ['marketingOptOut', 'any'],
];

/** Who opted out has refused; who did not has said nothing. */
function consentsIn(raw: Raw): readonly ConsentRecord[] {
  return optOuts.flatMap(([field, channel]): readonly ConsentRecord[] =>
    flagOf(raw[field]) === true
      ? [{ channel, purpose: 'marketing', state: 'denied', raw: `${field}=true` }]
      : [],
  );
}
