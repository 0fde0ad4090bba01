import type {
  ChargeType,
  Incoming,
  Money,
  ProfileRecord,
  RelationRecord,
  SourceReference,
} from '@innkeeper/core';
import { decimalIn, minus } from '../../shared/amounts.ts';
import { birthDateIn, dayIn, instantIn } from '../../shared/any-day.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import { lineTypeOf } from '../../shared/line-type.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  codeOf,
  compact,
  firstText,
  flagOf,
  numberOf,
  objectOf,
  objectsOf,
  someOf,
  textOf,
} from '../../shared/loose.ts';
import { countryIn, genderIn, languageIn } from '../../shared/people.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import {
  currencyAt,
  profileSource,
  propertyIn,
  readPayload,
  refusedFor,
  told,
  zoneAt,
} from '../../shared/reading.ts';
import { consentsIn, identifiersIn, namesIn, pointsIn, wordOf } from './person.ts';
import { profileShape } from './shapes.ts';
import { wishesIn } from './wishes.ts';

/** The records in a payload of Shiji's Enterprise Platform: profiles of persons, companies and travel agents; transactions. */
export function shijiRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'shiji', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  const list = root.profiles ?? root.individualProfiles ?? root.results ?? root.items ?? root.data;
  if (root.transactions !== undefined)
    return objectsOf(root.transactions).map((raw) => transactionToRecord(raw, reading));
  if (root.details !== undefined) return [profileToRecord(root, reading)];
  if (root.netAmount !== undefined || root.grossAmount !== undefined)
    return [transactionToRecord(root, reading)];

  return Array.isArray(list) ? list.flatMap((entry) => readPayload(entry, [readRoot], reading)) : undefined;
};

function profileToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.id);
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const details = objectOf(raw.details);
  const status = objectOf(raw.status);
  const zone = zoneAt(reading.place.property, reading);
  const vip = codeOf(details?.vipCode);
  const language =
    objectOf(details?.preferredLanguageProfileDetails)?.languageCode ??
    details?.preferredCommunicationLanguageCode;
  const isPerson = firstText(details, 'firstName', 'lastName') !== undefined;
  const changedAt = instantIn(firstText(raw.metadata, 'updatedAt', 'modifiedAt', 'lastModifiedAt'), zone);

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      version: numberOf(raw.version) ?? (changedAt === undefined ? undefined : Date.parse(changedAt)),
      changedAt,
      createdAt: instantIn(firstText(raw.metadata, 'createdAt'), zone),
      type: compact({
        value: isPerson || !firstText(details, 'name', 'companyName') ? 'person' : 'company',
        raw: codeOf(raw.typeCode),
      }),
      active: flagOf(status?.isActive) !== false,
      names: namesIn(details, raw),
      identifiers: someOf(identifiersIn(raw)),
      contactPoints: someOf(pointsIn(raw)),
      birthDate: birthDateIn(details?.birthdayAnniversaryDate),
      gender: genderIn(codeOf(details?.genderCode ?? details?.genderDetails), reading.tables.genders),
      nationality: countryIn(codeOf(details?.nationalityCode)),
      language: languageIn(codeOf(language)),
      vip: vip === undefined ? undefined : { value: vip, raw: vip },
      preferences: someOf(wishesIn(raw, reading)),
      consents: someOf(consentsIn(raw, zone)),
      relations: someOf(relationsIn(raw, details, reading)),
      restricted:
        flagOf(status?.isRestricted) === true
          ? compact({
              reason: firstText(status, 'restrictionComment') ?? wordOf(status?.restrictionReasonCode),
            })
          : undefined,
      incognito: flagOf(raw.isIncognito) === true || undefined,
      notSameAs: someOf(notSameAs(raw, id, reading)),
      extra: extraOf(raw, profileShape),
    }),
    reading,
  );
}

/** Profiles that a person declared to be somebody else. */
function notSameAs(raw: Raw, own: string, reading: Reading): readonly SourceReference[] {
  const list = objectOf(raw.notDuplicateProfiles)?.collection ?? raw.notDuplicateProfiles;

  return objectsOf(list).flatMap((entry) => {
    const ids = [textOf(entry.notDuplicateProfileId), textOf(entry.profileId)].filter(
      (id) => id !== undefined && id !== own,
    );

    return ids[0] === undefined ? [] : [profileSource(ids[0], reading)];
  });
}

function relationsIn(raw: Raw, details: Raw | undefined, reading: Reading): readonly RelationRecord[] {
  const company =
    firstText(details, 'firstName', 'lastName') === undefined ? undefined : textOf(details?.companyName);
  const linked = objectsOf(raw.linkedProfileIds).flatMap((entry): readonly RelationRecord[] => {
    const id = textOf(entry.profileId);
    const role = textOf(entry.profileRoleCode);

    return id === undefined
      ? []
      : [
          compact<RelationRecord>({
            type: /company|employ/i.test(role ?? '') ? 'employer' : 'other',
            to: profileSource(id, reading),
            raw: role,
          }),
        ];
  });

  return [
    ...(company === undefined ? [] : [{ type: 'employer', name: company, raw: 'companyName' } as const]),
    ...linked,
  ];
}

/** A transaction of the cashiering. Its group and words say what it is; its stay is known by its confirmation number only. */
function transactionToRecord(raw: Raw, reading: Reading): Incoming {
  const id = firstText(raw, 'id', 'transactionId');
  const property = propertyIn(textOf(raw.propertyId), reading);
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/amount' | 'refused/no-currency',
    field?: string,
  ): Incoming => refusedFor({ code, kind: 'charge', id, field, raw }, reading);
  if (id === undefined) return refuse('refused/no-id');
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'revenueDate', 'businessDate', 'transactionDate'), zone);
  if (day === undefined) return refuse('refused/day', 'businessDate');
  const currency = currencyAt(
    codeOf(raw.currencyCode ?? raw.currency) ?? firstText(raw.netAmount, 'currency', 'currencyCode'),
    property,
    reading,
  );
  if (currency === undefined) return refuse('refused/no-currency', 'currencyCode');
  const amount = (name: string): Money | undefined =>
    decimalIn(firstText(raw[name], 'amount', 'value') ?? raw[name], currency);
  const gross = amount('grossAmount');
  const tax = amount('taxAmount');
  const net = amount('netAmount') ?? (gross && minus(gross, tax));
  if (!net) return refuse('refused/amount', 'netAmount');
  const words = ['transactionCode', 'transactionSubgroup', 'transactionSubGroup', 'transactionGroup'].map(
    (name) => wordOf(raw[name]),
  );
  const profile = textOf(raw.profileId);
  const type: ChargeType = lineTypeOf([textOf(raw.description), ...words]);

  return checkCharge(
    {
      property,
      day,
      postedAt: instantIn(raw.createdAt, zone),
      profile: profile === undefined ? undefined : profileSource(profile, reading),
      check: textOf(raw.checkNumber),
    },
    compact({
      id,
      type: flagOf(raw.isPayment) === true ? 'payment' : type,
      rawType: codeOf(raw.transactionGroup),
      codes: [
        codeOf(raw.transactionCode),
        codeOf(raw.transactionSubgroup ?? raw.transactionSubGroup),
        codeOf(raw.transactionGroup),
      ],
      words: [textOf(raw.description), ...words],
      text: textOf(raw.description) ?? words[0],
      quantity: numberOf(raw.quantity),
      net,
      tax,
      gross,
      reverses: textOf(raw.correctedTransactionId),
      extra: compact({ confirmationNumber: textOf(raw.confirmationNumber) }),
    } as const),
    reading,
  );
}
