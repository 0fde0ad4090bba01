import { defineElement } from '../shared/define-element.ts';
import { ZoneMap } from './zone-map.ts';

defineElement('ik-zone-map', ZoneMap);

declare global {
  interface HTMLElementTagNameMap {
    'ik-zone-map': ZoneMap;
  }
}

export { ZoneMap };
