import type { ContactRecord, Incoming } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { profileSource, readPayload, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { buyerOf, customerToRecord } from './customer-to-record.ts';
import { orderToRecords } from './order-to-records.ts';

/** The records in a payload of TastyIgniter: customers, orders, and bookings of tables, which are contacts with the house. */
export function tastyigniterRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'tastyigniter', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  if (root.data !== undefined && root.event_id === undefined && !('object' in (objectOf(root.data) ?? {})))
    return [...objectsOf(root.data), ...objectsOf(root.included)].flatMap((entry) =>
      readPayload(entry, [entryIn], reading),
    );

  return entryIn(root, reading);
};

const passedOver: ReadonlySet<string> = new Set([
  'location',
  'locations',
  'statuses',
  'status',
  'staffs',
  'tables',
  'payments',
  'addresses',
  'assignee',
  'status_history',
]);

/** An entry, in the wrapper of JSON:API or without it. */
function entryIn(entry: Raw, reading: Reading): readonly Incoming[] | undefined {
  const kind = textOf(entry.type) ?? '';
  const attributes = objectOf(entry.attributes);
  const raw: Raw = attributes ? { id: entry.id, ...attributes } : entry;
  if (attributes && passedOver.has(kind)) return [];
  if (/^order/.test(kind) || raw.order_total !== undefined || raw.order_id !== undefined)
    return orderToRecords(raw, reading);
  if (/^reservation/.test(kind) || raw.reserve_date_time !== undefined || raw.reserve_date !== undefined)
    return bookingToRecords(raw, reading);

  return /^customer/.test(kind) || raw.first_name !== undefined || raw.full_name !== undefined
    ? [customerToRecord(raw, reading)]
    : undefined;
}

/** A table that was booked: who did, and the contact it was. */
function bookingToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = firstText(raw, 'reservation_id', 'id');
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'contact', raw }, reading)];
  const buyer = buyerOf(raw, `reservation-${id}`);
  const at = instantIn(
    firstText(raw, 'created_at', 'reserve_date_time', 'reserve_date'),
    zoneAt(reading.place.property, reading),
  );
  if (buyer === undefined)
    return [refusedFor({ code: 'refused/field', kind: 'contact', id, field: 'customer_id', raw }, reading)];
  if (at === undefined)
    return [refusedFor({ code: 'refused/day', kind: 'contact', id, field: 'created_at', raw }, reading)];
  const when = [textOf(raw.reserve_date_time) ?? textOf(raw.reserve_date), textOf(raw.guest_num)]
    .filter(Boolean)
    .join(', ');

  return [
    customerToRecord(raw, reading, { id: buyer, thin: true }),
    told(
      compact<ContactRecord>({
        kind: 'contact',
        source: { system: reading.system, kind: 'contact', id: `reservation-${id}` },
        profile: profileSource(buyer, reading),
        at,
        medium: 'web',
        direction: 'in',
        subject: `table: ${when}`,
        text: textOf(raw.comment),
      }),
      reading,
    ),
  ];
}
