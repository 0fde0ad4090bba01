import type { Fact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import { dayOfInstant, order } from '../guests/moment.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Complaint } from '../service/complaint.ts';
import { roomFulfilment } from '../service/fulfilment.ts';
import type { HousePromise } from '../service/promise.ts';
import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource, ownSystem } from '../shared/source-reference.ts';
import type { Visit } from '../stays/history.ts';
import type { Room } from '../stays/property.ts';
import type { Aspects } from './aspects.ts';
import { aspects, partOfAspect } from './aspects.ts';
import type { Observation } from './evidence.ts';
import { priceObservations } from './price-observations.ts';

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
  }: ExperienceFacts,
  { aspects: map = aspects }: { readonly aspects?: Aspects } = {},
): readonly Observation[] {
  const violations = facts.filter((fact) => fact.type === 'violation');
  const told = new Set(violations.map(({ id }) => id as string));

  return [
    ...feedback.filter(({ source }) => !told.has(source.id)).flatMap((one) => ofFeedback(one, map)),
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
  ].sort(
    (one, other) =>
      order<string>(one.day, other.day) ||
      order(one.kind, other.kind) ||
      order(keyOf(one.source), keyOf(other.source)),
  );
}

function ofFeedback(
  { type, day, about, score, state, source, createdAt, changedAt }: FeedbackRecord,
  map: Aspects,
): readonly Observation[] {
  const place = { day, touchpoint: about, source };
  if (score)
    return [{ ...place, kind: `score-${partOfAspect(about, map)}`, amount: score.points, of: score.of }];
  if (type === 'praise') return [{ ...place, kind: 'praise' }];
  if (type === 'complaint') {
    // Another system may touch a record long after it was settled.
    const isOwn = source.system === ownSystem;
    const hours =
      isOwn && state === 'settled' && createdAt && changedAt ? hoursBetween(createdAt, changedAt) : undefined;
    const closed = hours === undefined ? [] : [{ ...place, kind: 'complaint-closed', amount: hours }];

    return [{ ...place, kind: 'complaint' }, ...closed];
  }
  // A comment that somebody took in hand is about a product, and was heard once it is settled.
  if (state === undefined) return [];

  return [
    { ...place, kind: 'product-remark' },
    ...(state === 'settled' ? [{ ...place, kind: 'remark-answered' }] : []),
  ];
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

function ofComplaint({
  about,
  receivedAt,
  attempts,
  solvedAt,
  repeatedExplanations,
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
  ];
}

function ofPromise({
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

function hoursBetween(from: Instant, to: Instant): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000);
}

function keyOf(source: SourceReference | undefined): string {
  return source ? keyOfSource(source) : '';
}
