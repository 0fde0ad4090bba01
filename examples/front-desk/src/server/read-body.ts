import type { Day } from '@innkeeper/core';
import { asId, daysBetween, parseDay } from '@innkeeper/core';
import type { Book, Reservation } from '../book/book.ts';

type Body = Readonly<Record<string, unknown>>;

const statuses = ['expected', 'in-house', 'departed'] as const;

/** A reservation as the form sends it; `undefined` where a field does not fit. */
export function readNewReservation(body: Body, book: Book): Omit<Reservation, 'id' | 'status'> | undefined {
  const property = book.properties.find(({ id }) => id === body.property);
  const [arrival, departure] = [dayOf(body.arrival), dayOf(body.departure)];
  const [name, roomType] = [textOf(body.name), textOf(body.roomType)];
  if (!property || !arrival || !departure || !name || !roomType || departure <= arrival) return undefined;
  const guestId = textOf(body.guestId);

  return {
    property: property.id,
    guest: {
      guestId: guestId ? asId('guest', guestId) : undefined,
      name,
      nativeName: textOf(body.nativeName),
      nationality: textOf(body.nationality),
    },
    arrival,
    departure,
    nights: daysBetween(arrival, departure),
    roomType,
    ratePlan: 'BAR',
    rate: book.reservations.find((other) => other.property === property.id && other.rate)?.rate,
    source: 'WALKIN',
    adults: body.adults === 2 ? 2 : 1,
    children: 0,
    bookedOn: book.today,
  };
}

/** What may be changed at the desk: the room (none where it is empty), and where the reservation stands. */
export function readChange(
  body: Body,
  book: Book,
): { readonly id: string; readonly part: Partial<Reservation> } | undefined {
  const reservation = book.reservations.find(({ id }) => id === body.id);
  if (!reservation) return undefined;
  const room = body.room === '' ? '' : textOf(body.room);
  const rooms = book.properties.find(({ id }) => id === reservation.property)?.rooms ?? [];
  if (room && !rooms.some(({ number }) => number === room)) return undefined;
  if (room && isTaken(room, reservation, book)) return undefined;
  const status = statuses.find((one) => one === body.status);
  const note = textOf(body.note);
  const notes = note === undefined ? undefined : [...(reservation.notes ?? []), note];

  return {
    id: reservation.id,
    part: {
      ...(room !== undefined && { room: room || undefined }),
      ...(status && { status }),
      ...(notes && { notes }),
    },
  };
}

/** Whether somebody else holds the room on one of the nights. */
export function isTaken(
  room: string,
  { id, property, arrival, departure }: Reservation,
  book: Book,
): boolean {
  return book.reservations.some(
    (other) =>
      other.id !== id &&
      other.property === property &&
      other.room === room &&
      other.status !== 'departed' &&
      other.arrival < departure &&
      other.departure > arrival,
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;
}

function dayOf(value: unknown): Day | undefined {
  return typeof value === 'string' ? parseDay(value) : undefined;
}
