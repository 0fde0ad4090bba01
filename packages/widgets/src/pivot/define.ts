import { defineElement } from '../shared/define-element.ts';
import { Pivot } from './pivot.ts';

defineElement('ik-pivot', Pivot);

declare global {
  interface HTMLElementTagNameMap {
    'ik-pivot': Pivot;
  }
}

export { Pivot };
