import { byMoment, order } from '../guests/moment.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { StayParty, StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { byLastSource, keyOfSource, orderOfSources } from '../shared/source-reference.ts';

/** One stay of a guest who was there: as the guest himself or beside him. */
export interface Visit {
  readonly source: SourceReference;
  readonly property: string;
  readonly arrival: Day;
  readonly departure: Day;
  /** 0 for a day use. */
  readonly nights: number;
  readonly role: 'guest' | 'companion';
  /** 1 for the first stay in the group. */
  readonly ordinal: number;
  /** In the house now, or gone. */
  readonly state: 'in-house' | 'past';
  readonly room?: string;
  readonly roomType?: string;
  readonly requests?: readonly string[];
  /** Everything posted for this guest, in the order of day and key. */
  readonly charges: readonly ChargeRecord[];
}

/** A stay the guest had another part in, or that did not take place (yet). */
export interface Involvement {
  readonly stay: StayRecord;
  /** Every part the guest has in it. */
  readonly roles: readonly StayParty['role'][];
}

/** What one guest has done in the house. Who only booked or paid has not stayed. */
export interface History {
  /** Stays that took place, the earliest first. */
  readonly visits: readonly Visit[];
  /** Stays to come, the next first: reserved or waitlisted, as guest or companion. */
  readonly ahead: readonly Involvement[];
  /** Cancelled, not shown up, enquired, or with another part: booked for someone, paid for someone. */
  readonly others: readonly Involvement[];
  /** What was posted to the guest outside a stay: a lunch, a spa day. */
  readonly looseCharges: readonly ChargeRecord[];
}

/** What a history is read from. */
export interface HistoryParts {
  /** The profiles of the guest. */
  readonly profiles: readonly SourceReference[];
  readonly stays: readonly StayRecord[];
  readonly charges: readonly ChargeRecord[];
}

/** Puts the stays and charges of one guest in order; their order of arrival does not matter. */
export function historyOf({ profiles, stays, charges }: HistoryParts): History {
  const own = new Set(profiles.map(keyOfSource));
  const isMine = byLastSource((profile) => own.has(profile));
  const involvements = inOrderOfArrival(stays).flatMap((stay) => involvementIn(stay, isMine));
  const present = involvements.filter(isThere);
  const took = present.filter(({ stay }) => isTaken(stay));
  const ahead = present.filter(({ stay }) => isAhead(stay));
  const mine = charges.length > 0 ? assignCharges(charges, { involvements, took }, isMine) : nothingBought;

  return {
    visits: took.map((involvement, index) => visitOf(involvement, index + 1, mine.byStay)),
    ahead,
    others: involvements.filter((one) => !took.includes(one) && !ahead.includes(one)),
    looseCharges: mine.loose,
  };
}

/** The last stay that has ended, or `undefined` for who never stayed. */
export function lastVisit({ visits }: History): Visit | undefined {
  return visits.filter(({ state }) => state === 'past').at(-1);
}

/** The stay that runs now, where there is one. */
export function currentVisit({ visits }: History): Visit | undefined {
  return visits.filter(({ state }) => state === 'in-house').at(-1);
}

/** Everything posted for the guest, within stays and outside. */
export function chargesOf({ visits, looseCharges }: History): readonly ChargeRecord[] {
  return inOrderOfDay([...visits.flatMap(({ charges }) => charges), ...looseCharges]);
}

function visitOf(
  { stay, roles }: Involvement,
  ordinal: number,
  charges: ReadonlyMap<string, readonly ChargeRecord[]>,
): Visit {
  const { source, property, arrival, departure, room, roomType, requests, status } = stay;

  return {
    source,
    property,
    arrival,
    departure,
    nights: daysBetween(arrival, departure),
    role: roles.includes('guest') ? 'guest' : 'companion',
    ordinal,
    state: status.value === 'in-house' ? 'in-house' : 'past',
    room,
    roomType,
    requests,
    charges: charges.size > 0 ? (charges.get(keyOfSource(source)) ?? []) : [],
  };
}

function involvementIn(stay: StayRecord, isMine: IsMine): readonly Involvement[] {
  const mine = stay.parties.filter(({ profile }) => isMine(profile)).map(({ role }) => role);
  const roles = mine.length > 1 ? [...new Set(mine)].sort(order) : mine;

  return roles.length > 0 ? [{ stay, roles }] : [];
}

/** Whether a profile is one of the guest's. */
type IsMine = (profile: SourceReference) => boolean;

/** The charges of a guest by the keys of his stays, and those of none that took place. */
interface Bought {
  readonly byStay: ReadonlyMap<string, readonly ChargeRecord[]>;
  readonly loose: readonly ChargeRecord[];
}

const nothingBought: Bought = { byStay: new Map(), loose: [] };

function isThere({ roles }: Involvement): boolean {
  return roles.includes('guest') || roles.includes('companion');
}

function isTaken({ status }: StayRecord): boolean {
  return status.value === 'in-house' || status.value === 'checked-out';
}

function isAhead({ status }: StayRecord): boolean {
  return status.value === 'reserved' || status.value === 'waitlisted';
}

/**
 * A charge that names nobody belongs to the guest of the stay, never to a companion. What was posted to a stay that did
 * not take place (the fee of a no-show) is kept outside the stays.
 */
function assignCharges(
  charges: readonly ChargeRecord[],
  {
    involvements,
    took,
  }: { readonly involvements: readonly Involvement[]; readonly took: readonly Involvement[] },
  isMine: IsMine,
): Bought {
  const asGuest = new Set(
    involvements.filter(({ roles }) => roles.includes('guest')).map(({ stay }) => keyOfSource(stay.source)),
  );
  const there = new Set(took.map(({ stay }) => keyOfSource(stay.source)));
  const byStay = new Map<string, ChargeRecord[]>();
  const loose: ChargeRecord[] = [];
  const listFor = byLastSource((stay): ChargeRecord[] => {
    if (!there.has(stay)) return loose;
    const list = byStay.get(stay) ?? [];
    byStay.set(stay, list);

    return list;
  });
  const isOfGuest = byLastSource((stay) => asGuest.has(stay));
  for (const charge of inOrderOfDay(charges)) {
    const { stay, profile } = charge;
    if (profile ? isMine(profile) : stay !== undefined && isOfGuest(stay))
      (stay === undefined ? loose : listFor(stay)).push(charge);
  }

  return { byStay, loose };
}

/** Stays by day; those of one day by their keys. */
export function inOrderOfArrival(stays: readonly StayRecord[]): readonly StayRecord[] {
  return inOrderBy(stays, byArrival);
}

/** Orders stays as {@link inOrderOfArrival} does. */
export function byArrival(one: StayRecord, other: StayRecord): number {
  return (
    order<string>(one.arrival, other.arrival) ||
    order<string>(one.departure, other.departure) ||
    orderOfSources(one.source, other.source)
  );
}

/** Charges by day and moment; those of one moment by their keys. */
export function inOrderOfDay(charges: readonly ChargeRecord[]): readonly ChargeRecord[] {
  return inOrderBy(
    charges,
    (one, other) =>
      order<string>(one.day, other.day) ||
      byMoment(one.postedAt, other.postedAt) ||
      orderOfSources(one.source, other.source),
  );
}

/** Most lists that are put in order were in order already. */
function inOrderBy<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  for (let at = 1; at < items.length; at += 1)
    if (compare(items[at - 1] as Item, items[at] as Item) > 0) return [...items].sort(compare);

  return items;
}
