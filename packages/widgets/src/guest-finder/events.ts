import type { GuestHit, GuestId, ProfileStatement } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** A guest was chosen. `preventDefault()` leaves the list as it is. */
export class GuestSelectEvent extends ElementEvent<
  'ik-guest-select',
  {
    readonly guestId: GuestId;
    /** What the guest was found by, for the brief: `find/document`. */
    readonly knownBy?: string;
    readonly hit: GuestHit;
  }
> {
  constructor(detail: GuestSelectEvent['detail']) {
    super('ik-guest-select', detail, { cancelable: true });
  }
}

/** Somebody whom the house does not know; the host opens its form. `preventDefault()` leaves the field as it is. */
export class GuestNewEvent extends ElementEvent<
  'ik-guest-new',
  {
    /** What was typed or scanned. */
    readonly text: string;
    /** What is known already: the fields of the scanned document whose check digits fit. */
    readonly prefill?: ProfileStatement;
  }
> {
  constructor(detail: GuestNewEvent['detail']) {
    super('ik-guest-new', detail, { cancelable: true });
  }
}

/** Something was typed and no API was given: the host looks, and hands in what it found. */
export class GuestLookEvent extends ElementEvent<'ik-guest-look', { readonly text: string }> {
  constructor(detail: GuestLookEvent['detail']) {
    super('ik-guest-look', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-guest-select': GuestSelectEvent;
    'ik-guest-new': GuestNewEvent;
    'ik-guest-look': GuestLookEvent;
  }
}
