import { defineElement } from '../shared/define-element.ts';
import { GuestBrief } from './guest-brief.ts';

defineElement('ik-guest-brief', GuestBrief);

declare global {
  interface HTMLElementTagNameMap {
    'ik-guest-brief': GuestBrief;
  }
}

export { GuestBrief };
