import type { Incoming, ProfileRecord } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { profileSource, readPayload, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import type { OpenTravelTables } from './options.ts';
import { membershipOf } from './person.ts';
import { profileToRecord } from './profile-to-record.ts';
import type { ReservationAbout } from './reservation-to-records.ts';
import { reservationToRecords } from './reservation-to-records.ts';
import { stayInfoToRecords } from './stay-info-to-records.ts';

/**
 * The records in a message of OpenTravel, as `parseXml` reads it: profiles that are created, changed, read or merged,
 * reservations, stays with their revenue, loyalty accounts. An answer that only confirms holds no record.
 */
export function openTravelRecords(
  message: unknown,
  tables: OpenTravelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  const reading: Reading = { system: tables.system ?? 'opentravel', tables, place };

  return readPayload(message, [readMessage], reading);
}

const readMessage: PayloadReader = (document, reading) => {
  const found = messagesIn(document).map(([name, message]) => recordsOf(name, message, reading));
  const known = found.flatMap((items) => (items ? [items] : []));

  return known.length > 0 ? known.flat() : undefined;
};

function recordsOf(name: string, message: Raw, reading: Reading): readonly Incoming[] | undefined {
  const found = readers.flatMap((read) => read(message, name, reading) ?? []);
  const isAnswer = ['Success', 'Errors', 'Warnings'].some((part) => message[part] !== undefined);

  return found.length > 0 || isAnswer ? found : undefined;
}

/** Parts of a message that are handed on without it. */
const parts: ReadonlySet<string> = new Set([
  'Profile',
  'Profiles',
  'HotelReservation',
  'HotelReservations',
  'ReservationsList',
  'StayInfos',
]);

/** The messages in a document, also inside the envelope of SOAP. */
function messagesIn(document: Raw): readonly (readonly [string, Raw])[] {
  const body = objectOf(at(document, 'Envelope', 'Body')) ?? document;

  return Object.entries(body).flatMap(([name, value]): readonly (readonly [string, Raw])[] => {
    if (parts.has(name)) return [[name, { [name]: value }]];
    if (!/^(?:OTA_\w+|\w+R[QS])$/.test(name)) return [];
    const messages = objectsOf(value);

    return (messages.length > 0 ? messages : [{}]).map((message) => [name, message]);
  });
}

type MessageReader = (message: Raw, name: string, reading: Reading) => readonly Incoming[] | undefined;

const readers: readonly MessageReader[] = [profilesIn, mergesIn, reservationsIn, staysIn, accountsIn];

function sentAt(message: Raw): string | undefined {
  return firstText(message, '@TimeStamp');
}

/** The id of a profile: the one that says it is one (type 21), else the first. */
function profileId(holder: Raw): string | undefined {
  const ids = objectsOf(holder.UniqueID);
  const own = ids.find((entry) => firstText(entry, '@Type') === '21') ?? ids[0];

  return firstText(own, '@ID');
}

function profilesIn(message: Raw, name: string, reading: Reading): readonly Incoming[] {
  const infos = objectsOf(message.Profiles).flatMap((entry) => objectsOf(entry.ProfileInfo));
  const single = [...objectsOf(message.Profile), ...objectsOf(message.ProfileModify)];
  const isRequestToRead = /ReadRQ$/.test(name);

  return [
    ...(isRequestToRead ? [] : single).map((raw) => {
      const id = profileId(message) ?? profileId(raw) ?? (single.length === 1 ? reading.place.id : undefined);

      return profileToRecord(raw, { id, sentAt: sentAt(message) }, reading);
    }),
    ...infos.flatMap((info) => {
      const raw = objectOf(info.Profile);
      const id =
        profileId(info) ??
        (raw && profileId(raw)) ??
        (infos.length === 1 ? (profileId(message) ?? reading.place.id) : undefined);

      return raw ? [profileToRecord(raw, { id, sentAt: sentAt(message) }, reading)] : [];
    }),
  ];
}

/** Profiles that went into another: what is left of each is where it went. */
function mergesIn(message: Raw, _: string, reading: Reading): readonly Incoming[] {
  const survivor = profileId(message);
  const changedAt = instantIn(sentAt(message), zoneAt(reading.place.property, reading));

  return objectsOf(message.ObsoleteProfileID).map((entry) => {
    const id = firstText(entry, '@ID');
    if (id === undefined)
      return refusedFor({ code: 'refused/no-id', kind: 'profile', raw: message }, reading);
    if (survivor === undefined || survivor === id)
      return refusedFor(
        {
          code: 'refused/field',
          kind: 'profile',
          id,
          field: 'UniqueID',
          problem: 'is not another profile',
          raw: message,
        },
        reading,
      );

    return told(
      compact<ProfileRecord>({
        kind: 'profile',
        source: profileSource(id, reading),
        changedAt,
        version: changedAt === undefined ? undefined : Date.parse(changedAt),
        type: { value: 'person' },
        active: false,
        names: [],
        mergedInto: profileSource(survivor, reading),
      }),
      reading,
    );
  });
}

function reservationsIn(message: Raw, name: string, reading: Reading): readonly Incoming[] {
  const list = [
    ...objectsOf(message.HotelReservation),
    ...objectsOf(message.HotelReservations).flatMap((entry) => objectsOf(entry.HotelReservation)),
    ...objectsOf(message.HotelResModifies).flatMap((entry) => objectsOf(entry.HotelResModify)),
    ...objectsOf(message.ReservationsList).flatMap((entry) => objectsOf(entry.HotelReservation)),
  ];
  const isAnswer = name.endsWith('RS') && list.every((entry) => !objectOf(entry.RoomStays));
  const about: ReservationAbout = {
    status: firstText(message, '@ResStatus') ?? (/Modify/.test(name) ? 'Modify' : undefined),
    sentAt: sentAt(message),
    channel: channelOf(message),
    otherwiseId: list.length === 1 ? reading.place.id : undefined,
  };

  return isAnswer ? [] : list.flatMap((raw) => reservationToRecords(raw, about, reading));
}

/** Booking channel 7 is the internet; the company that books is said by its name. */
function channelOf(message: Raw): string | undefined {
  const channel = objectOf(at(message, 'POS', 'Source', 'BookingChannel'));

  return (
    firstText(channel, 'CompanyName') ??
    firstText(channel?.CompanyName, '#text') ??
    (firstText(channel, '@Type') === '7' ? 'web' : undefined)
  );
}

function staysIn(message: Raw, _: string, around: Reading): readonly Incoming[] {
  return objectsOf(message.StayInfos).flatMap((stays) => {
    const property = firstText(stays, '@HotelCode');
    const reading = property === undefined ? around : { ...around, place: { ...around.place, property } };

    return objectsOf(stays.StayInfo).flatMap((raw) =>
      stayInfoToRecords(raw, { sentAt: sentAt(message) }, reading),
    );
  });
}

/** An account of a loyalty programme is the profile of its member. */
function accountsIn(message: Raw, _: string, reading: Reading): readonly Incoming[] {
  return objectsOf(message.AccountInfo).flatMap((account) => {
    const member = objectOf(account.MemberInfo);
    const id = profileId(message);
    if (!member) return [];
    const item = profileToRecord({ Customer: member }, { id, sentAt: sentAt(message) }, reading);
    if ('refused' in item || item.record.kind !== 'profile' || id === undefined) return [item];
    const membership = membershipOf({ ...account, '@MembershipID': id });
    const identifiers = [...(item.record.identifiers ?? []), ...membership];

    return [told(compact({ ...item.record, identifiers }), reading)];
  });
}
