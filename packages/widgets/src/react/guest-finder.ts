import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { GuestFinder as Element } from '../guest-finder/define.ts';
import type { GuestLookEvent, GuestNewEvent, GuestSelectEvent } from '../guest-finder/events.ts';

/** `<ik-guest-finder>` for React 18 and newer: properties as they are, events as `onGuestSelect`. */
export const GuestFinder = createComponent({
  react,
  tagName: 'ik-guest-finder',
  elementClass: Element,
  events: {
    onGuestSelect: 'ik-guest-select' as EventName<GuestSelectEvent>,
    onGuestNew: 'ik-guest-new' as EventName<GuestNewEvent>,
    onGuestLook: 'ik-guest-look' as EventName<GuestLookEvent>,
  },
});
