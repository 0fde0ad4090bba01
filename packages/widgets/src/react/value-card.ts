import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { ValueCard as Element } from '../value-card/define.ts';
import type { ValueWeighEvent } from '../value-card/events.ts';

/** `<ik-value-card>` for React 18 and newer: properties as they are, events as `onValueWeigh`. */
export const ValueCard = createComponent({
  react,
  tagName: 'ik-value-card',
  elementClass: Element,
  events: { onValueWeigh: 'ik-value-weigh' as EventName<ValueWeighEvent> },
});
