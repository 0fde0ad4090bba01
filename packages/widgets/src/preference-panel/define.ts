import { defineElement } from '../shared/define-element.ts';
import { PreferencePanel } from './preference-panel.ts';

defineElement('ik-preference-panel', PreferencePanel);

declare global {
  interface HTMLElementTagNameMap {
    'ik-preference-panel': PreferencePanel;
  }
}

export { PreferencePanel };
