import type { StayStatus } from '@innkeeper/core';

const statuses: Readonly<Record<string, StayStatus>> = {
  enquiry: 'enquired',
  inquiry: 'enquired',
  inquired: 'enquired',
  quote: 'enquired',
  quoted: 'enquired',
  tentative: 'enquired',
  option: 'enquired',
  optional: 'enquired',
  provisional: 'enquired',
  preconfirmed: 'enquired',
  notconfirmed: 'enquired',
  pending: 'enquired',
  requested: 'waitlisted',
  waitlist: 'waitlisted',
  waitlisted: 'waitlisted',
  reserved: 'reserved',
  confirmed: 'reserved',
  unconfirmed: 'reserved',
  definite: 'reserved',
  booked: 'reserved',
  book: 'reserved',
  commit: 'reserved',
  new: 'reserved',
  modified: 'reserved',
  modify: 'reserved',
  precheckedin: 'reserved',
  duein: 'reserved',
  expected: 'reserved',
  arrived: 'in-house',
  inhouse: 'in-house',
  checkedin: 'in-house',
  checkin: 'in-house',
  dueout: 'in-house',
  walkin: 'in-house',
  departed: 'checked-out',
  checkedout: 'checked-out',
  checkout: 'checked-out',
  completed: 'checked-out',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  cancel: 'cancelled',
  noshow: 'no-show',
  noshown: 'no-show',
};

/** What has become of a reservation, from words that most systems share, without regard to case, spaces and dashes. */
export function stayStatusOf(
  raw: string | undefined,
  own: Readonly<Record<string, StayStatus>> = {},
): StayStatus {
  const word = (raw ?? '').toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '');
  if (Object.hasOwn(own, word)) return own[word] ?? 'unknown';

  return Object.hasOwn(statuses, word) ? (statuses[word] ?? 'unknown') : 'unknown';
}
