import { ElementEvent } from '../events/element-event.ts';
import type { MapBounds } from './ground.ts';

/** The map is drawn: a layer of tiles in the slot `tiles` shows exactly these bounds. */
export class MapShownEvent extends ElementEvent<
  'ik-map-shown',
  { readonly latitude: number; readonly longitude: number; readonly bounds: MapBounds }
> {
  constructor(detail: MapShownEvent['detail']) {
    super('ik-map-shown', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-map-shown': MapShownEvent;
  }
}
