import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { PromisePanel as Element } from '../promise-panel/define.ts';
import type { PromiseMakeEvent, PromiseSettleEvent } from '../promise-panel/events.ts';

/** `<ik-promise-panel>` for React 18 and newer: properties as they are, events as `onPromiseMake`. */
export const PromisePanel = createComponent({
  react,
  tagName: 'ik-promise-panel',
  elementClass: Element,
  events: {
    onPromiseMake: 'ik-promise-make' as EventName<PromiseMakeEvent>,
    onPromiseSettle: 'ik-promise-settle' as EventName<PromiseSettleEvent>,
  },
});
