import { defineElement } from '../shared/define-element.ts';
import { Satisfaction } from './satisfaction.ts';

defineElement('ik-satisfaction', Satisfaction);

declare global {
  interface HTMLElementTagNameMap {
    'ik-satisfaction': Satisfaction;
  }
}

export { Satisfaction };
