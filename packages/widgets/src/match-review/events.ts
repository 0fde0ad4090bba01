import type { MatchDecision, MatchToReview, MergeId } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** Two guests are about to be decided on. `preventDefault()` stops the write; in plain data the host writes. */
export class MatchDecideEvent extends ElementEvent<'ik-match-decide', MatchDecision> {
  constructor(detail: MatchDecision) {
    super('ik-match-decide', detail, { cancelable: true });
  }
}

/** A merge is about to be undone. `preventDefault()` stops it. */
export class MergeUndoEvent extends ElementEvent<'ik-merge-undo', { readonly mergeId: MergeId }> {
  constructor(detail: MergeUndoEvent['detail']) {
    super('ik-merge-undo', detail, { cancelable: true });
  }
}

/** Two guests are on the screen. */
export class MatchShownEvent extends ElementEvent<
  'ik-match-shown',
  { readonly one: MatchToReview['one']['guestId']; readonly other: MatchToReview['one']['guestId'] }
> {
  constructor(detail: MatchShownEvent['detail']) {
    super('ik-match-shown', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-match-decide': MatchDecideEvent;
    'ik-merge-undo': MergeUndoEvent;
    'ik-match-shown': MatchShownEvent;
  }
}
