import type { ChargeRecord, Money, StayRecord, StayStatus } from '@innkeeper/core';
import { idOf } from '@innkeeper/core';
import { decimalOf } from '../shared/decimal-money.ts';
import { instantOf } from '../shared/moment.ts';
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
const origins: Readonly<Record<string, string>> = {
  ota: 'ChannelManager',
  web: 'Distributor',
  phone: 'Commander',
  desk: 'Commander',
};

/** A stay as one of Mews's reservations: moments instead of days, ids instead of names; a no-show is a cancellation. */
export function mewsReservation(stay: StayRecord, timeZone: string): unknown {
  const partyOf = (role: string): string | null =>
    stay.parties.find((party) => party.role === role)?.profile.id ?? null;
  const start = momentAt(stay.arrival, '15:00', timeZone);
  const end = momentAt(stay.departure, '11:00', timeZone);
  const isOver = stay.status.value === 'checked-out';

  return {
    Id: stay.source.id,
    Number: stay.source.id.slice(-12),
    ServiceId: guid('service', stay.property),
    GroupId: guid('group', stay.source.id),
    AccountId: partyOf('guest'),
    AccountType: 'Customer',
    BookerId: partyOf('booker'),
    State: states[stay.status.value],
    Origin: origins[stay.channel ?? ''] ?? 'Connector',
    OriginDetails: stay.bookingSource ?? null,
    ScheduledStartUtc: start,
    ActualStartUtc: isOver || stay.status.value === 'in-house' ? start : null,
    ScheduledEndUtc: end,
    ActualEndUtc: isOver ? end : null,
    CancelledUtc: utc(stay.cancelledAt) ?? (stay.status.value === 'no-show' ? start : null),
    CancellationReason:
      stay.status.value === 'no-show' ? 'NoShow' : stay.status.value === 'cancelled' ? 'Other' : null,
    RequestedResourceCategoryId: guid('category', stay.property, stay.roomType ?? ''),
    AssignedResourceId: stay.room === undefined ? null : mewsResourceId(stay.property, stay.room),
    RateId: guid('rate', stay.property, stay.ratePlan ?? ''),
    BusinessSegmentId: stay.market === undefined ? null : guid('segment', stay.market),
    TravelAgencyId: partyOf('agent'),
    PartnerCompanyId: partyOf('company'),
    Purpose: stay.purpose ?? null,
    PersonCounts: [
      { AgeCategoryId: guid('age', 'adult'), Count: stay.adults ?? 1 },
      ...(stay.children ? [{ AgeCategoryId: guid('age', 'child'), Count: stay.children }] : []),
    ],
    CreatedUtc: utc(stay.createdAt) ?? start,
    UpdatedUtc: utc(stay.changedAt) ?? start,
  };
}

/** The id by which Mews knows a room. */
export function mewsResourceId(property: string, room: string): string {
  return guid('room', property, room);
}

/** A guest of a room who is not its owner, as Mews keeps companions. */
export function mewsCompanionship(stay: StayRecord, customerId: string): unknown {
  return {
    Id: guid('companionship', stay.source.id, customerId),
    CustomerId: customerId,
    ReservationGroupId: guid('group', stay.source.id),
    ReservationId: stay.source.id,
  };
}

/** A line of revenue as one of Mews's order items; what takes another back is a rebate. */
export function mewsOrderItem(charge: ChargeRecord, customerId: string | undefined): unknown {
  const { net, tax, gross, reverses, quantity } = charge;
  const amount = amountsOf(net ?? gross ?? { minor: 0, currency: 'EUR' }, { tax, gross });

  return {
    Id: charge.source.id,
    EnterpriseId: guid('enterprise', charge.property),
    AccountId: customerId ?? null,
    AccountType: 'Customer',
    ServiceId: guid('service', charge.property, charge.outlet ?? ''),
    ServiceOrderId: charge.stay?.id ?? null,
    BillId: null,
    AccountingCategoryId: guid('accounting', charge.category.raw ?? charge.category.value),
    BillingName: charge.text ?? null,
    UnitCount: Math.abs(quantity ?? 1),
    Amount: amount,
    OriginalAmount: amount,
    RevenueType: charge.category.value === 'room' ? 'Service' : 'Product',
    Type: reverses
      ? 'ProductOrderRebate'
      : charge.category.value === 'room'
        ? 'SpaceOrder'
        : charge.category.value === 'cancellation'
          ? 'CancellationFee'
          : 'ProductOrder',
    AccountingState: 'Closed',
    ConsumedUtc: utc(charge.postedAt) ?? `${charge.day}T00:00:00Z`,
    CanceledUtc: null,
    ClosedUtc: utc(charge.postedAt) ?? null,
    Data: reverses ? { Discriminator: 'Rebate', Rebate: { RebatedItemId: reverses.id } } : null,
  };
}

function amountsOf(net: Money, { tax, gross }: Pick<ChargeRecord, 'tax' | 'gross'>): unknown {
  const number = (money: Money | undefined): number => Number(money ? decimalOf(money) : 0);

  return {
    Currency: net.currency,
    NetValue: number(net),
    GrossValue: number(gross ?? net),
    TaxValues: [{ Code: 'STANDARD', Value: number(tax) }],
  };
}

function momentAt(day: string, time: string, timeZone: string): string {
  return utc(instantOf(`${day}T${time}:00`, timeZone)) ?? `${day}T${time}:00.000Z`;
}

/** A GUID that is always the same for the same names: for the lists that Mews keeps beside its records. */
function guid(...names: readonly [string, ...string[]]): string {
  const hex = idOf('mews', ...names).slice(-32);

  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
