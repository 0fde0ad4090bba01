import type { Rule, Segment } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** The rule is another one; absent while a line is not finished. A host that hands in plain data counts it. */
export class RuleChangeEvent extends ElementEvent<'ik-rule-change', { readonly rule?: Rule }> {
  constructor(detail: RuleChangeEvent['detail']) {
    super('ik-rule-change', detail);
  }
}

/** A segment is about to be kept, in the shape `writeSegment` takes. `preventDefault()` stops the write. */
export class SegmentSaveEvent extends ElementEvent<
  'ik-segment-save',
  { readonly segment: Segment; readonly version: number }
> {
  constructor(detail: SegmentSaveEvent['detail']) {
    super('ik-segment-save', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-rule-change': RuleChangeEvent;
    'ik-segment-save': SegmentSaveEvent;
  }
}
