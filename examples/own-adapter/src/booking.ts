import type { Day } from '@innkeeper/core';

/** A booking as the Lodge sends it. */
export interface Booking {
  readonly no: number;
  /** When it was last changed. */
  readonly changed: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: 'booked' | 'here' | 'left';
  readonly guest: { readonly no: number; readonly name: string; readonly mail?: string };
}
