import type { Guest } from '../../guests/guest.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { holds } from '../../guests/sourced.ts';
import { usableDocument, usablePhone } from '../../identity/usable-values.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { renamed } from '../../shared/id.ts';
import type { ReadCall } from '../house/call.ts';
import { inScope } from '../house/scope.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';
import type { Found } from './find-in-store.ts';
import type { GuestHit, StayDates } from './find-types.ts';
import type { FoundGuest } from './load-found.ts';
import { namesOfHit } from './names-of-hit.ts';
import { placed } from './placed-reasons.ts';

/** How a hit is told. */
export interface HitOptions {
  readonly locale: string;
  /** The hotel's day. */
  readonly day: Day;
  /** The property of the desk, whose stays come first. */
  readonly property?: string;
  /** What was typed, to say where it is. */
  readonly typed: string;
}

/** A guest to be shown, and how far he is from what was typed. */
export interface RankedHit {
  readonly hit: GuestHit;
  readonly distance: number;
}

/** Tells one guest that was found; `undefined` where this actor may not know of him. */
export function hitOf(
  { house, actor }: Pick<ReadCall, 'house' | 'actor'>,
  { rootId, because, distance, profiles, facts, stays }: Found & FoundGuest,
  options: HitOptions,
): RankedHit | undefined {
  if (profiles.length === 0) return undefined;
  const guest = projectGuest({ id: renamed('guest', rootId), profiles, facts });
  if (!inScope(actor, profiles, stays)) return undefined;
  const sight = sightOf(actor, house.policy);
  const isUnknown = guest.incognito !== undefined && !sight('real-name');
  if (isUnknown && because.every(({ code }) => code.startsWith('find/name'))) return undefined;

  const names = sight('names') ? namesOfHit(guest, { ...options, house, mayUnmask: sight('real-name') }) : {};
  const ends = endsOf(guest, sight);
  const hit: GuestHit = {
    guestId: guest.id,
    ...names,
    because: placed(because, { ...names, ...ends }, options.typed),
    ...staying(stays, sight, options),
    ends,
  };

  return { hit, distance };
}

type Staying = Pick<GuestHit, 'presence' | 'inHouse' | 'room' | 'stay' | 'lastStay' | 'stays'>;

/** Whether he is in the house is what a guest is known by; where and when, and what is to come, is not. */
function staying(stays: readonly StayRecord[], sight: Sight, { day, property }: HitOptions): Staying {
  const here = stays.find(({ status }) => status.value === 'in-house');
  const coming = stays
    .filter(
      ({ status, arrival, departure }) => status.value === 'reserved' && arrival === day && departure >= day,
    )
    .sort((one, other) => Number(other.property === property) - Number(one.property === property))[0];
  const past = stays
    .filter(({ status }) => status.value === 'checked-out' || status.value === 'in-house')
    .sort((one, other) => (one.arrival < other.arrival ? 1 : -1));
  const seesStays = sight('stays');
  const now = here ?? (seesStays ? coming : undefined);

  return {
    presence: here ? 'in-house' : now && 'arriving',
    inHouse: here !== undefined,
    room: seesStays ? now?.room : undefined,
    stay: now && seesStays ? datesOf(now) : undefined,
    lastStay: past[0] && seesStays ? datesOf(past[0]) : undefined,
    stays: past.length,
  };
}

function datesOf({ arrival, departure, property }: StayRecord): StayDates {
  return { arrival, departure, property };
}

/** How many characters of a number are shown. */
const shownEnd = 4;

function endsOf({ contactPoints, identifiers }: Guest, sight: Sight): GuestHit['ends'] {
  const phones = contactPoints.filter(holds).flatMap(({ value }) => {
    const number = value.type === 'phone' ? usablePhone(value) : undefined;

    return number && number.length > 2 * shownEnd ? [number.slice(-shownEnd)] : [];
  });
  const documents = identifiers.filter(holds).flatMap(({ value }) => {
    const number = value.type === 'document' ? usableDocument(value) : undefined;

    return number && number.length > shownEnd + 1 ? [number.slice(-shownEnd)] : [];
  });
  const phone = sight('contact') ? phones[0] : undefined;
  const document = sight('documents') ? documents[0] : undefined;

  return phone || document ? { ...(phone && { phone }), ...(document && { document }) } : undefined;
}
