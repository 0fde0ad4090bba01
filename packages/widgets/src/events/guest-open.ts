import type { GuestId } from '@innkeeper/core';
import { ElementEvent } from './element-event.ts';

/** Somebody wants to see one guest of those an element lists. */
export class GuestOpenEvent extends ElementEvent<
  'ik-guest-open',
  { readonly guestId: GuestId; readonly name: string }
> {
  constructor(detail: GuestOpenEvent['detail']) {
    super('ik-guest-open', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-guest-open': GuestOpenEvent;
  }
}
