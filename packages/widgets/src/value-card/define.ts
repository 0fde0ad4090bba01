import { defineElement } from '../shared/define-element.ts';
import { ValueCard } from './value-card.ts';

defineElement('ik-value-card', ValueCard);

declare global {
  interface HTMLElementTagNameMap {
    'ik-value-card': ValueCard;
  }
}

export { ValueCard };
