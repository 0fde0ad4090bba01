import { defineElement } from '../shared/define-element.ts';
import { PromisePanel } from './promise-panel.ts';

defineElement('ik-promise-panel', PromisePanel);

declare global {
  interface HTMLElementTagNameMap {
    'ik-promise-panel': PromisePanel;
  }
}

export { PromisePanel };
