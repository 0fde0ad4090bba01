import type { FactKind } from './fact-column.ts';

/** The facts that every census has of a guest, beside those that a hotel adds. */
export const factNames: Readonly<Record<string, FactKind>> = {
  /** `person`, `company`, `agent`, as the profile says. */
  kind: 'word',
  nationality: 'word',
  language: 'word',
  gender: 'word',
  vip: 'word',
  city: 'word',
  country: 'word',
  /** The level of the first membership that has one. */
  level: 'word',
  restricted: 'word',
  /** Whether marketing may be sent: `granted`, `denied`, or not said. */
  'consent.email': 'word',
  'consent.phone': 'word',
  'consent.sms': 'word',
  'consent.post': 'word',
  'consent.messenger': 'word',
  /** Of the last visit. */
  property: 'word',
  roomType: 'word',
  bookingSource: 'word',
  market: 'word',
  first: 'day',
  last: 'day',
  lastDeparture: 'day',
  nextArrival: 'day',
  lastContact: 'day',
  lastComplaint: 'day',
  born: 'day',
  visits: 'count',
  nights: 'count',
  heads: 'count',
  bookings: 'count',
  cancellations: 'count',
  noShows: 'count',
  contacts: 'count',
  complaints: 'count',
  openComplaints: 'count',
  /** Lines of what he bought or was given that are in no sum, as `value` refuses them. */
  refusedLines: 'count',
  /** Month × 100 + day: 1121 is 21 November. */
  birthday: 'count',
  birthYear: 'count',
  /** Net revenue and contribution of all visits, in minor units. */
  amount: 'number',
  contribution: 'number',
  /** Mean of what he gave, 0 to 1. */
  score: 'number',
  latitude: 'number',
  longitude: 'number',
};

/** The facts that are counted from the visits up to a day, never kept. */
export const factsOfVisits: ReadonlySet<string> = new Set([
  'property',
  'roomType',
  'bookingSource',
  'market',
  'first',
  'last',
  'lastDeparture',
  'visits',
  'nights',
  'heads',
  'amount',
  'contribution',
]);
