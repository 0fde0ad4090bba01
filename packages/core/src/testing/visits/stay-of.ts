import type { Coded } from '../../records/record.ts';
import type { StayParty, StayRecord, StayStatus } from '../../records/stay-record.ts';
import { instantAt, millisecondsAt, quickDay } from '../chance/calendar.ts';
import { pick, type Random } from '../chance/random.ts';
import type { Draft } from '../draft.ts';
import { guestsPerCompany, type Person } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import { agentCount } from '../profiles/agents.ts';
import { agentReference, companyReference, profileReference, stayReference } from '../references.ts';
import type { Visit } from './visit.ts';

/** The statuses as front office systems spell them. */
const statuses: Readonly<Record<StayStatus, Coded<StayStatus>>> = {
  enquired: { value: 'enquired', raw: 'Requested' },
  reserved: { value: 'reserved', raw: 'Reserved' },
  waitlisted: { value: 'waitlisted', raw: 'Waitlisted' },
  'in-house': { value: 'in-house', raw: 'InHouse' },
  'checked-out': { value: 'checked-out', raw: 'CheckedOut' },
  cancelled: { value: 'cancelled', raw: 'Cancelled' },
  'no-show': { value: 'no-show', raw: 'NoShow' },
  unknown: { value: 'unknown' },
};

const ways = [
  { channel: 'ota', bookingSource: 'OTA', market: 'LEISURE', ratePlan: 'FLEX' },
  { channel: 'ota', bookingSource: 'OTA', market: 'LEISURE', ratePlan: 'NONREF' },
  { channel: 'web', bookingSource: 'WEB', market: 'LEISURE', ratePlan: 'FLEX' },
  { channel: 'phone', bookingSource: 'TEL', market: 'BUSINESS', ratePlan: 'BAR' },
  { channel: 'desk', bookingSource: 'WALKIN', market: 'LEISURE', ratePlan: 'BAR' },
] as const;
type Way = (typeof ways)[number] | typeof company;
const company = { channel: 'phone', bookingSource: 'COR', market: 'BUSINESS', ratePlan: 'CORP' } as const;

/** A reservation as the property's system keeps it. */
export function stayOf(plan: Plan, person: Person, visit: Visit, random: Random): StayRecord {
  const { property, arrival, nights, status, bookedOn, copy } = visit;
  const zone = property.timeZone;
  const employer = person.company !== undefined && copy.system === plan.systems[0] && random() < 0.6;
  const way: Way = employer ? company : pick(random, ways);
  const touched = Math.min(
    plan.today,
    status === 'checked-out' ? arrival + nights : Math.max(bookedOn, arrival - 1),
  );
  const room = visit.room === undefined ? undefined : property.rooms[visit.room];

  const stay: Draft<StayRecord> = {
    kind: 'stay',
    source: stayReference(plan, { system: copy.system, property: property.id }, person.index, visit.number),
    version: millisecondsAt(touched, 840, zone),
    changedAt: instantAt(touched, 840, zone),
    createdAt: instantAt(bookedOn, 600, zone),
    channel: way.channel,
    property: property.id,
    status: statuses[status],
    arrival: quickDay(arrival),
    departure: quickDay(arrival + nights),
    parties: [...partiesOf(plan, person, visit, way), ...companionsOf(plan, person, visit, random)],
    roomType: room?.type ?? 'DLXK',
    ratePlan: way.ratePlan,
    adults: person.household ? 2 : 1 + Number(random() < 0.4),
    children: person.household?.role === 'child' ? 1 : 0,
    market: way.market,
    bookingSource: way.bookingSource,
    bookedAt: instantAt(bookedOn, 600, zone),
    rate: { minor: property.rate, currency: property.currencies[0] as string },
  };
  if (room) stay.room = room.number;
  if (status === 'cancelled') stay.cancelledAt = instantAt(touched, 660, zone);

  return stay;
}

function partiesOf(plan: Plan, person: Person, { copy, number }: Visit, way: Way): readonly StayParty[] {
  const { system } = copy;
  const guest: StayParty = {
    role: 'guest',
    profile: profileReference(plan, person.index, copy.copy, system),
  };
  if (way === company) {
    const profile = companyReference(plan, (person.company ?? 0) * guestsPerCompany, system);
    return [guest, { role: 'company', profile }, { role: 'payer', profile }];
  }
  if (way.channel !== 'ota' || system !== plan.systems[0]) return [guest];

  return [
    guest,
    { role: 'agent', profile: agentReference(plan, (person.index + number) % agentCount, system) },
  ];
}

/** The head of the family comes along on every other journey; both are known to the same system. */
function companionsOf(
  plan: Plan,
  { household }: Person,
  { copy }: Visit,
  random: Random,
): readonly StayParty[] {
  if (!household || household.role === 'head' || copy.copy > 0 || random() < 0.5) return [];

  return [{ role: 'companion', profile: profileReference(plan, household.head, 0, copy.system) }];
}
