import { defineElement } from '../shared/define-element.ts';
import { Timeline } from './timeline.ts';

defineElement('ik-timeline', Timeline);

declare global {
  interface HTMLElementTagNameMap {
    'ik-timeline': Timeline;
  }
}

export { Timeline };
