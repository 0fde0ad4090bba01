import type { StayStatus } from '../../records/stay-record.ts';
import type { SyntheticProperty } from '../house/properties.ts';
import type { Copy } from '../profiles/slip.ts';

/** One reservation of a guest and what became of it, before it is written down. */
export interface Visit {
  /** The guest's first is 0. */
  readonly number: number;
  /** The profile it was booked on. */
  readonly copy: Copy;
  readonly property: SyntheticProperty;
  /** Days since 1970-01-01. */
  readonly arrival: number;
  readonly nights: number;
  readonly bookedOn: number;
  readonly status: StayStatus;
  /** Which room of the property; absent where none was given yet. */
  readonly room: number | undefined;
}
