import type { Incoming, Money, StayRecord } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  at,
  compact,
  countOf,
  firstText,
  flagOf,
  listOf,
  objectOf,
  objectsOf,
  someOf,
  textOf,
} from '../../shared/loose.ts';
import { dayOf, instantOf } from '../../shared/moment.ts';
import { channelOf, statusOf } from './codes.ts';
import type { Comment } from './notes-to-records.ts';
import { commentsOf, meaningOfNote, notesToRecords } from './notes-to-records.ts';
import { profileToRecords } from './profile-to-record.ts';
import type { Reading } from './reading.ts';
import { hotelSource, idOfType, propertyOf, refused, timesOf, whereOf, zoneOf } from './reading.ts';
import { reservationShape } from './shapes.ts';
import { partiesOf } from './stay-parties.ts';

/**
 * The record of a reservation from a list, a detail or a stay history; when the tables say so, its guest as well.
 * @param thin whether the shape holds less than others of the same reservation: it never replaces those
 */
export function reservationToRecords(raw: Raw, reading: Reading, thin = false): readonly Incoming[] {
  const comments = commentsOf(raw.comments);
  const stay = reservationToRecord(raw, reading, { thin, comments });
  const about = 'record' in stay && stay.record.kind === 'stay' ? stay.record : undefined;
  const guests = reading.tables.guestsFromReservations ? guestOf(raw, reading) : [];
  if (!about) return [...guests, stay];
  const hotelId = textOf(raw.hotelId) ?? reading.place.hotelId;
  const profile = about.parties.find(({ role }) => role === 'guest')?.profile;

  return [
    ...guests,
    stay,
    ...notesToRecords(comments, { profile, stay: about.source, hotelId, room: about.room }, reading),
  ];
}

interface Manner {
  readonly thin: boolean;
  readonly comments: readonly Comment[];
}

function reservationToRecord(raw: Raw, reading: Reading, { thin, comments }: Manner): Incoming {
  const id = idOfType(raw.reservationIdList, 'Reservation') ?? reading.place.reservationId;
  const refuse = (
    code: 'refused/no-id' | 'refused/field' | 'refused/day' | 'refused/departure',
    field?: string,
  ): Incoming =>
    refused(
      compact({
        code,
        field,
        facts: field ? { field, problem: 'is missing' } : undefined,
        raw,
        kind: 'stay' as const,
        id,
      }),
      reading,
    );
  const hotelId = textOf(raw.hotelId) ?? reading.place.hotelId;
  const roomStay = objectOf(raw.roomStay) ?? {};
  const arrival = dayOf(textOf(roomStay.arrivalDate));
  const departure = dayOf(textOf(roomStay.departureDate));
  if (id === undefined) return refuse('refused/no-id');
  if (hotelId === undefined) return refuse('refused/field', 'hotelId');
  if (arrival === undefined) return refuse('refused/day', 'roomStay.arrivalDate');
  if (departure === undefined) return refuse('refused/day', 'roomStay.departureDate');
  if (departure < arrival) return refuse('refused/departure');

  const rawStatus = firstText(raw, 'reservationStatus', 'computedReservationStatus');
  const timeZone = zoneOf(hotelId, reading);
  const times = timesOf(raw, timeZone);
  const record = compact<StayRecord>({
    kind: 'stay',
    source: hotelSource('stay', id, { hotelId, reading }),
    ...times,
    ...(thin ? { version: 0 } : {}),
    property: propertyOf(hotelId, reading),
    status: compact({ value: statusOf(rawStatus ?? ''), raw: rawStatus }),
    arrival,
    departure,
    parties: partiesOf(raw, reading),
    ...roomOf(roomStay, reading.tables.currencies?.[hotelId]),
    channel: bookedThrough(raw, roomStay),
    bookedAt: times.createdAt,
    cancelledAt: instantOf(
      firstText(raw.cancellation, 'date') ?? firstText(raw.cancellationInfo, 'date'),
      timeZone,
    ),
    otherIds: someOf(otherIdsOf(raw, id)),
    requests: someOf(requestsOf(raw, comments, reading)),
    extra: extraOf(raw, reservationShape),
  });

  return { record, ...whereOf(reading) };
}

