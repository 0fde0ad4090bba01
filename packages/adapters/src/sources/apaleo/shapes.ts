import type { StayStatus } from '@innkeeper/core';
import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of apaleo may be called by whoever hands it over without its wrapper. */
export const apaleoKinds: PayloadKinds = {
  reservations: (entries) => ({ reservations: listOf(entries) }),
  bookings: (entries) => ({ bookings: listOf(entries) }),
  folios: (entries) => ({ folios: listOf(entries) }),
};

/** apaleo's words for what has become of a reservation. */
export const statuses: Readonly<Record<string, StayStatus>> = {
  confirmed: 'reserved',
  inhouse: 'in-house',
  checkedout: 'checked-out',
  canceled: 'cancelled',
  noshow: 'no-show',
};

/** What is read of a person in a reservation. */
export const guestShape = {
  title: true,
  gender: true,
  firstName: true,
  middleInitial: true,
  lastName: true,
  email: true,
  phone: true,
  address: true,
  nationalityCountryCode: true,
  identificationType: true,
  identificationNumber: true,
  preferredLanguage: true,
  birthDate: true,
  company: { name: true },
  relationshipToPrimaryGuest: true,
} as const satisfies Known;

/** What is read of a reservation; what it comes to and how it is paid is no revenue and not kept. */
export const reservationShape: Known = Object.fromEntries(
  [
    'id',
    'status',
    'unit',
    'property',
    'ratePlan',
    'unitGroup',
    'totalGrossAmount',
    'arrival',
    'departure',
    'created',
    'modified',
    'adults',
    'childrenAges',
    'comment',
    'guestComment',
    'externalCode',
    'channelCode',
    'source',
    'primaryGuest',
    'additionalGuests',
    'booker',
    'paymentAccount',
    'timeSlices',
    'cancellationTime',
    'cancellationFee',
    'noShowFee',
    'travelPurpose',
    'balance',
    'assignedUnits',
    'validationMessages',
    'actions',
    'taxDetails',
    'payableAmount',
    'company',
  ].map((name) => [name, true]),
);
