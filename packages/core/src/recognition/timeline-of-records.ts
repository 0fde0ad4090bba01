import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { HouseRecord } from '../records/record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { TimelineContact, TimelineEntry, TimelineFeedback, TimelineStay } from './timeline-entry.ts';

/** What makes entries of records. */
export interface TimelineWays {
  readonly idOf: (record: Pick<HouseRecord, 'source'>) => string;
  readonly dayOf: (at: Instant) => Day;
}

/** The entry of a stay. */
export function entryOfStay(stay: StayRecord, { idOf }: TimelineWays): TimelineStay {
  const { property, arrival, departure, status, room, requests, channel, bookingSource } = stay;

  return {
    kind: 'stay',
    id: idOf(stay),
    day: arrival,
    channel: channel ?? bookingSource,
    property,
    arrival,
    departure,
    nights: daysBetween(arrival, departure),
    status: status.value,
    room,
    requests,
  };
}

/** The entry of a contact. */
export function entryOfContact(
  contact: ContactRecord,
  { idOf, dayOf }: TimelineWays,
  isMasked: boolean,
): TimelineContact {
  const { at, medium, direction, staff, subject, text } = contact;

  return {
    kind: 'contact',
    id: idOf(contact),
    day: dayOf(at),
    at,
    channel: medium,
    by: staff,
    direction,
    subject,
    text,
    isMasked: isMasked || undefined,
  };
}

/** What a guest said about the house; where a complaint was settled on another occasion that is an entry of its own. */
export function entriesOfFeedback(
  feedback: FeedbackRecord,
  { idOf, dayOf }: TimelineWays,
  settledAt: Instant | undefined,
): readonly TimelineEntry[] {
  const { day, channel, type, about, text, score, state, remedy, room, department } = feedback;
  const id = idOf(feedback);
  const isOneEntry = settledAt === undefined;
  const said: TimelineFeedback = {
    kind: 'feedback',
    id,
    day,
    channel,
    type,
    phase: 'said',
    about,
    text,
    score,
    state,
    remedy: isOneEntry ? remedy : undefined,
    room,
    department,
  };
  if (isOneEntry) return [said];

  return [
    said,
    {
      kind: 'feedback',
      id: `${id}.settled`,
      day: dayOf(settledAt),
      at: settledAt,
      type,
      phase: 'settled',
      about,
      state,
      remedy,
      department,
    },
  ];
}
