import type { Incoming, StayParty, StayRecord } from '@innkeeper/core';
import { decimalIn } from '../../shared/amounts.ts';
import { dayIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import {
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
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, profileSource } from '../../shared/reading.ts';
import { stayStatusOf } from '../../shared/stay-status.ts';
import { stayTold } from '../../shared/stay-told.ts';
import { guestToRecord, withGuestId } from './guest-to-record.ts';
import { guestFields, reservationShape } from './shapes.ts';

/** A reservation as a stay for each of its rooms, and the guests in it. */
export function reservationToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const guests = guestsOf(raw);
  const rooms = [...objectsOf(raw.rooms), ...objectsOf(raw.assigned), ...objectsOf(raw.unassigned)];
  const people = guests.map((guest) => guestToRecord(guest, reading, { thin: true }));

  return [
    ...people,
    ...(rooms.length > 0 ? rooms : [undefined]).map((room, index) =>
      stayOf(raw, { room, index, rooms, guests }, reading),
    ),
  ];
}

/** The guests: a list, or a map by their ids. */
function guestsOf(raw: Raw): readonly Raw[] {
  const map = objectOf(raw.guestList);
  const listed = Array.isArray(raw.guestList)
    ? objectsOf(raw.guestList)
    : Object.entries(map ?? {}).flatMap(([guestID, guest]) =>
        objectsOf(guest).map((entry) => withGuestId(entry, guestID)),
      );

  return [...objectsOf(raw.guests), ...listed];
}

/** The first of several fields, of the room and then of the reservation, in which a day stands; else whatever stands there. */
function dayTold(from: readonly (Raw | undefined)[], names: readonly string[]): string | undefined {
  const told = from.flatMap((raw) => names.flatMap((name) => firstText(raw, name) ?? []));

  return told.find((text) => dayIn(text, 'UTC') !== undefined) ?? told[0];
}

interface Room {
  readonly room: Raw | undefined;
  readonly index: number;
  readonly rooms: readonly Raw[];
  readonly guests: readonly Raw[];
}

function stayOf(raw: Raw, { room, index, rooms, guests }: Room, reading: Reading): Incoming {
  const own = firstText(raw, 'reservationID', 'id');
  const place = firstText(room, 'subReservationID', 'subReservationId') ?? `${own}/${index + 1}`;
  const property = firstText(raw, 'propertyID') ?? firstText(raw.property, 'id');
  const rawStatus = firstText(raw, 'status', 'reservationStatus');
  const currency = currencyAt(firstText(raw, 'propertyCurrency'), property, reading);
  const night = objectsOf(room?.dailyRates)[0];
  const roomStatus = rooms.length > 1 ? firstText(room, 'roomStatus') : undefined;

  return stayTold(
    compact({
      id: own === undefined || index === 0 ? own : place,
      property,
      status: compact({
        value: stayStatusOf(
          /^(?:in_house|checked_out|cancelled)$/.test(roomStatus ?? '') ? roomStatus : rawStatus,
        ),
        raw: rawStatus,
      }),
      arrival: [
        'startDate',
        dayTold([room, raw], ['startDate', 'checkInAt', 'roomCheckIn', 'reservationCheckIn']),
      ],
      departure: [
        'endDate',
        dayTold([room, raw], ['endDate', 'checkOutAt', 'roomCheckOut', 'reservationCheckOut']),
      ],
      changedAt: firstText(raw, 'dateModifiedUTC', 'dateModified', 'updatedAt'),
      createdAt: firstText(raw, 'dateCreatedUTC', 'dateCreated', 'createdAt'),
      cancelledAt: firstText(raw, 'dateCancelledUTC', 'dateCancelled'),
      parties: partiesOf(raw, { room, index, rooms, guests }, reading),
      room: firstText(room, 'roomName', 'roomID', 'roomId'),
      roomType: firstText(room, 'roomTypeNameShort', 'roomTypeName', 'typeName', 'roomTypeID', 'typeId'),
      ratePlan: firstText(room, 'ratePlanName', 'rateName', 'rateId', 'rateID'),
      adults:
        countOf(room?.adults ?? room?.totalAdults) ??
        countOf(raw.adults) ??
        countOf(objectOf(raw.totals)?.adults),
      children:
        countOf(room?.children ?? room?.totalChildren) ??
        countOf(raw.children) ??
        countOf(objectOf(raw.totals)?.children),
      market: firstText(room, 'marketCode', 'marketName'),
      rate: decimalIn(night?.rate, currency),
      ...sourceOf(raw),
      otherIds: someOf(otherIdsOf(raw, room)),
      extra: index === 0 ? extraOf(raw, reservationShape) : undefined,
      raw,
    } as const),
    reading,
  );
}

function sourceOf(raw: Raw): Pick<StayRecord, 'bookingSource' | 'channel'> {
  const source = objectOf(raw.source);
  const name = textOf(raw.source) ?? firstText(source, 'name') ?? firstText(raw, 'sourceName');
  const isOta =
    flagOf(source?.isOta) === true ||
    /^ota$/i.test(firstText(source, 'category') ?? firstText(raw, 'sourceCategory') ?? '');
  const isDesk = /walk.?in|front.?desk/i.test(name ?? '');
  const isWeb = /website|booking engine/i.test(name ?? '');

  return compact({
    bookingSource: name,
    channel: isOta ? 'ota' : isDesk ? 'desk' : isWeb ? 'web' : undefined,
  });
}

function otherIdsOf(raw: Raw, room: Raw | undefined): NonNullable<StayRecord['otherIds']> {
  const ids = [
    ['thirdParty', firstText(raw, 'thirdPartyIdentifier', 'thirdPartyId', 'sourceReservationID')],
    ['external', firstText(raw, 'externalId')],
    ['subReservation', firstText(room, 'subReservationID', 'subReservationId')],
  ] as const;

  return ids.flatMap(([type, id]) => (id === undefined ? [] : [{ type, id }]));
}

/** The main guest, and the others; where the reservation has several rooms, those who are in this one. */
function partiesOf(raw: Raw, { room, index, rooms, guests }: Room, reading: Reading): readonly StayParty[] {
  const idOf = (guest: Raw): string | undefined => firstText(guest, ...guestFields.id);
  const main = guests.find((guest) => flagOf(guest.isMainGuest) === true) ?? guests[0];
  const mainId = firstText(raw, 'guestID') ?? (main && idOf(main));
  const here = [
    firstText(room, 'guestID', 'guestId'),
    ...listOf(room?.additionalGuestIds).map(textOf),
    ...guests.filter((guest) => isIn(guest, room)).map(idOf),
  ].filter((id) => id !== undefined);
  const all = rooms.length > 1 && here.length > 0 ? here : [mainId, ...here, ...guests.map(idOf)];
  const ids = [...new Set(all.filter((id) => id !== undefined))];
  const others = rooms.length > 1 && index > 0 && here.length === 0 ? [] : ids;

  return others.map((id, place) => ({
    role: place === 0 ? 'guest' : 'companion',
    profile: profileSource(id, reading),
  }));
}

function isIn(guest: Raw, room: Raw | undefined): boolean {
  const id = firstText(room, 'roomID', 'roomId');
  const places = [guest, ...objectsOf(guest.rooms)].map((entry) => firstText(entry, 'roomID', 'roomId'));

  return id !== undefined && places.includes(id);
}