/** What the stay says about room, rate and people; a detail has it in its first room rate. */
function roomOf(roomStay: Raw, currency: string | undefined): Partial<StayRecord> {
  const rate = objectOf(roomStay.roomRates);
  const counts = objectOf(roomStay.guestCounts) ?? objectOf(rate?.guestCounts);

  return {
    room:
      firstText(roomStay, 'roomId', 'roomNumber') ??
      firstText(roomStay.currentRoomInfo, 'roomId') ??
      firstText(rate, 'roomId'),
    roomType:
      textOf(roomStay.roomType) ?? firstText(roomStay.currentRoomInfo, 'roomType') ?? textOf(rate?.roomType),
    ratePlan: textOf(roomStay.ratePlanCode) ?? textOf(rate?.ratePlanCode),
    adults: countOf(roomStay.adultCount) ?? countOf(counts?.adults),
    children: countOf(roomStay.childCount) ?? countOf(counts?.children),
    market: textOf(roomStay.marketCode) ?? textOf(rate?.marketCode),
    bookingSource: firstText(roomStay, 'sourceCode', 'sourceOfBusiness') ?? textOf(rate?.sourceCode),
    rate: rateOf(roomStay.rateAmount, currency) ?? rateOf(at(rate, 'rates', 'rate', 'base'), currency),
    purpose: textOf(rate?.purposeOfStay),
  };
}

function rateOf(amount: unknown, fallback: string | undefined): Money | undefined {
  const decimal = firstText(amount, 'amount', 'amountBeforeTax');
  const currency = firstText(amount, 'currencyCode')?.toUpperCase() ?? fallback;
  if (decimal === undefined || currency === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;

  return moneyOf(decimal, currency);
}

function bookedThrough(raw: Raw, roomStay: Raw): string | undefined {
  if (flagOf(raw.walkIn) === true || flagOf(raw.walkInIndicator) === true) return 'desk';
  const code =
    firstText(roomStay, 'bookingChannelCode', 'bookingMedium') ?? firstText(raw.sourceOfSale, 'sourceType');

  return code === undefined ? undefined : channelOf(code);
}

function otherIdsOf(raw: Raw, id: string): NonNullable<StayRecord['otherIds']> {
  const own = objectsOf(raw.reservationIdList).map((entry) => ({
    type: textOf(entry.type),
    id: textOf(entry.id),
  }));
  const external = objectsOf(raw.externalReferences).map((entry) => ({
    type: firstText(entry, 'idContext') ?? 'ExternalReference',
    id: textOf(entry.id),
  }));
  const cancelled = { type: 'Cancellation', id: firstText(at(raw, 'cancellation', 'cancellationNo'), 'id') };

  return [...own, ...external, cancelled].flatMap(({ type = 'Reservation', id: other }) =>
    other === undefined || (other === id && type === 'Reservation') ? [] : [{ type, id: other }],
  );
}

/** What the guest asked for: the comments on the reservation, and its specials. */
function requestsOf(raw: Raw, comments: readonly Comment[], reading: Reading): readonly string[] {
  const plain = comments.filter((comment) => !meaningOfNote(comment, reading)).map(({ text }) => text);
  const specials = listOf(raw.specials).flatMap((special) => textOf(special) ?? []);

  return [...plain, ...specials];
}

/** The guest whom the reservation names, as the oldest version there can be. */
function guestOf(raw: Raw, reading: Reading): readonly Incoming[] {
  const details = objectsOf(raw.reservationGuests).flatMap((entry) => {
    const info = objectOf(entry.profileInfo);
    const profile = objectOf(info?.profile);

    return profile ? [{ ids: info?.profileIdList, details: profile }] : [];
  });
  const listed = objectOf(raw.reservationGuest);
  const row = listed ? [{ ids: [{ id: listed.id, type: 'Profile' }], details: detailsOf(listed) }] : [];

  return [...details, ...row]
    .filter(({ ids }) => idOfType(ids, 'Profile') !== undefined)
    .flatMap((payload) => profileToRecords(payload, reading).map(asOldest));
}

/** The guest of a list row in the shape of a profile. */
function detailsOf(guest: Raw): Raw {
  return {
    profileType: 'Guest',
    customer: {
      personName: [
        { ...guest, nameType: 'Primary' },
        {
          givenName: guest.alternateGivenName,
          surname: guest.alternateSurname,
          fullName: guest.alternateFullName,
          nameType: 'Alternate',
        },
      ],
      anonymization: guest.anonymization,
      birthDate: guest.birthDate,
      language: guest.language,
      nationality: guest.nationality,
      vipStatus: firstText(guest.vip, 'vipCode'),
    },
    telephones: { telephoneInfo: [{ telephone: { phoneNumber: guest.phoneNumber } }] },
    emails: { emailInfo: [{ email: { emailAddress: guest.email } }] },
    addresses: { addressInfo: [{ address: guest.address }] },
    profileRestrictions: { restricted: guest.guestRestricted, reason: guest.guestRestrictedReasonDesc },
  };
}

function asOldest(incoming: Incoming): Incoming {
  return 'record' in incoming ? { ...incoming, record: { ...incoming.record, version: 0 } } : incoming;
}
