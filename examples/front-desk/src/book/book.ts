import type { Day, GuestId, Money } from '@innkeeper/core';

/** What this property management system keeps: its own reservations and rooms, in its own shape. */
export interface Book {
  readonly today: Day;
  readonly properties: readonly BookProperty[];
  readonly reservations: readonly Reservation[];
}

/** A house with its rooms. */
export interface BookProperty {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly BookRoom[];
}

/** A room as the rack shows it. */
export interface BookRoom {
  readonly number: string;
  readonly floor: number;
  readonly type: string;
  readonly isClean: boolean;
}

/** One line of the lists. */
export interface Reservation {
  readonly id: string;
  readonly property: string;
  readonly status: ReservationStatus;
  readonly guest: ReservationGuest;
  readonly arrival: Day;
  readonly departure: Day;
  readonly nights: number;
  readonly roomType: string;
  readonly room?: string;
  readonly ratePlan: string;
  readonly rate?: Money;
  readonly source: string;
  readonly adults: number;
  readonly children: number;
  readonly bookedOn?: Day;
  readonly company?: string;
  /** What was ordered at the desk for this stay. */
  readonly notes?: readonly string[];
}

/** Where a reservation stands. */
export type ReservationStatus = 'expected' | 'in-house' | 'departed';

/** The guest as this system writes him, with the one thing it keeps for us: the id of the guest in the house's memory. */
export interface ReservationGuest {
  readonly guestId?: GuestId;
  readonly name: string;
  readonly nativeName?: string;
  readonly vip?: string;
  readonly nationality?: string;
}
