import type { ChargeCategory, ChargeRecord, Incoming, StayRecord } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { dayOf, instantOf } from '../../shared/moment.ts';
import { channelOf, statusOf } from './codes.ts';
import type { Reading } from './reading.ts';
import {
  currencyAt,
  hotelSource,
  idOfType,
  profileSource,
  propertyOf,
  refused,
  timesOf,
  whereOf,
  zoneOf,
} from './reading.ts';

const buckets: readonly (readonly [string, ChargeCategory])[] = [
  ['roomRevenue', 'room'],
  ['fbRevenue', 'food'],
  ['otherRevenue', 'other'],
];

/**
 * The records of a reservation in the daily summary: a thin stay, and one line a day for room, food and the rest.
 * The total and the tax of a day are sums, so they are not lines. Not to be mixed with folios of the same stays.
 */
export function dailySummaryToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = idOfType(raw.reservationIdList, 'Reservation');
  const hotelId = textOf(raw.hotelId) ?? reading.place.hotelId;
  const arrival = dayOf(textOf(raw.arrival));
  const departure = dayOf(textOf(raw.departure));
  if (id === undefined) return [refused({ code: 'refused/no-id', raw, kind: 'stay' }, reading)];
  if (hotelId === undefined) {
    return [
      refused(
        {
          code: 'refused/field',
          field: 'hotelId',
          facts: { field: 'hotelId', problem: 'is missing' },
          raw,
          kind: 'stay',
          id,
        },
        reading,
      ),
    ];
  }
  const at = { hotelId, reading };
  const charges = objectsOf(raw.dailySummary).flatMap((day) => chargesOf(day, id, at));
  if (arrival === undefined || departure === undefined) {
    return [
      refused(
        { code: 'refused/day', field: 'arrival', facts: { field: 'arrival' }, raw, kind: 'stay', id },
        reading,
      ),
      ...charges,
    ];
  }

  return [{ record: stayOf(raw, id, { ...at, arrival, departure }), ...whereOf(reading) }, ...charges];
}

interface Dated extends InHotel {
  readonly arrival: StayRecord['arrival'];
  readonly departure: StayRecord['departure'];
}

interface InHotel {
  readonly hotelId: string;
  readonly reading: Reading;
}

function stayOf(raw: Raw, id: string, { hotelId, reading, arrival, departure }: Dated): StayRecord {
  const status = textOf(raw.resvStatus);
  const days = objectsOf(raw.dailySummary);
  const booked = firstText(raw, 'bookingMedium', 'origin_of_booking') ?? firstText(days, 'channel');
  const attached = [
    { role: 'company' as const, id: firstText(raw.companyId, 'id') },
    { role: 'agent' as const, id: firstText(raw.travelAgentId, 'id') },
    { role: 'group' as const, id: firstText(raw.groupId, 'id') },
    { role: 'booker' as const, id: firstText(raw.resvContactId, 'id') },
  ];

  return compact<StayRecord>({
    kind: 'stay',
    source: hotelSource('stay', id, { hotelId, reading }),
    ...timesOf(raw, zoneOf(hotelId, reading)),
    version: 0,
    property: propertyOf(hotelId, reading),
    status: compact({ value: statusOf(status ?? ''), raw: status }),
    arrival,
    departure,
    parties: attached.flatMap(({ role, id }) =>
      id === undefined ? [] : [{ role, profile: profileSource(id, reading) }],
    ),
    room: firstText(days.at(-1), 'room'),
    roomType: firstText(days.at(-1), 'roomType'),
    ratePlan: firstText(days, 'rateCode'),
    market: firstText(days, 'marketCode'),
    bookingSource: firstText(days, 'sourceCode'),
    channel: booked === undefined ? undefined : channelOf(booked),
    adults: countOf(raw.adults),
    bookedAt: instantOf(textOf(raw.bookingDate), zoneOf(hotelId, reading)),
    otherIds: someOf(otherIdsOf(raw, id)),
  });
}

function otherIdsOf(raw: Raw, id: string): NonNullable<StayRecord['otherIds']> {
  return objectsOf(raw.reservationIdList).flatMap((entry) => {
    const other = textOf(entry.id);

    return other === undefined || other === id
      ? []
      : [{ type: textOf(entry.type) ?? 'Reservation', id: other }];
  });
}

function chargesOf(raw: Raw, stayId: string, { hotelId, reading }: InHotel): readonly Incoming[] {
  const day = dayOf(textOf(raw.trxDate));
  if (day === undefined) {
    return [
      refused(
        { code: 'refused/day', field: 'trxDate', facts: { field: 'trxDate' }, raw, kind: 'charge' },
        reading,
      ),
    ];
  }

  return buckets.flatMap(([name, category]): readonly Incoming[] => {
    const decimal = textOf(raw[name]);
    if (decimal === undefined || Number(decimal) === 0) return [];
    const currency = textOf(raw[`${name}Currency`])?.toUpperCase() ?? currencyAt(hotelId, reading);
    const id = `${stayId}/${day}/${name}`;
    if (currency === undefined) {
      return [
        refused(
          { code: 'refused/no-currency', field: name, facts: { field: name }, raw, kind: 'charge', id },
          reading,
        ),
      ];
    }
    const net = moneyOf(decimal, currency);
    if (!net)
      return [
        refused(
          { code: 'refused/amount', field: name, facts: { field: name }, raw, kind: 'charge', id },
          reading,
        ),
      ];
    const record = compact<ChargeRecord>({
      kind: 'charge',
      source: hotelSource('charge', id, { hotelId, reading }),
      property: propertyOf(hotelId, reading),
      day,
      type: { value: 'revenue', raw: 'dailySummary' },
      category: { value: category, raw: name },
      stay: hotelSource('stay', stayId, { hotelId, reading }),
      net,
      room: textOf(raw.room),
    });

    return [{ record, ...whereOf(reading) }];
  });
}
