import type {
  CaseStep,
  CaseStepInput,
  ComplaintCase,
  ComplaintInput,
  ComplaintList,
  ComplaintsInput,
  FeedbackId,
  GuestId,
  InnkeeperApi,
  Instant,
} from '@innkeeper/core';
import { evolveComplaint, receiveComplaint } from '@innkeeper/core/service';
import { concerns } from './concerns.ts';
import type { Watching } from './follow.ts';
import type { WrittenList, WrittenListState } from './written-list.ts';
import { createWrittenList } from './written-list.ts';

/** The part of the API that the panel of complaints uses; without the writing calls it only shows. */
export type ComplaintPanelApi = Pick<InnkeeperApi, 'listComplaints'> &
  Partial<Pick<InnkeeperApi, 'fileComplaint' | 'advanceComplaint' | 'takeBack'>> &
  Watching;

/** What a person does with complaints. */
export type ComplaintIntent =
  | { readonly type: 'file'; readonly complaint: ComplaintInput }
  | {
      readonly type: 'advance';
      readonly complaintId: FeedbackId;
      readonly guestId: GuestId;
      readonly steps: readonly CaseStepInput[];
    };

/** Complaints as they stand, with what was just done. */
export type ComplaintPanelState = WrittenListState<ComplaintList, ComplaintIntent>;

/** The panel of complaints without a pixel. */
export type ComplaintPanel = WrittenList<ComplaintsInput, ComplaintList, ComplaintIntent>;

/** What the panel is made with. */
export interface ComplaintPanelOptions {
  readonly api: ComplaintPanelApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens the complaints of a guest, or of the house. Nothing is asked before they are shown. */
export function createComplaintPanel({ api, now }: ComplaintPanelOptions): ComplaintPanel {
  return createWrittenList<ComplaintsInput, ComplaintList, ComplaintIntent>({
    api,
    now,
    list: (input, options) => api.listComplaints(input, options),
    write: async (intent, options) =>
      intent.type === 'file'
        ? api.fileComplaint?.(intent.complaint, options)
        : api.advanceComplaint?.({ complaintId: intent.complaintId, steps: intent.steps }, options),
    takeBack:
      api.takeBack &&
      (async (done, options) => api.takeBack?.({ id: (done as ComplaintCase).complaintId }, options)),
    isConcerned: (event, { guestId }) =>
      guestId === undefined
        ? event.type === 'complaint-changed' || event.type === 'settings-changed'
        : concerns(event, guestId),
    applied: (list, intent, key) => ({
      ...list,
      complaints:
        intent.type === 'file'
          ? [newCase(intent.complaint, list.now, key), ...list.complaints]
          : list.complaints.map((one) =>
              one.complaintId === intent.complaintId ? advanced(one, intent.steps, list.now) : one,
            ),
    }),
  });
}

/** A complaint on its way to the house. */
function newCase(
  { guestId, about, text, room, assignTo, at = '' }: ComplaintInput,
  now: Instant,
  key: string,
): ComplaintCase {
  const receivedAt = at || now;

  return {
    ...receiveComplaint({ about, at: receivedAt }),
    state: assignTo === undefined ? 'received' : 'assigned',
    assignee: assignTo,
    complaintId: key as FeedbackId,
    guestId,
    text,
    room,
    source: { system: 'innkeeper', kind: 'feedback', id: key },
    clock: {
      due: receivedAt,
      remainingMinutes: 24 * 60,
      isAnswered: false,
      isBreached: false,
      escalates: false,
      attempts: 0,
    },
    steps: [],
    next: [],
  };
}

/** The case as it will be; what may be done next the house says. */
function advanced(one: ComplaintCase, steps: readonly CaseStepInput[], now: Instant): ComplaintCase {
  const events = steps.map((step) => ({ by: '', at: now, ...step }) as CaseStep);
  const { source, ...rest } = one;
  const is = events.reduce(evolveComplaint, { ...rest, source });

  return {
    ...one,
    ...is,
    source,
    next: [],
    clock: { ...one.clock, isAnswered: is.attempts.length > 0, attempts: is.attempts.length },
  };
}
