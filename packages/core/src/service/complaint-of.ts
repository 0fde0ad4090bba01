import type { CaseStep, FeedbackRecord } from '../records/feedback-record.ts';
import type { Instant } from '../shared/day.ts';
import { ownSystem } from '../shared/source-reference.ts';
import type { Complaint } from './complaint.ts';
import { evolveComplaint, receiveComplaint } from './complaint.ts';

/** The case that a record tells of: a complaint, or a remark that somebody took up. */
export function complaintOf(record: FeedbackRecord): Complaint {
  const { about, text, source } = record;
  const received = receiveComplaint({ about: about ?? text ?? '', at: receivedAt(record), source });

  return stepsOf(record).reduce(evolveComplaint, received);
}

/**
 * Everything done about a case. A record that tells only where it stands is read as the steps that lead there: what
 * another system has settled is closed by its rules; what this house settled still has to be told to the guest.
 */
export function stepsOf(record: FeedbackRecord): readonly CaseStep[] {
  const { steps, state, remedy, department, staff, source, changedAt } = record;
  if (steps) return steps;
  const by = staff ?? department ?? source.system;
  const at = changedAt ?? receivedAt(record);
  const assigned: CaseStep = { type: 'assigned', at, to: department ?? by };
  if (state === 'in-hand') return [assigned];
  if (state !== 'settled') return [];
  const solved: CaseStep = { type: 'attempted', at, by, solved: true, ...(remedy ? { remedy } : {}) };

  return source.system === ownSystem ? [assigned, solved] : [assigned, solved, { type: 'closed', at }];
}

/** The steps of a case that somebody carries on by naming only where it stands now. */
export function stepsTo(
  record: FeedbackRecord,
  state: NonNullable<FeedbackRecord['state']>,
  {
    at,
    by,
    to,
    remedy,
  }: { readonly at: Instant; readonly by: string; readonly to: string; readonly remedy?: string },
): readonly CaseStep[] {
  const steps = stepsOf(record);
  const now = stateOfCase(complaintOf(record));
  if (now === state) return steps;
  const assigned: CaseStep = { type: 'assigned', at, by, to };
  if (now === 'settled') return [...steps, { type: 'reopened', at, by }];
  if (state === 'open') return steps;
  if (state === 'in-hand') return [...steps, assigned];
  const solved: CaseStep = { type: 'attempted', at, by, solved: true, ...(remedy ? { remedy } : {}) };

  return [...steps, ...(now === 'open' ? [assigned] : []), solved];
}

/** A system that tells no time tells the day: the clock runs from its beginning. */
function receivedAt({ receivedAt: at, createdAt, day }: FeedbackRecord): Instant {
  return at ?? createdAt ?? `${day}T00:00:00Z`;
}

/** Where a case stands, in the three words of a record. */
export function stateOfCase({ state }: Complaint): 'open' | 'in-hand' | 'settled' {
  if (state === 'received') return 'open';

  return state === 'assigned' ? 'in-hand' : 'settled';
}
