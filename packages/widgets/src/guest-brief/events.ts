import type { Alert, GuestId, Preference, Usual } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** A room was chosen; the host assigns it. */
export class RoomAssignEvent extends ElementEvent<
  'ik-room-assign',
  { readonly guestId: GuestId; readonly room: string }
> {
  constructor(detail: RoomAssignEvent['detail']) {
    super('ik-room-assign', detail, { cancelable: true });
  }
}

/**
 * A wish is about to be kept. `preventDefault()` stops the write; the typed words stay in the field, until new data
 * are handed in.
 */
export class WishAddEvent extends ElementEvent<
  'ik-wish-add',
  { readonly guestId: GuestId; readonly preferences: readonly Preference[]; readonly text: string }
> {
  constructor(detail: WishAddEvent['detail']) {
    super('ik-wish-add', detail, { cancelable: true });
  }
}

/** A department is about to be asked to confirm a hard constraint. `preventDefault()` stops the order. */
export class DepartmentAskEvent extends ElementEvent<
  'ik-department-ask',
  { readonly guestId: GuestId; readonly alert: Extract<Alert, { type: 'constraint' }> }
> {
  constructor(detail: DepartmentAskEvent['detail']) {
    super('ik-department-ask', detail, { cancelable: true });
  }
}

/** The usual is wanted again; the host orders it. */
export class UsualOrderEvent extends ElementEvent<
  'ik-usual-order',
  { readonly guestId: GuestId; readonly usual: readonly Usual[] }
> {
  constructor(detail: UsualOrderEvent['detail']) {
    super('ik-usual-order', detail, { cancelable: true });
  }
}

/** The guest is to be checked in with the fields that are filled in; the host opens or files its form. */
export class CheckInEvent extends ElementEvent<
  'ik-check-in',
  { readonly guestId: GuestId; readonly toType: number }
> {
  constructor(detail: CheckInEvent['detail']) {
    super('ik-check-in', detail, { cancelable: true });
  }
}

/** A guest is on the screen. */
export class GuestShownEvent extends ElementEvent<'ik-guest-shown', { readonly guestId: GuestId }> {
  constructor(detail: GuestShownEvent['detail']) {
    super('ik-guest-shown', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-room-assign': RoomAssignEvent;
    'ik-wish-add': WishAddEvent;
    'ik-department-ask': DepartmentAskEvent;
    'ik-usual-order': UsualOrderEvent;
    'ik-check-in': CheckInEvent;
    'ik-guest-shown': GuestShownEvent;
  }
}
