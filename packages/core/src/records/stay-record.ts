import type { Day, Instant } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Coded, RecordBase } from './record.ts';

/** A reservation and what became of it. Nights are `departure − arrival`; a day use has none. */
export interface StayRecord extends RecordBase {
  readonly kind: 'stay';
  /** The property, by the id that the hotel group gives it. */
  readonly property: string;
  readonly status: Coded<StayStatus>;
  readonly arrival: Day;
  readonly departure: Day;
  readonly parties: readonly StayParty[];
  /** Always text: `00712` is not `712`. */
  readonly room?: string;
  readonly roomType?: string;
  readonly ratePlan?: string;
  readonly adults?: number;
  readonly children?: number;
  readonly market?: string;
  /** Where the booking came from, as the system codes it. */
  readonly bookingSource?: string;
  readonly bookedAt?: Instant;
  readonly cancelledAt?: Instant;
  /** The system's other numbers of the same stay: confirmation, cancellation, the channel's own. */
  readonly otherIds?: readonly { readonly type: string; readonly id: string }[];
  /** What the rate says a night costs; a promise, not revenue. */
  readonly rate?: Money;
  readonly purpose?: string;
  readonly requests?: readonly string[];
}

/** Everything that may have become of a reservation. */
export const stayStatuses = [
  'enquired',
  'reserved',
  'waitlisted',
  'in-house',
  'checked-out',
  'cancelled',
  'no-show',
  'unknown',
] as const;

/** What has become of a reservation. */
export type StayStatus = (typeof stayStatuses)[number];

/** Every part that one may have in a stay. */
export const partyRoles = ['guest', 'companion', 'booker', 'payer', 'company', 'agent', 'group'] as const;

/** Who has what part in a stay: guest, booker, payer and companion are different people more often than not. */
export interface StayParty {
  readonly role: (typeof partyRoles)[number];
  readonly profile: SourceReference;
}
