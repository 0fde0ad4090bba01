import type { StayStatus } from '@innkeeper/core';
import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of HTNG Express may be called. */
export const htngKinds: PayloadKinds = { reservations: (entries) => ({ reservations: listOf(entries) }) };

/** The statuses of the specification; a PMS may send its own word in their place. */
export const statuses: Readonly<Record<string, StayStatus>> = {
  preconfirmed: 'enquired',
  reserved: 'reserved',
  noshow: 'no-show',
  precheckedin: 'reserved',
  inhouse: 'in-house',
  checkedin: 'in-house',
  checkedout: 'checked-out',
  canceled: 'cancelled',
};

/** What is read of a reservation, in both spellings. */
export const reservationShape: Known = Object.fromEntries(
  [
    'primary_guest',
    'additional_guests',
    'property',
    'arrival_date',
    'departure_date',
    'number_of_adults',
    'number_of_children',
    'room_type_code',
    'room_type_name',
    'room_number',
    'company_name',
    'reservation_status_pms',
    'reservation_status_htng',
    'pms_reservation_id',
    'pms_confirmation_code',
    'external_confirmation_code',
    'reservation_preference_code',
    'room_rate_info',
    'currency_code',
    'guest',
    'reservation',
    'payment',
  ].map((name) => [name, true]),
);

/** What is read of a guest; `prefered_language` and `Email` are spelled as they are sent. */
export const guestShape: Known = Object.fromEntries(
  [
    'name_suffix',
    'name_prefix',
    'name_first',
    'name_middle',
    'name_last',
    'vip_code',
    'company_name',
    'prefered_language',
    'preferred_language',
    'profile_id',
    'profileId',
    'firstname',
    'lastname',
    'loyalty',
    'phone_mobile',
    'Email',
    'email',
    'preferences',
  ].map((name) => [name, true]),
);
