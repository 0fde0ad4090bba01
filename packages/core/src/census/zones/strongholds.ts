import type { GeoPoint } from '../../shared/geo.ts';
import { metresBetween } from '../../shared/geo.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { comparerOf } from '../columns/texts.ts';
import type { GuestPoints } from './zones.ts';

/** A place with many active guests close together: a company, a club, a housing block. */
export interface Stronghold {
  /** The place of the guest with most others around. */
  readonly centre: GeoPoint;
  /** Ids of the active guests within reach, in order. */
  readonly guests: readonly string[];
  readonly amount: number;
}

/** What makes a stronghold. */
export interface StrongholdOptions {
  /** Metres around the centre. @defaultValue 200 */
  readonly within?: number;
  /** Active guests there, the one at the centre among them. @defaultValue 5 */
  readonly least?: number;
}

/** Guests at one address: counted together. */
interface Place {
  readonly at: GeoPoint;
  members: number[];
}

/**
 * Finds the strongholds of the house, the fullest first: the place with most active guests within reach takes them all,
 * then the next of those who are left. Nobody is in two; ties go to the place of the smaller id.
 * @throws `census/option`
 */
export function strongholdsOf(
  points: GuestPoints,
  { within = 200, least = 5 }: StrongholdOptions = {},
): readonly Stronghold[] {
  if (!(within > 0 && within <= 100_000)) refuse('within', 'must be metres from above 0 to 100,000');
  if (!(Number.isInteger(least) && least >= 2)) refuse('least', 'must be a whole number from 2');
  const places = placesOf(points);
  const near = neighboursOf(places, within);
  const found: Stronghold[] = [];
  const around = (place: number): number => sum(near(place), (one) => (places[one] as Place).members.length);
  const waiting = places
    .map((_, place) => ({ place, count: around(place) }))
    .filter(({ count }) => count >= least)
    .sort(lastFirst);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const now = around(next.place);
    if (now < least) continue;
    if (now === next.count) found.push(takenFrom(points, places, next.place, near(next.place)));
    else insert(waiting, { place: next.place, count: now });
  }

  return found;
}

interface Waiting {
  readonly place: number;
  readonly count: number;
}

/** The fullest stands at the end, where it is taken from. */
function lastFirst(one: Waiting, other: Waiting): number {
  return one.count - other.count || other.place - one.place;
}

function insert(waiting: Waiting[], one: Waiting): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lastFirst(waiting[middle] as Waiting, one) < 0) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, one);
}

function takenFrom(
  { guests, amount }: GuestPoints,
  places: readonly Place[],
  centre: number,
  near: readonly number[],
): Stronghold {
  const members = near.flatMap((place) => (places[place] as Place).members);
  for (const place of near) (places[place] as Place).members = [];

  return {
    centre: (places[centre] as Place).at,
    guests: members.map((guest) => guests.at(guest) as string).sort(),
    amount: sum(members, (guest) => (amount?.[guest] as number) ?? 0),
  };
}

/** Places of active guests, each by the smallest id that lives there. */
function placesOf({ guests, latitude, longitude, isActive }: GuestPoints): Place[] {
  const known = new Map<string, Place>();
  const inOrder = Uint32Array.from(latitude, (_, at) => at)
    .filter(
      (at) => (!isActive || isActive[at]) && Number.isFinite(latitude[at]) && Number.isFinite(longitude[at]),
    )
    .sort(comparerOf(guests));
  for (const guest of inOrder) {
    const at = { latitude: latitude[guest] as number, longitude: longitude[guest] as number };
    const key = `${at.latitude} ${at.longitude}`;
    const place = known.get(key);
    if (place) place.members.push(guest);
    else known.set(key, { at, members: [guest] });
  }

  return [...known.values()];
}

/** Places within reach of one, itself among them: only those of the nine squares around are measured. */
function neighboursOf(places: readonly Place[], within: number): (place: number) => readonly number[] {
  const squares = new Map<string, number[]>();
  const high = within / 111_000;
  const rowOf = ({ latitude }: GeoPoint): number => Math.floor(latitude / high);
  // As wide as the widest parallel of the row and its neighbours asks for.
  const wideOf = (row: number): number => {
    const polar = Math.min(89.9, (Math.abs(row) + 2) * high);

    return high / Math.cos((polar * Math.PI) / 180);
  };
  const keyOf = (row: number, column: number): string => `${row} ${column}`;
  for (const [place, { at }] of places.entries()) {
    const row = rowOf(at);
    const key = keyOf(row, Math.floor(at.longitude / wideOf(row)));
    const known = squares.get(key);
    if (known) known.push(place);
    else squares.set(key, [place]);
  }

  return (place) => {
    const { at } = places[place] as Place;
    const found: number[] = [];
    for (let row = rowOf(at) - 1; row <= rowOf(at) + 1; row += 1) {
      const column = Math.floor(at.longitude / wideOf(row));
      for (let step = -1; step <= 1; step += 1)
        for (const other of squares.get(keyOf(row, column + step)) ?? [])
          if (metresBetween(at, (places[other] as Place).at) <= within) found.push(other);
    }

    return found;
  };
}

function sum(values: readonly number[], of: (value: number) => number): number {
  let total = 0;
  for (const value of values) total += of(value);

  return total;
}

function refuse(option: string, problem: string): never {
  throw new InnkeeperError('census/option', { option, problem });
}
