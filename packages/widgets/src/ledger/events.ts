import type { Rule } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';
import type { LedgerGoal } from './demand.ts';

/** Somebody wants to see who stands in a band: the rule names them, for a segment builder, a list, a campaign. */
export class BandOpenEvent extends ElementEvent<
  'ik-band-open',
  { readonly band: number; readonly from: number; readonly to: number; readonly rule: Rule }
> {
  constructor(detail: BandOpenEvent['detail']) {
    super('ik-band-open', detail);
  }
}

/** The goal was changed, as far as it can be read; a host that keeps it sets it again next time. */
export class GoalChangeEvent extends ElementEvent<'ik-goal-change', LedgerGoal> {
  constructor(detail: LedgerGoal) {
    super('ik-goal-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-band-open': BandOpenEvent;
    'ik-goal-change': GoalChangeEvent;
  }
}
