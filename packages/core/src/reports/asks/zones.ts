import type { Stronghold, StrongholdOptions } from '../../census/zones/strongholds.ts';
import { strongholdsOf } from '../../census/zones/strongholds.ts';
import type { ZoneMap } from '../../census/zones/zones.ts';
import { zonesOf } from '../../census/zones/zones.ts';
import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { GeoPoint } from '../../shared/geo.ts';
import type { Ask } from '../ask.ts';
import { figure, numberIn, tableOf } from '../ask.ts';
import type { HouseColumns } from '../house-columns.ts';
import { lastDays } from './visits-in.ts';

/** Guests around a house: in which zone they live, and where many live close together. */
export interface ZonesAround {
  readonly map: ZoneMap;
  readonly strongholds: readonly Stronghold[];
}

/** Lays all guests out around a house; who was there in the last sixty days is active. */
export function zonesAt(
  house: HouseColumns,
  at: GeoPoint,
  asOf: Day,
  reach: StrongholdOptions = {},
): ZonesAround {
  const today = epochDayOf(asOf);
  const { last, amount } = lastDays(house, today);
  const points = {
    guests: house.guests,
    latitude: house.latitude,
    longitude: house.longitude,
    amount,
    referrals: house.referrals,
    isActive: Uint8Array.from(last, (day) => (today - day <= 60 ? 1 : 0)),
  };

  return { map: zonesOf(at, points), strongholds: strongholdsOf(points, reach) };
}

/** Where guests live around the house, and through whom each zone is opened. */
export const askZones: Ask = ({ house, span, options, most }) => {
  const [latitude, longitude] = [
    numberIn(options, 'latitude') ?? house.point?.latitude,
    numberIn(options, 'longitude') ?? house.point?.longitude,
  ];
  if (latitude === undefined || longitude === undefined) return { because: [{ code: 'report/no-place' }] };
  const { map, strongholds } = zonesAt(house, { latitude, longitude }, span.asOf);
  const { zones, outside, unknown, n } = map;

  return {
    figures: [
      figure('in-zones', 'count', n - outside - unknown, { n }),
      figure('outside', 'count', outside, { n }),
      figure('no-coordinates', 'count', unknown, { n }),
      figure('strongholds', 'count', strongholds.length),
    ],
    table: tableOf(
      [
        ['zone', 'text'],
        ['guests', 'count'],
        ['active', 'count'],
        ['contribution', 'money'],
        ['influencer', 'guest'],
        ['referrals', 'count'],
      ],
      zones.map(({ code, guests, active, amount: sum, influencer }) => [
        code,
        guests,
        active,
        sum,
        influencer?.guest,
        influencer?.referrals,
      ]),
    ),
    chart: { kind: 'bars', by: 'zone', values: ['guests'] },
    lists: strongholds.slice(0, 5).map(({ guests }, at) => ({
      name: `stronghold ${at + 1}`,
      guests: guests.slice(0, most),
      of: guests.length,
    })),
    because: [
      { code: 'report/empty-zones', facts: { zones: zones.filter(({ guests }) => guests === 0).length } },
    ],
  };
};
