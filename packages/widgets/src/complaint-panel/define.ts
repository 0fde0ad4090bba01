import { defineElement } from '../shared/define-element.ts';
import { ComplaintPanel } from './complaint-panel.ts';

defineElement('ik-complaint-panel', ComplaintPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ik-complaint-panel': ComplaintPanel;
  }
}

export { ComplaintPanel };
