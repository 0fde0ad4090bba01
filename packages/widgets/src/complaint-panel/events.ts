import type { CaseStepInput, ComplaintInput, FeedbackId, GuestId } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';

/** A complaint is about to be written down. `preventDefault()` stops the write; what was typed stays. */
export class ComplaintFileEvent extends ElementEvent<
  'ik-complaint-file',
  { readonly guestId: GuestId; readonly complaint: ComplaintInput }
> {
  constructor(detail: ComplaintFileEvent['detail']) {
    super('ik-complaint-file', detail, { cancelable: true });
  }
}

/** A case is about to be carried on, in the shape `advanceComplaint` takes. `preventDefault()` stops the write. */
export class ComplaintAdvanceEvent extends ElementEvent<
  'ik-complaint-advance',
  { readonly guestId: GuestId; readonly complaintId: FeedbackId; readonly steps: readonly CaseStepInput[] }
> {
  constructor(detail: ComplaintAdvanceEvent['detail']) {
    super('ik-complaint-advance', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-complaint-file': ComplaintFileEvent;
    'ik-complaint-advance': ComplaintAdvanceEvent;
  }
}
