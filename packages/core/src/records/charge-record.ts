import type { Day, Instant } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Coded, RecordBase } from './record.ts';

/** One line of a folio or check. Only lines of type `revenue` are what the house earned. */
export interface ChargeRecord extends RecordBase {
  readonly kind: 'charge';
  readonly property: string;
  /** The business day it belongs to. */
  readonly day: Day;
  readonly postedAt?: Instant;
  readonly type: Coded<ChargeType>;
  readonly category: Coded<ChargeCategory>;
  readonly stay?: SourceReference;
  /** Who had it, where the system tells; else it belongs to the guest of the stay. */
  readonly profile?: SourceReference;
  readonly text?: string;
  /** The article or dish, as the outlet codes it. */
  readonly item?: string;
  readonly outlet?: string;
  /** Where it was had: in the room, at a table. */
  readonly place?: 'room' | 'outlet' | 'takeaway';
  readonly quantity?: number;
  readonly net?: Money;
  readonly tax?: Money;
  readonly gross?: Money;
  readonly check?: string;
  readonly room?: string;
  /** What the outlet wrote down to find by whose it is, where it names no stay: `Room 2102`, a reservation's number. */
  readonly reference?: string;
  /** The line that this one takes back (a refund, a rebate, a correction). */
  readonly reverses?: SourceReference;
}

/** What a line is; everything but `revenue` stays out of every sum of what was earned. */
export type ChargeType =
  | 'revenue'
  | 'payment'
  | 'deposit'
  | 'tax'
  | 'tip'
  | 'total'
  | 'wrapper'
  | 'fee'
  | 'other';

/** What was bought. */
export type ChargeCategory =
  | 'room'
  | 'food'
  | 'beverage'
  | 'spa'
  | 'laundry'
  | 'telephone'
  | 'parking'
  | 'event'
  | 'shop'
  | 'minibar'
  | 'transport'
  | 'cancellation'
  | 'other';
