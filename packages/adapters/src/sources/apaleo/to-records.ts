import type { Incoming } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { readPayload } from '../../shared/reading.ts';
import { folioToRecords } from './folio-to-records.ts';
import { reservationToRecords } from './reservation-to-records.ts';

/**
 * The records in a payload of apaleo: reservations and bookings with the people in them, folios. Events bring ids only
 * and hold no record.
 */
export function apaleoRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'apaleo', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  if (root.bookings !== undefined)
    return objectsOf(root.bookings).flatMap((booking) => bookingIn(booking, reading));
  if (root.folios !== undefined)
    return objectsOf(root.folios).flatMap((folio) => folioToRecords(folio, reading));
  if (root.reservations !== undefined) return bookingIn(root, reading);
  if (root.charges !== undefined || root.allowances !== undefined) return folioToRecords(root, reading);
  if (root.arrival !== undefined || root.primaryGuest !== undefined)
    return reservationToRecords(root, reading);
  const isEvent = textOf(root.topic) !== undefined && objectOf(root.data) !== undefined;

  return isEvent || isEmptyPage(root) ? [] : undefined;
};

/** A booking with its reservations; a page of reservations looks like one without a booker. */
function bookingIn(root: Raw, reading: Reading): readonly Incoming[] {
  const about = { id: textOf(root.id), booker: objectOf(root.booker) };

  return objectsOf(root.reservations).flatMap((raw) => reservationToRecords(raw, reading, about));
}

function isEmptyPage(root: Raw): boolean {
  return 'count' in root && Object.keys(root).length === 1;
}
