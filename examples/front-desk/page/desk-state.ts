import type { Book, BookProperty, Reservation } from '../src/book/book.ts';
import type { StaffMember } from '../src/server/sessions.ts';

/** What the lists show. */
export type View = 'arrivals' | 'in-house' | 'departures' | 'rooms' | 'manager-view';

/** How far ahead the arrivals reach, in days. */
export const periods = { today: 0, 'three-days': 2, 'two-weeks': 14 } as const;

/** How far ahead. */
export type Period = keyof typeof periods;

/** Everything the page shows, in one place. */
export interface DeskState {
  readonly book?: Book;
  readonly property: string;
  readonly view: View;
  readonly period: Period;
  readonly filter: string;
  /** What whoever is logged in does here. */
  readonly role?: StaffMember['role'];
  /** The reservation in the panel. */
  readonly chosen?: string;
}

/** The house that is shown. */
export function propertyOf({ book, property }: DeskState): BookProperty | undefined {
  return book?.properties.find(({ id }) => id === property);
}

/** The reservations of a list, the filter left aside. */
export function reservationsOf({ book, property, period }: DeskState, view: View): readonly Reservation[] {
  const own = book?.reservations.filter((reservation) => reservation.property === property) ?? [];
  const until = book ? laterBy(book.today, periods[period]) : '';
  if (view === 'in-house') return own.filter(({ status }) => status === 'in-house').sort(byRoom);
  if (view === 'departures')
    return own.filter(
      ({ status, departure }) => status === 'departed' || (status === 'in-house' && departure <= until),
    );
  if (view === 'arrivals')
    return own.filter(({ status, arrival }) => status === 'expected' && arrival <= until);

  return own;
}

/** Those of a list whose name or room has what was typed. */
export function filtered(reservations: readonly Reservation[], filter: string): readonly Reservation[] {
  const wanted = filter.trim().toLowerCase();

  return reservations.filter(({ guest, room = '' }) =>
    [guest.name, guest.nativeName ?? '', room].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** A day so many days later. */
export function laterBy(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function byRoom({ room: one = '' }: Reservation, { room: other = '' }: Reservation): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** The reservation in the panel. */
export function reservationOf({ book, chosen }: DeskState): Reservation | undefined {
  return chosen === undefined ? undefined : book?.reservations.find(({ id }) => id === chosen);
}

/** Rooms that are clean and that nobody holds on any night of this reservation. */
export function freeRoomsFor(reservation: Reservation, state: DeskState): readonly string[] {
  const taken = new Set(
    state.book?.reservations
      .filter(
        ({ id, property, status, arrival, departure }) =>
          id !== reservation.id &&
          property === reservation.property &&
          status !== 'departed' &&
          arrival < reservation.departure &&
          departure > reservation.arrival,
      )
      .map(({ room }) => room),
  );
  const rooms = propertyOf(state)?.rooms ?? [];

  return rooms.filter(({ number, isClean }) => isClean && !taken.has(number)).map(({ number }) => number);
}
