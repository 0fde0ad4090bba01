import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { Structure as Element } from '../structure/define.ts';
import type { StructureOrderEvent } from '../structure/events.ts';

/** `<ik-structure>` for React 18 and newer: properties as they are, events as `onStructureOrder`. */
export const Structure = createComponent({
  react,
  tagName: 'ik-structure',
  elementClass: Element,
  events: {
    onStructureOrder: 'ik-structure-order' as EventName<StructureOrderEvent>,
  },
});
