import { displayName } from '../../guests/display-name.ts';
import type { CaseStep, FeedbackRecord } from '../../records/feedback-record.ts';
import type { Complaint, ComplaintEvent } from '../../service/complaint.ts';
import type { ClockOptions, ComplaintClock } from '../../service/complaint-clock.ts';
import { complaintClock } from '../../service/complaint-clock.ts';
import { complaintOf, stepsOf } from '../../service/complaint-of.ts';
import type { ComplaintRules } from '../../service/decide-complaint.ts';
import { decideComplaint } from '../../service/decide-complaint.ts';
import type { RemedyVerdict } from '../../service/remedy.ts';
import { verdictOnCase } from '../../service/remedy.ts';
import type { Instant } from '../../shared/day.ts';
import type { FeedbackId, GuestId } from '../../shared/id.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { viewOf } from '../guests/view-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { Sight } from '../house/sight.ts';

/** A complaint as people work on it: where it stands, how long there is, what was done and what may be done next. */
export interface ComplaintCase extends Omit<Complaint, 'source'> {
  readonly complaintId: FeedbackId;
  readonly guestId: GuestId;
  /** Absent where the actor may not see it. */
  readonly guestName?: string;
  /** The guest's own words. */
  readonly text?: string;
  readonly touchpoint?: string;
  readonly room?: string;
  readonly department?: string;
  readonly stay?: SourceReference;
  readonly source: SourceReference;
  readonly clock: ComplaintClock;
  readonly steps: readonly CaseStep[];
  /** The steps that may be taken now. */
  readonly next: readonly ComplaintEvent['type'][];
  /** Whether the remedy was enough, by the guest's own score after it; absent before it was solved. */
  readonly verdict?: RemedyVerdict;
}

/** By which moment, for whose eyes and by which rules of the house a case is shown. */
export interface CaseView {
  readonly now: Instant;
  readonly sight: Sight;
  readonly locale: string;
  readonly rules: ComplaintRules & ClockOptions;
  readonly tenant: string;
}

const everyStep: readonly ComplaintEvent['type'][] = [
  'assigned',
  'attempted',
  'explained-again',
  'guest-told',
  'owner-told',
  'closed',
  'reopened',
];

/** Shows a complaint as a case. */
export function caseOf(
  record: FeedbackRecord,
  dossier: Dossier,
  { now, sight, locale, rules, tenant }: CaseView,
): ComplaintCase {
  const complaint = complaintOf(record);
  const { text, touchpoint, room, department, stay, source } = record;
  const name = sight('names')
    ? displayName(viewOf(dossier).guest, { locale, mayUnmask: sight('real-name') }).text
    : undefined;

  return {
    ...complaint,
    complaintId: recordIdOf(tenant, { ...source, kind: 'feedback' }),
    guestId: dossier.guestId,
    guestName: name,
    text,
    touchpoint,
    room,
    department,
    stay,
    source,
    clock: complaintClock(complaint, now, rules),
    steps: stepsOf(record),
    next: everyStep.filter((type) => decideComplaint(complaint, stepOf(type, now), rules).ok),
    verdict: complaint.solvedAt === undefined ? undefined : verdictOnCase(complaint),
  };
}

function stepOf(type: ComplaintEvent['type'], at: Instant): ComplaintEvent {
  if (type === 'assigned') return { type, at, to: '' };

  return type === 'attempted' ? { type, at, by: '', solved: false } : { type, at };
}
