import type { Incoming, StayParty } from '@innkeeper/core';
import { decimalIn } from '../../shared/amounts.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, countOf, firstText, objectOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { currencyAt, profileSource, readPayload } from '../../shared/reading.ts';
import { stayStatusOf } from '../../shared/stay-status.ts';
import { stayTold } from '../../shared/stay-told.ts';
import { guestToRecord, wishesIn } from './guest-to-record.ts';
import { reservationShape, statuses } from './shapes.ts';

/** The records in a payload of HTNG Express: reservations with the guests in them, in the spelling of the specification or of the published messages. */
export function htngRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'htng', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  if (root.reservations !== undefined)
    return objectsOf(root.reservations).flatMap((raw) => reservationIn(raw, reading));

  return root.primary_guest !== undefined ||
    root.pms_reservation_id !== undefined ||
    root.reservation !== undefined
    ? reservationIn(root, reading)
    : undefined;
};

interface Person {
  readonly id: string;
  readonly role: StayParty['role'];
  readonly raw: Raw;
}

function reservationIn(raw: Raw, reading: Reading): readonly Incoming[] {
  const inner = objectOf(raw.reservation);
  const names = objectsOf(inner?.ids);
  const id =
    firstText(raw, 'pms_reservation_id') ??
    firstText(names.find((entry) => /pms|reservation/i.test(textOf(entry.name) ?? '')) ?? names[0], 'value');
  const people = id === undefined ? [] : peopleOf(raw, id);

  return [
    ...people.map((person) => guestToRecord(person.raw, person.id, reading)),
    stayOf(raw, inner, { id, people, reading }),
  ];
}

/** The guests; who has no id of his own has one inside the reservation only. */
function peopleOf(raw: Raw, id: string): readonly Person[] {
  const primary = objectOf(raw.primary_guest) ?? objectOf(raw.guest);
  const others = [
    ...objectsOf(raw.additional_guests),
    ...objectsOf(at(raw, 'reservation', 'associations', 'additionalGuestNames')),
  ];
  const all = [
    ...(primary ? [{ raw: primary, role: 'guest' } as const] : []),
    ...others.map((entry) => ({ raw: entry, role: 'companion' }) as const),
  ];

  return all.map((person, index) => ({
    ...person,
    id: firstText(person.raw, 'profile_id', 'profileId') ?? `${id}#${index + 1}`,
  }));
}

function stayOf(
  raw: Raw,
  inner: Raw | undefined,
  {
    id,
    people,
    reading,
  }: { readonly id: string | undefined; readonly people: readonly Person[]; readonly reading: Reading },
): Incoming {
  const property = firstText(raw.property, 'property_code', 'propertyCode');
  const status =
    firstText(raw, 'reservation_status_pms', 'reservation_status_htng') ?? firstText(inner, 'status');
  const known = [firstText(raw, 'reservation_status_htng'), status].map((word) =>
    stayStatusOf(word, statuses),
  );
  const night = objectsOf(raw.room_rate_info)[0] ?? objectsOf(at(raw, 'payment', 'dailyRate'))[0];
  const amount = firstText(night?.amount, 'value') ?? firstText(night, 'rate_amount', 'amount', 'rate');
  const currency = currencyAt(
    letters(firstText(night?.amount, 'currency') ?? textOf(raw.currency_code)),
    property,
    reading,
  );

  return stayTold(
    compact({
      id,
      property,
      status: compact({ value: known.find((value) => value !== 'unknown') ?? 'unknown', raw: status }),
      arrival: ['arrival_date', firstText(raw, 'arrival_date') ?? firstText(inner?.arrival, 'booked')],
      departure: [
        'departure_date',
        firstText(raw, 'departure_date') ?? firstText(inner?.departure, 'booked'),
      ],
      parties: people.map(({ id: person, role }) => ({ role, profile: profileSource(person, reading) })),
      room: firstText(raw, 'room_number') ?? firstText(inner?.room, 'number'),
      roomType: firstText(raw, 'room_type_code', 'room_type_name') ?? firstText(inner?.room, 'type'),
      ratePlan: firstText(night, 'rate_plan_code', 'rate_code'),
      adults: countOf(raw.number_of_adults) ?? countOf(night?.numAdults),
      children: countOf(raw.number_of_children) ?? countOf(night?.numChildren),
      rate: decimalIn(amount, currency),
      otherIds: someOf(idsOf(raw, inner, id)),
      requests: someOf(
        wishesIn([...objectsOf(inner?.preferences), raw.reservation_preference_code], reading).map(
          ({ group, code }) => (group === undefined ? code : `${group}: ${code}`),
        ),
      ),
      extra: extraOf(raw, reservationShape),
      raw,
    } as const),
    reading,
  );
}

/** A currency in letters; numbers are a code of the PMS that says nothing here. */
function letters(code: string | undefined): string | undefined {
  return code !== undefined && /^[a-z]{3}$/i.test(code) ? code : undefined;
}

function idsOf(
  raw: Raw,
  inner: Raw | undefined,
  id: string | undefined,
): readonly { readonly type: string; readonly id: string }[] {
  const own = (['pms_confirmation_code', 'external_confirmation_code'] as const).map((type) => ({
    type,
    value: raw[type],
  }));
  const named = objectsOf(inner?.ids).map(({ name, value }) => ({ type: textOf(name) ?? 'id', value }));

  return [...own, ...named].flatMap(({ type, value }) => {
    const other = textOf(value);

    return other === undefined || other === id ? [] : [{ type, id: other }];
  });
}
