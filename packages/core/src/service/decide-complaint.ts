import type { Reason } from '../shared/reason.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';
import type { Complaint, ComplaintEvent } from './complaint.ts';
import { evolveComplaint } from './complaint.ts';

/** How cases are run. */
export interface ComplaintRules {
  /** Days after closing during which the same case opens again; later it is a new one. @defaultValue 7 */
  readonly reopenDays?: number;
}

/** What is true after an event, or why it may not happen. A case is never closed before guest and owner were told. */
export function decideComplaint(
  complaint: Complaint,
  event: ComplaintEvent,
  rules: ComplaintRules = {},
): Result<Complaint, Reason> {
  const problem = problemOf(complaint, event, rules);

  return problem ? fail(problem) : succeed(evolveComplaint(complaint, event));
}

/** Runs a case through its events. The first that may not happen is the refusal. */
export function runComplaint(
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  rules: ComplaintRules = {},
): Result<Complaint, Reason> {
  return events.reduce<Result<Complaint, Reason>>(
    (result, event) => (result.ok ? decideComplaint(result.value, event, rules) : result),
    succeed(complaint),
  );
}

function problemOf(complaint: Complaint, event: ComplaintEvent, rules: ComplaintRules): Reason | undefined {
  if (!(Date.parse(event.at) >= Date.parse(latestOf(complaint)))) return { code: 'complaint/out-of-time' };
  if (event.type === 'reopened') return problemOfReopening(complaint, event.at, rules);
  if (complaint.state === 'closed') return { code: 'complaint/closed' };
  const isSolved = complaint.state === 'solved';
  switch (event.type) {
    case 'assigned':
    case 'explained-again':
      return isSolved ? { code: 'complaint/solved' } : undefined;
    case 'attempted':
      if (isSolved) return { code: 'complaint/solved' };

      return complaint.assignee === undefined ? { code: 'complaint/nobody-has-it' } : undefined;
    case 'guest-told':
    case 'owner-told':
      return isSolved ? undefined : { code: 'complaint/not-solved' };
    case 'closed':
      return problemOfClosing(complaint);
  }
}

function problemOfClosing({ state, guestToldAt, ownerToldAt }: Complaint): Reason | undefined {
  if (state !== 'solved') return { code: 'complaint/not-solved' };
  if (guestToldAt === undefined) return { code: 'complaint/guest-not-told' };

  return ownerToldAt === undefined ? { code: 'complaint/owner-not-told' } : undefined;
}

function problemOfReopening(
  { state, closedAt }: Complaint,
  at: string,
  { reopenDays = 7 }: ComplaintRules,
): Reason | undefined {
  if (state === 'solved') return undefined;
  if (state !== 'closed' || closedAt === undefined) return { code: 'complaint/not-closed' };
  const days = (Date.parse(at) - Date.parse(closedAt)) / 86_400_000;

  return days > reopenDays
    ? { code: 'complaint/too-late', facts: { days: Math.floor(days), reopenDays } }
    : undefined;
}

function latestOf({ receivedAt, attempts, closedAt }: Complaint): string {
  return closedAt ?? attempts.at(-1)?.at ?? receivedAt;
}
