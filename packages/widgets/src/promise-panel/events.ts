import type { GuestId, PromiseInput, ServiceId } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** A promise is about to be written down. `preventDefault()` stops the write; what was typed stays. */
export class PromiseMakeEvent extends ElementEvent<
  'ik-promise-make',
  { readonly guestId: GuestId; readonly promise: PromiseInput }
> {
  constructor(detail: PromiseMakeEvent['detail']) {
    super('ik-promise-make', detail, { cancelable: true });
  }
}

/** What became of a promise is about to be said; that is said once. `preventDefault()` stops the write. */
export class PromiseSettleEvent extends ElementEvent<
  'ik-promise-settle',
  { readonly guestId: GuestId; readonly promiseId: ServiceId; readonly outcome: 'kept' | 'broken' }
> {
  constructor(detail: PromiseSettleEvent['detail']) {
    super('ik-promise-settle', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-promise-make': PromiseMakeEvent;
    'ik-promise-settle': PromiseSettleEvent;
  }
}
