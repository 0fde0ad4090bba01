import type { GuestId, TimelineFilter } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** Another part of the timeline is wanted. With plain data the host hands that part in. */
export class TimelineFilterEvent extends ElementEvent<
  'ik-timeline-filter',
  { readonly guestId: GuestId; readonly filter: TimelineFilter }
> {
  constructor(detail: TimelineFilterEvent['detail']) {
    super('ik-timeline-filter', detail);
  }
}

/** The next page is wanted. With plain data the host hands in what there is then. */
export class TimelineMoreEvent extends ElementEvent<
  'ik-timeline-more',
  { readonly guestId: GuestId; readonly after: string }
> {
  constructor(detail: TimelineMoreEvent['detail']) {
    super('ik-timeline-more', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-timeline-filter': TimelineFilterEvent;
    'ik-timeline-more': TimelineMoreEvent;
  }
}
