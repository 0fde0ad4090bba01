import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { Timeline as Element } from '../timeline/define.ts';
import type { TimelineFilterEvent, TimelineMoreEvent } from '../timeline/events.ts';

/** `<ik-timeline>` for React 18 and newer: properties as they are, events as `onTimelineFilter`. */
export const Timeline = createComponent({
  react,
  tagName: 'ik-timeline',
  elementClass: Element,
  events: {
    onTimelineFilter: 'ik-timeline-filter' as EventName<TimelineFilterEvent>,
    onTimelineMore: 'ik-timeline-more' as EventName<TimelineMoreEvent>,
  },
});
