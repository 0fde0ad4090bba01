import type { StayRecord, StayStatus } from '@innkeeper/core';
import { guid, mewsIds, momentAt, stampsOf } from './mews-parts.ts';
import { utc } from './opera-parts.ts';

const states: Readonly<Record<StayStatus, string>> = {
  enquired: 'Inquired',
  reserved: 'Confirmed',
  waitlisted: 'Requested',
  'in-house': 'Started',
  'checked-out': 'Processed',
  cancelled: 'Canceled',
  'no-show': 'Canceled',
  unknown: 'Optional',
};
const origins: Readonly<Record<string, readonly [origin: string, within: string | null]>> = {
  ota: ['ChannelManager', null],
  web: ['Distributor', null],
  phone: ['Commander', 'Phone'],
  desk: ['Commander', 'InPerson'],
};

/** A stay as one of Mews's reservations: moments instead of days, ids instead of names; a no-show is a cancellation. */
export function mewsReservation(stay: StayRecord, timeZone: string): unknown {
  const { property, status, source } = stay;
  const partyOf = (role: string): string | null =>
    stay.parties.find((party) => party.role === role)?.profile.id ?? null;
  const start = momentAt(stay.arrival, '15:00', timeZone);
  const end = momentAt(stay.departure, '11:00', timeZone);
  const isOver = status.value === 'checked-out';
  const [origin, within] = origins[stay.channel ?? ''] ?? ['Connector', null];

  return {
    Id: source.id,
    Number: source.id.slice(-12),
    ServiceId: mewsIds.accommodation(property),
    GroupId: guid('group', source.id),
    AccountId: partyOf('guest'),
    AccountType: 'Customer',
    BookerId: partyOf('booker'),
    State: states[status.value],
    Origin: origin,
    CommanderOrigin: within,
    OriginDetails: stay.bookingSource ?? null,
    ScheduledStartUtc: start,
    ActualStartUtc: isOver || status.value === 'in-house' ? start : null,
    ScheduledEndUtc: end,
    ActualEndUtc: isOver ? end : null,
    CancelledUtc: utc(stay.cancelledAt) ?? (status.value === 'no-show' ? start : null),
    CancellationReason: status.value === 'no-show' ? 'NoShow' : status.value === 'cancelled' ? 'Other' : null,
    RequestedResourceCategoryId: mewsIds.roomType(property, stay.roomType ?? ''),
    AssignedResourceId: stay.room === undefined ? null : mewsIds.room(property, stay.room),
    RateId: mewsIds.rate(property, stay.ratePlan ?? ''),
    BusinessSegmentId: stay.market === undefined ? null : mewsIds.segment(property, stay.market),
    TravelAgencyId: partyOf('agent'),
    PartnerCompanyId: partyOf('company'),
    Purpose: stay.purpose ?? null,
    PersonCounts: [
      { AgeCategoryId: mewsIds.age(property, 'adult'), Count: stay.adults ?? 1 },
      ...(stay.children ? [{ AgeCategoryId: mewsIds.age(property, 'child'), Count: stay.children }] : []),
    ],
    ...stampsOf(stay, start),
  };
}

/** Everyone who stays in the room, as Mews keeps companions; its owner is among them. */
export function mewsCompanionships({ source, parties }: StayRecord): readonly unknown[] {
  return parties
    .filter(({ role }) => role === 'guest' || role === 'companion')
    .map(({ profile }) => ({
      Id: guid('companionship', source.id, profile.id),
      CustomerId: profile.id,
      ReservationGroupId: guid('group', source.id),
      ReservationId: source.id,
    }));
}

/** What was asked for, as notes of the reservation. */
export function mewsOrderNotes({ source, requests = [], changedAt }: StayRecord): readonly unknown[] {
  return requests.map((text, place) => ({
    Id: guid('request', source.id, String(place)),
    OrderId: source.id,
    Text: text,
    Type: 'General',
    CreatedUtc: utc(changedAt) ?? null,
    UpdatedUtc: utc(changedAt) ?? null,
  }));
}
