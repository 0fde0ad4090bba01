import type { Day, Incoming, StayRecord } from '@innkeeper/core';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import { channelOf, letters, statusOf } from './codes.ts';
import type { Reading } from './reading.ts';
import {
  enterpriseOf,
  enterpriseSource,
  localDayOf,
  nameOf,
  propertyOf,
  refused,
  shortNameOf,
  timesOf,
  whereOf,
  zoneOf,
} from './reading.ts';
import { reservationShape } from './shapes.ts';
import { partiesOf } from './stay-parties.ts';

type Problem = 'refused/no-id' | 'refused/field' | 'refused/day' | 'refused/departure';

/** The record of a reservation: its moments become days at the property, its ids the names that the lists give them. */
export function reservationToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  const refuse = (code: Problem, field?: string): Incoming => {
    const facts = field === undefined ? undefined : { field, problem: 'leads to no enterprise' };

    return refused(compact({ code, field, facts, raw, kind: 'stay' as const, id }), reading);
  };
  if (id === undefined) return refuse('refused/no-id');
  const enterpriseId = enterpriseOf(raw, reading);
  if (enterpriseId === undefined) return refuse('refused/field', 'ServiceId');
  const { arrival, departure } = daysOf(raw, zoneOf(enterpriseId, reading));
  if (arrival === undefined) return refuse('refused/day', 'ScheduledStartUtc');
  if (departure === undefined) return refuse('refused/day', 'ScheduledEndUtc');
  if (departure < arrival) return refuse('refused/departure');

  const times = timesOf(raw);
  const state = textOf(raw.State);
  const record = compact<StayRecord>({
    kind: 'stay',
    source: enterpriseSource('stay', id, { enterpriseId, reading }),
    ...times,
    property: propertyOf(enterpriseId, reading),
    status: compact({ value: statusOf(state, textOf(raw.CancellationReason)), raw: state }),
    arrival,
    departure,
    parties: partiesOf(raw, reading),
    ...namesOf(raw, reading),
    ...countsOf(raw, reading),
    channel: channelOf(textOf(raw.Origin), textOf(raw.CommanderOrigin)),
    bookingSource: firstText(raw, 'OriginDetails', 'OriginDetail', 'ChannelManager'),
    bookedAt: times.createdAt,
    cancelledAt: instantOf(textOf(raw.CancelledUtc)),
    purpose: textOf(raw.Purpose),
    otherIds: someOf(otherIdsOf(raw)),
    requests: someOf(requestsOf(id, reading)),
    extra: extraWith(raw, reading),
  });

  return { record, ...whereOf(reading) };
}

/** The days at the property. Who left before the day that was agreed has not slept there since. */
function daysOf(
  raw: Raw,
  zone: string,
): { readonly arrival: Day | undefined; readonly departure: Day | undefined } {
  const arrival = localDayOf(firstText(raw, 'ScheduledStartUtc', 'StartUtc'), zone);
  const agreed = localDayOf(firstText(raw, 'ScheduledEndUtc', 'EndUtc'), zone);
  const left = letters(textOf(raw.State)) === 'processed' ? localDayOf(raw.ActualEndUtc, zone) : undefined;
  const isEarly =
    left !== undefined && agreed !== undefined && arrival !== undefined && left < agreed && left >= arrival;

  return { arrival, departure: isEarly ? left : agreed };
}

/** What Mews keeps as ids of other lists; the id itself where the list was not read. */
function namesOf(raw: Raw, { lists }: Reading): Partial<StayRecord> {
  const roomId = firstText(raw, 'AssignedResourceId', 'AssignedSpaceId');
  const categoryId = firstText(raw, 'RequestedResourceCategoryId', 'RequestedCategoryId');
  const rateId = textOf(raw.RateId);
  const segmentId = textOf(raw.BusinessSegmentId);

  return {
    room: nameOf(lists.find('Resources', roomId)) ?? roomId,
    roomType: shortNameOf(lists.find('ResourceCategories', categoryId)) ?? categoryId,
    ratePlan: shortNameOf(lists.find('Rates', rateId)) ?? rateId,
    market: nameOf(lists.find('BusinessSegments', segmentId)) ?? segmentId,
  };
}

/** Adults and children, as far as the age categories say which is which. */
function countsOf(raw: Raw, { lists }: Reading): Pick<StayRecord, 'adults' | 'children'> {
  const counts = objectsOf(raw.PersonCounts).map((entry) => ({
    count: countOf(entry.Count) ?? 0,
    kind: letters(firstText(lists.find('AgeCategories', textOf(entry.AgeCategoryId)), 'Classification')),
  }));
  const sum = (kind: string): number | undefined => {
    const found = counts.filter((entry) => entry.kind === kind);

    return found.length > 0 ? found.reduce((total, { count }) => total + count, 0) : undefined;
  };

  return {
    adults: sum('adult') ?? countOf(raw.AdultCount),
    children: sum('child') ?? countOf(raw.ChildCount),
  };
}

const numbers = ['Number', 'ChannelNumber', 'ChannelManagerNumber', 'ChannelManagerGroupNumber'] as const;

function otherIdsOf(raw: Raw): NonNullable<StayRecord['otherIds']> {
  return numbers.flatMap((type) => {
    const id = textOf(raw[type]);

    return id === undefined ? [] : [{ type, id }];
  });
}

function requestsOf(id: string, { lists }: Reading): readonly string[] {
  return lists.of('ServiceOrderNotes', id).flatMap(({ Text }) => textOf(Text) ?? []);
}

/** What was not read stays: age categories without a name, and companions of the group who are tied to no room. */
function extraWith(raw: Raw, { lists }: Reading): StayRecord['extra'] {
  const counts = objectsOf(raw.PersonCounts);
  const isRead = counts.every((entry) => lists.find('AgeCategories', textOf(entry.AgeCategoryId)));
  const group = lists.ofGroup(textOf(raw.GroupId)).flatMap(({ CustomerId }) => textOf(CustomerId) ?? []);
  const more = compact({
    GroupId: textOf(raw.GroupId),
    PersonCounts: isRead ? undefined : someOf(counts),
    GroupCompanionIds: someOf(group),
  });
  const extra = extraOf(raw, reservationShape);

  return Object.keys(more).length > 0 ? { ...extra, ...more } : extra;
}
