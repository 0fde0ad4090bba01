import { dayOfInstant } from '../guests/moment.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { MomentRecord, PromiseRecord } from '../records/service-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Complaint } from '../service/complaint.ts';
import { complaintOf } from '../service/complaint-of.ts';
import type { HousePromise } from '../service/promise.ts';
import { promiseOf } from '../service/promise-of.ts';
import type { Instant } from '../shared/day.ts';
import type { Observation } from './evidence.ts';
import { promisedAgainstPaid } from './promised-price.ts';

/** What a case cost the guest: that he had to complain, how long he waited, how often somebody came, what he told twice. */
export function ofComplaint({
  about,
  receivedAt,
  attempts,
  solvedAt,
  repeatedExplanations,
  told,
  source,
}: Complaint): readonly Observation[] {
  const place = { day: dayOfInstant(receivedAt), touchpoint: about, source };
  const [answer] = attempts;

  return [
    { ...place, kind: 'complaint' },
    ...(answer ? [{ ...place, kind: 'complaint-hours', amount: hoursBetween(receivedAt, answer.at) }] : []),
    ...(solvedAt === undefined
      ? []
      : [
          { ...place, kind: 'complaint-attempts', amount: attempts.length },
          { ...place, kind: 'complaint-closed', amount: hoursBetween(receivedAt, solvedAt) },
        ]),
    ...Array.from({ length: repeatedExplanations }, () => ({ ...place, kind: 'repeated-explanation' })),
    ...(told?.score
      ? [{ ...place, kind: 'score-service', amount: told.score.points, of: told.score.of }]
      : []),
  ];
}

/** A complaint as a record: what is known step by step speaks in full, else only that it was made and how long it took. */
export function ofComplaintRecord(record: FeedbackRecord, isOwn: boolean): readonly Observation[] {
  const { day, about, touchpoint, state, createdAt, changedAt, source } = record;
  if (record.steps)
    return ofComplaint(complaintOf(record)).map((one) => ({ ...one, touchpoint: touchpoint ?? about }));
  const place = { day, touchpoint: touchpoint ?? about, source };
  // Another system may touch a record long after it was settled.
  const hours =
    isOwn && state === 'settled' && createdAt && changedAt ? hoursBetween(createdAt, changedAt) : undefined;
  const closed = hours === undefined ? [] : [{ ...place, kind: 'complaint-closed', amount: hours }];

  return [{ ...place, kind: 'complaint' }, ...closed];
}

/** What became of a promise. */
export function ofPromise({
  outcome,
  until,
  resolvedAt,
  product,
  what,
  source,
}: HousePromise): readonly Observation[] {
  if (outcome === 'open') return [];

  return [
    {
      kind: `promise-${outcome}`,
      day: resolvedAt === undefined ? until : dayOfInstant(resolvedAt),
      touchpoint: product ?? what,
      source,
    },
  ];
}

/** What became of a promise, and what was paid beyond the price that was named. */
export function ofPromiseRecord(record: PromiseRecord): readonly Observation[] {
  const { promised, paid, product, what, resolvedAt, until, source } = record;
  const isComparable = promised && paid && promised.currency === paid.currency && promised.minor > 0;
  const day = resolvedAt === undefined ? until : dayOfInstant(resolvedAt);
  const extra =
    isComparable && paid.minor > 0
      ? promisedAgainstPaid({ promised, paid, day, touchpoint: product ?? what, source }).observations
      : [];

  return [...ofPromise(promiseOf(record)), ...extra];
}

/** What a system measured; minutes may be left to the moments between which they passed. */
export function ofMoment({
  what,
  amount,
  startedAt,
  endedAt,
  touchpoint,
  day,
  source,
}: MomentRecord): Observation {
  const passed =
    startedAt !== undefined && endedAt !== undefined && what.endsWith('minutes')
      ? (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000
      : undefined;

  return { kind: what, day, amount: amount ?? passed, touchpoint, source };
}

/** The versions of one stay, the earliest first: another room while the guest is in the house is a move. */
export function ofRoomMoves(versions: readonly StayRecord[]): readonly Observation[] {
  return versions.flatMap((stay, place) => {
    const before = versions[place - 1];
    const hasMoved =
      before?.status.value === 'in-house' &&
      stay.status.value === 'in-house' &&
      before.room !== undefined &&
      stay.room !== undefined &&
      before.room !== stay.room;
    const moved = stay.changedAt === undefined ? stay.arrival : dayOfInstant(stay.changedAt);

    return hasMoved ? [{ kind: 'room-move', day: moved, source: stay.source }] : [];
  });
}

function hoursBetween(from: Instant, to: Instant): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000);
}
