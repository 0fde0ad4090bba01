import { defineElement } from '../shared/define-element.ts';
import { GuestFinder } from './guest-finder.ts';

defineElement('ik-guest-finder', GuestFinder);

declare global {
  interface HTMLElementTagNameMap {
    'ik-guest-finder': GuestFinder;
  }
}

export { GuestFinder };
