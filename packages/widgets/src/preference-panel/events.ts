import type { GuestId, PreferenceChange } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/**
 * Wishes are about to be changed, in the shape `changePreferences` takes. `preventDefault()` stops the write; what was
 * typed stays in the field.
 */
export class PreferenceChangeEvent extends ElementEvent<
  'ik-preference-change',
  { readonly guestId: GuestId; readonly changes: readonly PreferenceChange[]; readonly text?: string }
> {
  constructor(detail: PreferenceChangeEvent['detail']) {
    super('ik-preference-change', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-preference-change': PreferenceChangeEvent;
  }
}
