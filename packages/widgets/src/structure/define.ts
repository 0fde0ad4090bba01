import { defineElement } from '../shared/define-element.ts';
import { Structure } from './structure.ts';

defineElement('ik-structure', Structure);

declare global {
  interface HTMLElementTagNameMap {
    'ik-structure': Structure;
  }
}

export { Structure };
