import { defineElement } from '../shared/define-element.ts';
import { SegmentBuilder } from './segment-builder.ts';

defineElement('ik-segment-builder', SegmentBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'ik-segment-builder': SegmentBuilder;
  }
}

export { SegmentBuilder };
