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
  /** What became of a written message on its way; absent for what was said, and for what another system tells. */
  readonly delivery?: Delivery;
  /** The message that this one answers. */
  readonly answers?: SourceReference;
}

/** How far a message of the house has got. */
export interface Delivery {
  /** `waiting` to be sent; `sent`: a gateway has it; `delivered` as the gateway reports; `failed` for good. */
  readonly state: (typeof deliveryStates)[number];
  readonly purpose: 'marketing' | 'transactional' | 'research';
  readonly at: Instant;
  /** How often it was tried. */
  readonly attempts: number;
  /** What the gateway calls it. */
  readonly gatewayId?: string;
  /** Why it failed, or has to be tried again: a word or number of the gateway. */
  readonly reason?: string;
}

/** Every state of a message. */
export const deliveryStates = ['waiting', 'sent', 'delivered', 'failed'] as const;

/** Whether a contact reached the guest, as far as is known: a message that waits or failed did not. */
export function tookPlace({ delivery }: Pick<ContactRecord, 'delivery'>): boolean {
  return delivery === undefined || delivery.state === 'sent' || delivery.state === 'delivered';
}
