import type { CaseStep } from '../records/feedback-record.ts';
import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** One case: what a guest complained of, and everything done about it. Later attempts are never a case of their own. */
export interface Complaint {
  readonly state: ComplaintState;
  readonly about: string;
  readonly receivedAt: Instant;
  readonly source?: SourceReference;
  /** Who has it in hand: a staff id or department. */
  readonly assignee?: string;
  readonly attempts: readonly Attempt[];
  readonly solvedAt?: Instant;
  readonly remedy?: string;
  readonly guestToldAt?: Instant;
  /** The salesperson or owner who looks after the guest. */
  readonly ownerToldAt?: Instant;
  readonly closedAt?: Instant;
  /** What was said to the guest when he was told, and how he felt about it after. */
  readonly told?: ToldGuest;
  /** How often the guest had to explain it again. */
  readonly repeatedExplanations: number;
  readonly reopened: number;
}

/** Where a case stands: `closed` only when guest and owner have been told. */
export type ComplaintState = 'received' | 'assigned' | 'solved' | 'closed';

/** What went with the notice to the guest. */
export interface ToldGuest {
  readonly apologised: boolean;
  readonly thanked: boolean;
  readonly score?: { readonly points: number; readonly of: number };
}

/** One attempt to solve it; the first is the answer of the house. */
export interface Attempt {
  readonly at: Instant;
  readonly by: string;
  readonly solved: boolean;
}

/** What happens to a case. */
export type ComplaintEvent = CaseStep;

/** A new case. */
export function receiveComplaint({
  about,
  at,
  source,
}: {
  readonly about: string;
  readonly at: Instant;
  readonly source?: SourceReference;
}): Complaint {
  return {
    state: 'received',
    about,
    receivedAt: at,
    source,
    attempts: [],
    repeatedExplanations: 0,
    reopened: 0,
  };
}

/** What is true after an event. Whether it may happen is asked of `decideComplaint`. */
export function evolveComplaint(complaint: Complaint, event: ComplaintEvent): Complaint {
  switch (event.type) {
    case 'assigned':
      return { ...complaint, state: 'assigned', assignee: event.to };
    case 'attempted': {
      const { at, by, solved, remedy } = event;
      const attempts = [...complaint.attempts, { at, by, solved }];

      return solved
        ? { ...complaint, state: 'solved', attempts, solvedAt: at, remedy: remedy ?? complaint.remedy }
        : { ...complaint, attempts };
    }
    case 'explained-again':
      return { ...complaint, repeatedExplanations: complaint.repeatedExplanations + 1 };
    case 'guest-told':
      return {
        ...complaint,
        guestToldAt: event.at,
        told: {
          apologised: event.apologised ?? complaint.told?.apologised ?? false,
          thanked: event.thanked ?? complaint.told?.thanked ?? false,
          score: event.score ?? complaint.told?.score,
        },
      };
    case 'owner-told':
      return { ...complaint, ownerToldAt: event.at };
    case 'closed':
      return { ...complaint, state: 'closed', closedAt: event.at };
    case 'reopened': {
      const {
        solvedAt: _solved,
        guestToldAt: _guest,
        ownerToldAt: _owner,
        closedAt: _closed,
        told: _told,
        ...open
      } = complaint;

      return { ...open, state: 'assigned', reopened: complaint.reopened + 1 };
    }
  }
}
