import type { StructureMeasure } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** Guests are to be ordered by something else; a host that hands in plain data asks anew. */
export class StructureOrderEvent extends ElementEvent<
  'ik-structure-order',
  { readonly by: StructureMeasure }
> {
  constructor(detail: StructureOrderEvent['detail']) {
    super('ik-structure-order', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-structure-order': StructureOrderEvent;
  }
}
