import type { Instant } from '../shared/day.ts';
import type { Complaint } from './complaint.ts';

/** The clock that runs until somebody of the house is with the guest. */
export interface ComplaintClock {
  readonly due: Instant;
  /** Minutes to the due moment; negative after it. Stands still once the house has answered. */
  readonly remainingMinutes: number;
  readonly isAnswered: boolean;
  readonly isBreached: boolean;
  /** Nobody has answered and it is time that somebody higher knows. */
  readonly escalates: boolean;
  readonly attempts: number;
  /** Hours from the complaint to the attempt that solved it. */
  readonly hoursToSolution?: number;
}

/** How long the house may take. */
export interface ClockOptions {
  /** @defaultValue 24 */
  readonly answerHours?: number;
  /** @defaultValue 20 */
  readonly escalateHours?: number;
}

/** Reads the clock of a case at a moment. */
export function complaintClock(
  { receivedAt, attempts, solvedAt }: Complaint,
  now: Instant,
  { answerHours = 24, escalateHours = 20 }: ClockOptions = {},
): ComplaintClock {
  const received = Date.parse(receivedAt);
  const due = received + answerHours * 3_600_000;
  const answered = attempts[0];
  const at = Date.parse(answered?.at ?? now);

  return {
    due: withOffsetOf(receivedAt, due),
    remainingMinutes: Math.floor((due - at) / 60_000),
    isAnswered: answered !== undefined,
    isBreached: at > due,
    escalates: answered === undefined && at >= received + escalateHours * 3_600_000,
    attempts: attempts.length,
    ...(solvedAt === undefined ? {} : { hoursToSolution: (Date.parse(solvedAt) - received) / 3_600_000 }),
  };
}

/** The moment in the offset that the first one was written in. */
function withOffsetOf(instant: Instant, moment: number): Instant {
  const [offset = 'Z', sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;

  return `${new Date(moment + shift).toISOString().slice(0, 19)}${offset}`;
}
