import type { GuestId } from '@innkeeper/core';
import type { WeightSet } from '@innkeeper/core/delivered-value';
import { ElementEvent } from '../events/element-event.ts';

/** The parts are to count otherwise: alike, as for guests of the high end, or as for the many. */
export class ValueWeighEvent extends ElementEvent<
  'ik-value-weigh',
  { readonly guestId: GuestId; readonly weights: WeightSet }
> {
  constructor(detail: ValueWeighEvent['detail']) {
    super('ik-value-weigh', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-value-weigh': ValueWeighEvent;
  }
}
