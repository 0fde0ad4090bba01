import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { RecordBase } from './record.ts';

/** One contact between house and guest. */
export interface ContactRecord extends RecordBase {
  readonly kind: 'contact';
  readonly profile: SourceReference;
  readonly at: Instant;
  /** `call`, `email`, `sms`, `desk`, `visit`, `post`, `messenger`, `web`, or the system's own. */
  readonly medium: string;
  readonly direction: 'in' | 'out';
  /** Who of the house: a staff id, never a name typed by hand. */
  readonly staff?: string;
  readonly subject?: string;
  readonly text?: string;
}
