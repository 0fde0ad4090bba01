import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { PreferencePanel as Element } from '../preference-panel/define.ts';
import type { PreferenceChangeEvent } from '../preference-panel/events.ts';

/** `<ik-preference-panel>` for React 18 and newer: properties as they are, events as `onPreferenceChange`. */
export const PreferencePanel = createComponent({
  react,
  tagName: 'ik-preference-panel',
  elementClass: Element,
  events: { onPreferenceChange: 'ik-preference-change' as EventName<PreferenceChangeEvent> },
});
