import type { Incoming, StayParty, StayRecord } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, objectOf, objectsOf, someOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import {
  houseProperty,
  profileSource,
  propertySource,
  refusedFor,
  told,
  zoneAt,
} from '../../shared/reading.ts';
import { stayStatusOf } from '../../shared/stay-status.ts';
import { profileTypes, statuses } from './codes.ts';
import { commentsIn, profileToRecord } from './profile-to-record.ts';
import { daysOf, roomOf } from './room-stays.ts';
import { reservationShape } from './shapes.ts';

/** What the message around a reservation says of it. */
export interface ReservationAbout {
  /** The number of the reservation, where it stands beside it. */
  readonly id?: string | undefined;
  /** Its id where it names none: a request to book has no number yet. */
  readonly otherwiseId?: string | undefined;
  readonly status?: string | undefined;
  /** Told after the stay: it is over unless the reservation says otherwise. */
  readonly isPast?: boolean;
  readonly sentAt?: string | undefined;
  readonly channel?: string | undefined;
}

/** A reservation as a stay for each of its rooms, and the people in it. */
export function reservationToRecords(
  raw: Raw,
  about: ReservationAbout,
  around: Reading,
): readonly Incoming[] {
  const id = about.id ?? idOf(raw) ?? about.otherwiseId;
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'stay', raw }, around)];
  const rooms = objectsOf(objectOf(raw.RoomStays)?.RoomStay);
  const property =
    firstText(rooms[0]?.BasicPropertyInfo, '@HotelCode') ??
    firstText(at(raw, 'ResGlobalInfo', 'BasicPropertyInfo'), '@HotelCode');
  const reading = property === undefined ? around : { ...around, place: { ...around.place, property } };
  const people = peopleOf(raw, id);

  return [
    ...people.map((person) =>
      profileToRecord(person.profile, { id: person.id, sentAt: about.sentAt, thin: true }, reading),
    ),
    ...(rooms.length > 0 ? rooms : [undefined]).map((room, index) =>
      stayOf(raw, room, { about, people, reading, id: index === 0 ? id : `${id}/${index + 1}` }),
    ),
  ];
}

interface Person {
  readonly id: string;
  readonly rph: string | undefined;
  readonly role: StayParty['role'];
  readonly profile: Raw;
}

/** The people of a reservation. Who brings no id of his own has one inside the reservation only. */
function peopleOf(raw: Raw, reservation: string): readonly Person[] {
  const guests = objectsOf(objectOf(raw.ResGuests)?.ResGuest).flatMap((guest) =>
    infosOf(guest.Profiles).map((info) => ({ info, rph: firstText(guest, '@ResGuestRPH') })),
  );
  const others = infosOf(objectOf(raw.ResGlobalInfo)?.Profiles).map((info) => ({ info, rph: undefined }));
  let guestsSoFar = 0;

  return [...guests, ...others].flatMap(({ info, rph }, index) => {
    const profile = objectOf(info.Profile);
    if (!profile) return [];
    const type = profileTypes[firstText(profile, '@ProfileType') ?? '1'];
    const isGuest = type === 'person' && index < guests.length;
    if (isGuest) guestsSoFar += 1;
    const role =
      type === 'person' ? (guestsSoFar > 1 ? 'companion' : isGuest ? 'guest' : 'booker') : roleOf(type);
    const id =
      objectsOf(info.UniqueID)
        .map((unique) => firstText(unique, '@ID'))
        .find(Boolean) ??
      firstText(profile.UniqueID, '@ID') ??
      `${reservation}#${index + 1}`;

    return [{ id, rph, role, profile }];
  });
}

function infosOf(profiles: unknown): readonly Raw[] {
  return objectsOf(profiles).flatMap((entry) => objectsOf(entry.ProfileInfo));
}

function roleOf(type: string | undefined): StayParty['role'] {
  return type === 'company' || type === 'agent' || type === 'group' ? type : 'booker';
}

