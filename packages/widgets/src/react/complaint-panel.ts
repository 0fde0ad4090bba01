import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { ComplaintPanel as Element } from '../complaint-panel/define.ts';
import type { ComplaintAdvanceEvent, ComplaintFileEvent } from '../complaint-panel/events.ts';

/** `<ik-complaint-panel>` for React 18 and newer: properties as they are, events as `onComplaintFile`. */
export const ComplaintPanel = createComponent({
  react,
  tagName: 'ik-complaint-panel',
  elementClass: Element,
  events: {
    onComplaintFile: 'ik-complaint-file' as EventName<ComplaintFileEvent>,
    onComplaintAdvance: 'ik-complaint-advance' as EventName<ComplaintAdvanceEvent>,
  },
});
