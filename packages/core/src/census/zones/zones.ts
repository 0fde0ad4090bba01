import type { GeoPoint } from '../../shared/geo.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import { areRising, comparerOf } from '../columns/texts.ts';
import type { ZoneCode } from './rings.ts';
import { quadrants, ringMetres, unplaced, zoneCodes, zoneNames } from './rings.ts';
import { zonesAround } from './zone-of.ts';

/** Where guests live or work, as columns; `NaN` where it is not known. */
export interface GuestPoints {
  readonly guests: Texts;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** What each guest brought, in minor units. */
  readonly amount?: ArrayLike<number>;
  /** Whom each guest has brought to the house: how many. */
  readonly referrals?: ArrayLike<number>;
  /** Other than 0 for guests of the first band of the ledger; everybody is active where it is absent. */
  readonly isActive?: ArrayLike<number>;
}

/** One of the twelve zones. */
export interface Zone {
  readonly code: ZoneCode;
  readonly quadrant: (typeof quadrants)[number];
  /** 1 is the core. */
  readonly ring: number;
  readonly guests: number;
  readonly active: number;
  readonly amount: number;
  /** Absent in an empty zone: nobody there can speak for the house yet. */
  readonly influencer?: Influencer;
}

/** Through whom a zone is opened. */
export interface Influencer {
  readonly guest: string;
  readonly referrals: number;
  readonly amount: number;
  /** `contribution` where nobody of the zone has brought anybody: then it is a guess. */
  readonly by: 'referrals' | 'contribution';
}

/** All guests by the cross over the house. */
export interface ZoneMap {
  readonly n: number;
  /** All twelve, also the empty ones. */
  readonly zones: readonly Zone[];
  /** Guests beyond the last ring. */
  readonly outside: number;
  /** Guests of whom no place is known: they are in no zone and not outside. */
  readonly unknown: number;
  /** The zone of each guest, as a place in `zoneNames`. */
  readonly zoneOf: Uint8Array;
}

/**
 * Puts all guests into four quadrants and three rings around the house and names through whom each zone is opened: the
 * guest with most referrals, then with the higher contribution, then by id. One pass.
 * @throws `census/option`
 */
export function zonesOf(house: GeoPoint, points: GuestPoints): ZoneMap {
  const { guests, latitude, longitude, amount, referrals, isActive } = points;
  for (const column of [latitude, longitude, amount, referrals, isActive])
    if (column && column.length !== guests.length)
      throw new InnkeeperError('census/option', {
        option: 'points',
        problem: 'must have a value for each guest',
      });
  const { zoneOf, counts, active, sums, first } = counted(zonesAround(house), points);

  return {
    n: guests.length,
    zones: zoneCodes.map((code, zone) => ({
      code,
      quadrant: quadrants[Math.floor(zone / ringMetres.length)] as (typeof quadrants)[number],
      ring: (zone % ringMetres.length) + 1,
      guests: counts[zone] as number,
      active: active[zone] as number,
      amount: sums[zone] as number,
      ...influencerOf(points, first[zone] as number),
    })),
    outside: counts[zoneCodes.length] as number,
    unknown: counts[unplaced] as number,
    zoneOf,
  };
}

interface Counted {
  readonly zoneOf: Uint8Array;
  readonly counts: Uint32Array;
  readonly active: Uint32Array;
  readonly sums: Float64Array;
  /** Through whom each zone is opened; −1 where nobody lives. */
  readonly first: Int32Array;
}

function counted(zoneAt: (latitude: number, longitude: number) => number, points: GuestPoints): Counted {
  const { guests, latitude, longitude, amount, isActive } = points;
  const zoneOf = new Uint8Array(guests.length);
  const counts = new Uint32Array(zoneNames.length);
  const active = new Uint32Array(zoneNames.length);
  const sums = new Float64Array(zoneNames.length);
  const first = new Int32Array(zoneNames.length).fill(-1);
  const comesBefore = influenceOrder(points);
  for (let guest = 0; guest < zoneOf.length; guest += 1) {
    const zone = zoneAt(latitude[guest] as number, longitude[guest] as number);
    zoneOf[guest] = zone;
    counts[zone] = (counts[zone] as number) + 1;
    if (!isActive || isActive[guest]) active[zone] = (active[zone] as number) + 1;
    if (amount) sums[zone] = (sums[zone] as number) + (amount[guest] as number);
    const before = first[zone] as number;
    if (before < 0 || comesBefore(guest, before)) first[zone] = guest;
  }

  return { zoneOf, counts, active, sums, first };
}

function influenceOrder({ guests, amount, referrals }: GuestPoints): (one: number, other: number) => boolean {
  const byId = areRising(guests) ? (one: number, other: number) => one - other : comparerOf(guests);

  return (one, other) => {
    const brought = ((referrals?.[one] as number) ?? 0) - ((referrals?.[other] as number) ?? 0);
    if (brought !== 0) return brought > 0;
    const money = ((amount?.[one] as number) ?? 0) - ((amount?.[other] as number) ?? 0);
    if (money !== 0) return money > 0;

    return byId(one, other) < 0;
  };
}

function influencerOf(
  { guests, amount, referrals }: GuestPoints,
  guest: number,
): { readonly influencer?: Influencer } {
  if (guest < 0) return {};
  const brought = (referrals?.[guest] as number) ?? 0;

  return {
    influencer: {
      guest: guests.at(guest) as string,
      referrals: brought,
      amount: (amount?.[guest] as number) ?? 0,
      by: brought > 0 ? 'referrals' : 'contribution',
    },
  };
}