interface StayAround {
  readonly about: ReservationAbout;
  readonly people: readonly Person[];
  readonly reading: Reading;
  readonly id: string;
}

function stayOf(raw: Raw, room: Raw | undefined, { about, people, reading, id }: StayAround): Incoming {
  const { arrival, departure } = daysOf(room, raw, reading);
  const refuse = (code: 'refused/day' | 'refused/departure', field?: string): Incoming =>
    refusedFor({ code, kind: 'stay', id, field, raw }, reading);
  if (arrival === undefined) return refuse('refused/day', 'TimeSpan/@Start');
  if (departure === undefined) return refuse('refused/day', 'TimeSpan/@End');
  if (departure < arrival) return refuse('refused/departure');
  const { property } = reading.place;
  const zone = zoneAt(property, reading);
  const status = firstText(raw, '@ResStatus') ?? about.status;
  const changedAt = instantIn(raw['@LastModifyDateTime'], zone) ?? instantIn(about.sentAt, zone);

  return told(
    compact<StayRecord>({
      kind: 'stay',
      source: propertySource('stay', id, { property, reading }),
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(raw['@CreateDateTime'], zone),
      property: houseProperty(property, reading),
      status: compact({
        value: status === undefined && about.isPast ? 'checked-out' : stayStatusOf(status, statuses),
        raw: status,
      }),
      arrival,
      departure,
      parties: partiesOf(people, room, reading),
      ...roomOf(room, reading),
      channel: about.channel,
      bookedAt: instantIn(raw['@CreateDateTime'], zone),
      otherIds: someOf(idsOf(raw).filter((other) => other.id !== id)),
      requests: someOf(requestsOf(raw, room)),
      extra: extraOf(raw, reservationShape),
    }),
    reading,
  );
}

/** Everybody, or those whom the room names by their places in the message. */
function partiesOf(people: readonly Person[], room: Raw | undefined, reading: Reading): readonly StayParty[] {
  const named = objectsOf(objectOf(room?.ResGuestRPHs)?.ResGuestRPH).flatMap(
    (entry) => firstText(entry, '@RPH') ?? [],
  );
  const here = people.filter(({ rph }) => named.length === 0 || rph === undefined || named.includes(rph));
  const hasGuest = here.some(({ role }) => role === 'guest');

  return here.map(({ id, role }, index) => ({
    role: !hasGuest && index === 0 && role === 'companion' ? 'guest' : role,
    profile: profileSource(id, reading),
  }));
}

function idsOf(raw: Raw): NonNullable<StayRecord['otherIds']> {
  const unique = objectsOf(raw.UniqueID).map((entry) => ({ type: entry['@Type'], id: entry['@ID'] }));
  const listed = objectsOf(at(raw, 'ResGlobalInfo', 'HotelReservationIDs')).flatMap((entry) =>
    objectsOf(entry.HotelReservationID).map((one) => ({ type: one['@ResID_Type'], id: one['@ResID_Value'] })),
  );

  return [...unique, ...listed].flatMap(({ type, id }) => {
    const own = firstText({ id }, 'id');

    return own === undefined ? [] : [{ type: firstText({ type }, 'type') ?? 'ID', id: own }];
  });
}

/** The hotel's own number of the reservation (type 14), else the first there is. */
function idOf(raw: Raw): string | undefined {
  const ids = idsOf(raw);

  return (ids.find(({ type }) => type === '14') ?? ids[0])?.id;
}

function requestsOf(raw: Raw, room: Raw | undefined): readonly string[] {
  const places = [room, objectOf(raw.ResGlobalInfo), ...objectsOf(objectOf(raw.ResGuests)?.ResGuest)];
  const special = places.flatMap((place) =>
    objectsOf(place?.SpecialRequests).flatMap((entry) => commentsIn({ Comment: entry.SpecialRequest })),
  );

  return [...new Set([...places.flatMap((place) => commentsIn(place?.Comments)), ...special])];
}
