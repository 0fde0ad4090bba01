import type { Day, PersonName, ProfileRecord, SourceReference, StayRecord } from '@innkeeper/core';
import { addDays, daysBetween, keyOfSource, recordIdOf, renamed } from '@innkeeper/core';
import type { SyntheticHotel } from '@innkeeper/core/testing';
import type { Book, BookRoom, Reservation, ReservationGuest, ReservationStatus } from './book.ts';

/** How far ahead the desk looks. */
const daysAhead = 14;

/** The book that the front office of a made-up hotel has on a day: who arrives, who is here, who leaves. */
export function bookOfHotel(hotel: SyntheticHotel, today: Day, tenant = 'house'): Book {
  const profiles = new Map<string, ProfileRecord>();
  const stays: StayRecord[] = [];
  for (const record of hotel.records()) {
    if (record.kind === 'profile') profiles.set(keyOfSource(record.source), record);
    if (record.kind === 'stay' && statusOn(record, today)) stays.push(record);
  }
  const guestOf = (reference: SourceReference): ReservationGuest =>
    guestNamed(reference, { profile: profiles.get(keyOfSource(reference)), tenant });

  return {
    today,
    properties: hotel.settings.properties.map(({ id, name, rooms }) => ({
      id,
      name,
      rooms: rooms.map(({ number, floor = 0, type = '' }) => ({
        number,
        floor,
        type,
        isClean: !stays.some(
          (stay) => stay.property === id && stay.room === number && leftBehind(stay, today),
        ),
      })) satisfies readonly BookRoom[],
    })),
    reservations: stays.map((stay) => reservationOf(stay, { today, guestOf })).sort(byArrival),
  };
}

function statusOn({ status, arrival, departure }: StayRecord, today: Day): ReservationStatus | undefined {
  if (status.value === 'in-house') return 'in-house';
  if (status.value === 'checked-out' && departure === today) return 'departed';
  if (status.value === 'reserved' && arrival >= today && arrival <= addDays(today, daysAhead))
    return 'expected';

  return undefined;
}

function leftBehind({ status, departure }: StayRecord, today: Day): boolean {
  return status.value === 'checked-out' && departure === today;
}

interface Reading {
  readonly today: Day;
  readonly guestOf: (reference: SourceReference) => ReservationGuest;
}

function reservationOf(stay: StayRecord, { today, guestOf }: Reading): Reservation {
  const partyOf = (role: string): ReservationGuest | undefined => {
    const party = stay.parties.find((candidate) => candidate.role === role);

    return party && guestOf(party.profile);
  };

  return {
    id: stay.source.id,
    property: stay.property,
    status: statusOn(stay, today) ?? 'expected',
    guest: partyOf('guest') ?? { name: '' },
    arrival: stay.arrival,
    departure: stay.departure,
    nights: daysBetween(stay.arrival, stay.departure),
    roomType: stay.roomType ?? '',
    room: stay.room,
    ratePlan: stay.ratePlan ?? '',
    rate: stay.rate,
    source: stay.bookingSource ?? '',
    adults: stay.adults ?? 1,
    children: stay.children ?? 0,
    bookedOn: stay.bookedAt?.slice(0, 10) as Day | undefined,
    company: partyOf('company')?.name,
  };
}

interface Known {
  readonly profile: ProfileRecord | undefined;
  readonly tenant: string;
}

/** Every id that a guest ever had leads to him, so the front office needs no question to say whom it means. */
function guestNamed(reference: SourceReference, { profile, tenant }: Known): ReservationGuest {
  const names = profile?.names ?? [];
  const shown = names.find(({ type }) => type === (profile?.incognito ? 'alias' : 'primary')) ?? names[0];
  const native = profile?.incognito ? undefined : names.find(({ type }) => type === 'native');

  return {
    guestId: renamed('guest', recordIdOf(tenant, { ...reference, kind: 'profile' })),
    name: shown ? latin(shown) : reference.id,
    nativeName: native && nativeText(native),
    vip: profile?.vip?.value,
    nationality: profile?.nationality?.value,
  };
}

/** Family name first and no space where names are written so; given name first and a space elsewhere. */
function nativeText({ family = '', given = '' }: PersonName): string {
  const isJoined = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    family + given,
  );

  return isJoined ? family + given : `${given} ${family}`.trim();
}

function latin({ full, family, given }: PersonName): string {
  return full ?? [family, given].filter(Boolean).join(', ');
}

function byArrival(one: Reservation, other: Reservation): number {
  if (one.arrival !== other.arrival) return one.arrival < other.arrival ? -1 : 1;

  return one.guest.name.localeCompare(other.guest.name, 'en') || (one.id < other.id ? -1 : 1);
}
