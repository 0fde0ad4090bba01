import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { MatchReview as Element } from '../match-review/define.ts';
import type { MatchDecideEvent, MatchShownEvent, MergeUndoEvent } from '../match-review/events.ts';

/** `<ik-match-review>` for React 18 and newer: properties as they are, events as `onMatchDecide`. */
export const MatchReview = createComponent({
  react,
  tagName: 'ik-match-review',
  elementClass: Element,
  events: {
    onMatchDecide: 'ik-match-decide' as EventName<MatchDecideEvent>,
    onMergeUndo: 'ik-merge-undo' as EventName<MergeUndoEvent>,
    onMatchShown: 'ik-match-shown' as EventName<MatchShownEvent>,
  },
});
