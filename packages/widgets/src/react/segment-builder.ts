import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import type { GuestOpenEvent } from '../events/guest-open.ts';
import { SegmentBuilder as Element } from '../segment-builder/define.ts';
import type { RuleChangeEvent, SegmentSaveEvent } from '../segment-builder/events.ts';

/** `<ik-segment-builder>` for React 18 and newer: properties as they are, events as `onSegmentSave`. */
export const SegmentBuilder = createComponent({
  react,
  tagName: 'ik-segment-builder',
  elementClass: Element,
  events: {
    onRuleChange: 'ik-rule-change' as EventName<RuleChangeEvent>,
    onSegmentSave: 'ik-segment-save' as EventName<SegmentSaveEvent>,
    onGuestOpen: 'ik-guest-open' as EventName<GuestOpenEvent>,
  },
});
