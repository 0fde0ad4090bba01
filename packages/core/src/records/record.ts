import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { ChargeRecord } from './charge-record.ts';
import type { ContactRecord } from './contact-record.ts';
import type { FeedbackRecord } from './feedback-record.ts';
import type { ProfileRecord } from './profile-record.ts';
import type { ServiceRecord } from './service-record.ts';
import type { StayRecord } from './stay-record.ts';

/** What every record of an outside system has. */
export interface RecordBase {
  readonly source: SourceReference;
  /**
   * Orders the versions of one record: a later version has a higher number. Where a system has only a time of change
   * it is its milliseconds since 1970; absent where the system tells neither, and then arrival decides.
   */
  readonly version?: number;
  /** When the system says it was last changed. */
  readonly changedAt?: Instant;
  /** When the system says it was first written. */
  readonly createdAt?: Instant;
  /** The channel the record reached the system by: `desk`, `ota`, `web`, `phone`; the raw code where it is not known. */
  readonly channel?: string;
  /** What the system sent and this house has no field for, unchanged (card data removed). */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A value of ours beside the code that the system sent for it. */
export interface Coded<Value extends string = string> {
  readonly value: Value;
  /** The system's own code, unchanged. */
  readonly raw?: string;
}

/** What an outside system tells the house. */
export type HouseRecord =
  | ProfileRecord
  | StayRecord
  | ChargeRecord
  | ContactRecord
  | FeedbackRecord
  | ServiceRecord;

/** The six kinds of records. */
export type RecordKind = HouseRecord['kind'];
