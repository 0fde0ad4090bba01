import type { Incoming, StayParty } from '@innkeeper/core';
import { decimalIn } from '../../shared/amounts.ts';
import { instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  compact,
  countOf,
  firstText,
  listOf,
  objectOf,
  objectsOf,
  someOf,
  textOf,
} from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, profileSource, propertyIn, zoneAt } from '../../shared/reading.ts';
import { stayStatusOf } from '../../shared/stay-status.ts';
import { stayTold } from '../../shared/stay-told.ts';
import type { Times } from './guest-to-record.ts';
import { guestToRecord, isSomebody } from './guest-to-record.ts';
import { reservationShape, statuses } from './shapes.ts';

/** What the booking around a reservation says of it. */
export interface BookingAbout {
  readonly id?: string | undefined;
  readonly booker?: Raw | undefined;
}

/** A reservation as a stay and the people in it, who exist nowhere else: guests by their place, the booker by the booking. */
export function reservationToRecords(
  raw: Raw,
  reading: Reading,
  booking: BookingAbout = {},
): readonly Incoming[] {
  const id = textOf(raw.id);
  const people = id === undefined ? [] : peopleOf(raw, id, booking);
  const times = timesOf(raw, reading);

  return [
    ...people.map((person) => guestToRecord(person.raw, person.id, { times, reading })),
    stayOf(raw, people, reading),
  ];
}

interface Person {
  readonly id: string;
  readonly role: StayParty['role'];
  readonly raw: Raw;
}

function peopleOf(raw: Raw, id: string, booking: BookingAbout): readonly Person[] {
  const primary = objectOf(raw.primaryGuest);
  const booker = objectOf(raw.booker) ?? booking.booker;
  const bookingId = textOf(raw.bookingId) ?? booking.id ?? id;
  const all: readonly (Omit<Person, 'raw'> & { readonly raw: Raw | undefined })[] = [
    { id: `${id}#1`, role: 'guest', raw: primary },
    ...objectsOf(raw.additionalGuests).map(
      (guest, index) => ({ id: `${id}#${index + 2}`, role: 'companion', raw: guest }) as const,
    ),
    { id: `${bookingId}#booker`, role: 'booker', raw: booker },
  ];

  return all.flatMap(({ raw: person, ...rest }) => (isSomebody(person) ? [{ ...rest, raw: person }] : []));
}

/** What two readings of a reservation are ordered by. */
function timesOf(raw: Raw, reading: Reading): Times {
  const zone = zoneAt(propertyIn(propertyOf(raw), reading), reading);
  const changedAt = instantIn(raw.modified ?? raw.created, zone);

  return compact({
    changedAt,
    createdAt: instantIn(raw.created, zone),
    version: changedAt === undefined ? undefined : Date.parse(changedAt),
  });
}

function propertyOf(raw: Raw): string | undefined {
  return firstText(raw.property, 'id', 'code') ?? textOf(raw.property);
}

function stayOf(raw: Raw, people: readonly Person[], reading: Reading): Incoming {
  const property = propertyOf(raw);
  const status = textOf(raw.status);
  const slice = objectsOf(raw.timeSlices)[0];
  const amount = objectOf(slice?.baseAmount);
  const currency = currencyAt(firstText(amount, 'currency'), property, reading);
  const company = firstText(raw.company, 'id');
  const ages = listOf(raw.childrenAges);

  return stayTold(
    compact({
      id: textOf(raw.id),
      property,
      status: compact({ value: stayStatusOf(status, statuses), raw: status }),
      arrival: ['arrival', raw.arrival],
      departure: ['departure', raw.departure],
      changedAt: raw.modified,
      createdAt: raw.created,
      cancelledAt: raw.cancellationTime,
      parties: [
        ...people.map(({ id, role }) => ({ role, profile: profileSource(id, reading) })),
        ...(company === undefined
          ? []
          : [{ role: 'company', profile: profileSource(company, reading) } as const]),
      ],
      room:
        firstText(raw.unit, 'name', 'id') ??
        firstText(objectOf(objectsOf(raw.assignedUnits)[0])?.unit, 'name'),
      roomType: firstText(raw.unitGroup, 'code', 'name', 'id'),
      ratePlan: firstText(raw.ratePlan, 'code', 'name', 'id'),
      adults: countOf(raw.adults),
      children: Array.isArray(raw.childrenAges) ? ages.length : undefined,
      market: firstText(raw.marketSegment, 'code', 'name', 'id'),
      bookingSource: firstText(raw, 'source', 'channelCode'),
      channel: channelOf(textOf(raw.channelCode)),
      rate: decimalIn(firstText(amount, 'netAmount', 'grossAmount', 'amount'), currency),
      purpose: textOf(raw.travelPurpose),
      otherIds: someOf(idsOf(raw)),
      requests: someOf([raw.guestComment, raw.comment].flatMap((text) => textOf(text) ?? [])),
      extra: extraOf(raw, reservationShape),
      raw,
    } as const),
    reading,
  );
}

function channelOf(code: string | undefined): string | undefined {
  if (/booking|expedia|hrs|homelike|channelmanager|altovita|desvu/i.test(code ?? '')) return 'ota';
  if (/ibe/i.test(code ?? '')) return 'web';

  return /^direct$/i.test(code ?? '') ? 'desk' : code;
}

function idsOf(raw: Raw): readonly { readonly type: string; readonly id: string }[] {
  return (['bookingId', 'externalCode'] as const).flatMap((type) => {
    const id = textOf(raw[type]);

    return id === undefined ? [] : [{ type, id }];
  });
}
