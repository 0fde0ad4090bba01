import type { Fact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import { dayOfInstant, order } from '../guests/moment.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ServiceRecord } from '../records/service-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Complaint } from '../service/complaint.ts';
import { complaintOf } from '../service/complaint-of.ts';
import { roomFulfilment } from '../service/fulfilment.ts';
import type { HousePromise } from '../service/promise.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource, ownSystem } from '../shared/source-reference.ts';
import type { Visit } from '../stays/history.ts';
import type { Room } from '../stays/property.ts';
import type { Aspects } from './aspects.ts';
import { aspects, partOfAspect } from './aspects.ts';
import type { Observation } from './evidence.ts';
import { priceObservations } from './price-observations.ts';
import {
  ofComplaint,
  ofComplaintRecord,
  ofMoment,
  ofPromise,
  ofPromiseRecord,
  ofRoomMoves,
} from './service-observations.ts';

/** What the systems know of one guest's experience; what is absent says nothing. */
export interface ExperienceFacts {
  readonly feedback?: readonly FeedbackRecord[];
  /** Only violations of hard constraints are read. */
  readonly facts?: readonly Fact[];
  readonly visits?: readonly Visit[];
  readonly preferences?: readonly KnownPreference[];
  /** The rooms of each property. */
  readonly rooms?: Readonly<Record<string, readonly Room[]>>;
  readonly complaints?: readonly Complaint[];
  readonly promises?: readonly HousePromise[];
  /** Promises and moments as records; expectations say nothing of what happened. */
  readonly services?: readonly ServiceRecord[];
  /** Every version of each stay, the earliest first: rooms that were changed. */
  readonly stayVersions?: Readonly<Record<string, readonly StayRecord[]>>;
}

/** Reads what happened to a guest out of feedback, stays, complaints and promises, in the order of their days. */
export function observationsOf(
  {
    feedback = [],
    facts = [],
    visits = [],
    preferences = [],
    rooms = {},
    complaints = [],
    promises = [],
    services = [],
    stayVersions = {},
  }: ExperienceFacts,
  { aspects: map = aspects }: { readonly aspects?: Aspects } = {},
): readonly Observation[] {
  const violations = facts.filter((fact) => fact.type === 'violation');
  const told = new Set(violations.map(({ id }) => id as string));

  return [
    ...feedback.flatMap((one) => {
      const found = ofFeedback(one, map);

      // The complaint that a violation opened says no more than the violation; how it was run does.
      return told.has(one.source.id) ? found.filter(({ kind }) => kind !== 'complaint') : found;
    }),
    ...violations.map((violation) => ({
      kind: 'constraint-violated',
      day: dayOfInstant(violation.at),
      touchpoint: violation.department,
      source: sourceOfFact(violation),
    })),
    ...visits.flatMap((visit) => ofRoom(visit, preferences, rooms[visit.property] ?? [])),
    ...priceObservations(visits),
    ...complaints.flatMap(ofComplaint),
    ...promises.flatMap(ofPromise),
    ...services.flatMap(ofService),
    ...Object.values(stayVersions).flatMap(ofRoomMoves),
  ].sort(
    (one, other) =>
      order<string>(one.day, other.day) ||
      order(one.kind, other.kind) ||
      order(keyOf(one.source), keyOf(other.source)),
  );
}

function ofFeedback(record: FeedbackRecord, map: Aspects): readonly Observation[] {
  const { type, day, about, touchpoint, score, state, source, steps } = record;
  const place = { day, touchpoint: touchpoint ?? about, source };
  if (score)
    return [{ ...place, kind: `score-${partOfAspect(about, map)}`, amount: score.points, of: score.of }];
  if (type === 'praise') return [{ ...place, kind: 'praise' }];
  if (type === 'complaint') return ofComplaintRecord(record, source.system === ownSystem);
  // A comment that somebody took in hand is about a product; it was heard once it is settled, or once he was thanked.
  if (state === undefined) return [];
  const isHeard = steps ? complaintOf(record).guestToldAt !== undefined : state === 'settled';

  return [{ ...place, kind: 'product-remark' }, ...(isHeard ? [{ ...place, kind: 'remark-answered' }] : [])];
}

/** Wishes that were known when the guest came, held against the room he got. */
function ofRoom(
  visit: Visit,
  preferences: readonly KnownPreference[],
  rooms: readonly Room[],
): readonly Observation[] {
  const room = rooms.find(({ number }) => number === visit.room);
  if (!room) return [];
  const known = preferences.filter(
    ({ standing, evidence }) =>
      standing === 'current' &&
      evidence.some(({ at }) => at !== undefined && dayOfInstant(at) <= visit.arrival),
  );

  return roomFulfilment(known, room, rooms).wishes.flatMap(({ attribute, verdict }) =>
    verdict === 'unknown'
      ? []
      : [{ kind: `preference-${verdict}`, day: visit.arrival, touchpoint: attribute, source: visit.source }],
  );
}

function ofService(record: ServiceRecord): readonly Observation[] {
  if (record.type === 'promise') return ofPromiseRecord(record);

  return record.type === 'moment' ? [ofMoment(record)] : [];
}

function keyOf(source: SourceReference | undefined): string {
  return source ? keyOfSource(source) : '';
}
