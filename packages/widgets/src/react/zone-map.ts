import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import type { FileSaveEvent } from '../events/file-save.ts';
import type { GuestOpenEvent } from '../events/guest-open.ts';
import { ZoneMap as Element } from '../zone-map/define.ts';
import type { MapShownEvent } from '../zone-map/events.ts';

/** `<ik-zone-map>` for React 18 and newer: properties as they are, events as `onGuestOpen`. */
export const ZoneMap = createComponent({
  react,
  tagName: 'ik-zone-map',
  elementClass: Element,
  events: {
    onMapShown: 'ik-map-shown' as EventName<MapShownEvent>,
    onFileSave: 'ik-file-save' as EventName<FileSaveEvent>,
    onGuestOpen: 'ik-guest-open' as EventName<GuestOpenEvent>,
  },
});
