import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { Ledger as Element } from '../ledger/define.ts';
import type { BandOpenEvent, GoalChangeEvent } from '../ledger/events.ts';

/** `<ik-ledger>` for React 18 and newer: properties as they are, events as `onBandOpen` and `onGoalChange`. */
export const Ledger = createComponent({
  react,
  tagName: 'ik-ledger',
  elementClass: Element,
  events: {
    onBandOpen: 'ik-band-open' as EventName<BandOpenEvent>,
    onGoalChange: 'ik-goal-change' as EventName<GoalChangeEvent>,
  },
});
