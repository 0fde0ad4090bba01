import { complaintOf, stateOfCase, stepsOf } from '../service/complaint-of.ts';
import type { Day } from '../shared/day.ts';
import type { HouseCase } from './house-columns.ts';
import type { ReportedCase } from './reported-guest.ts';

/** How far a case has come. */
type CaseProgress = Omit<HouseCase, 'guest' | 'day' | 'kind' | 'about'>;

/** A case that nobody has taken up. */
export const untouchedCase: CaseProgress = {
  isSettled: false,
  attempts: 0,
  isGuestTold: false,
  isOwnerTold: false,
  explainedAgain: 0,
};

/** How a complaint stood on a day: steps that were taken later had not been taken then. */
export function caseAsOf(record: ReportedCase, asOf: Day): CaseProgress {
  const steps = stepsOf(record).filter(({ at }) => at.slice(0, 10) <= asOf);
  const complaint = complaintOf({ ...record, steps });
  const isSettled = stateOfCase(complaint) === 'settled';
  const solved = [...complaint.attempts].reverse().find((attempt) => attempt.solved);

  return {
    isSettled,
    attempts: complaint.attempts.length,
    isGuestTold: complaint.guestToldAt !== undefined || (isSettled && complaint.state === 'closed'),
    isOwnerTold: complaint.ownerToldAt !== undefined,
    explainedAgain: complaint.repeatedExplanations,
    ...(isSettled && complaint.remedy !== undefined && { remedy: complaint.remedy }),
    ...(isSettled && solved && { settledBy: solved.by }),
    ...(record.department !== undefined && { department: record.department }),
  };
}
