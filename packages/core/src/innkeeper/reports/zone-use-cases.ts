import type { ZoneCode } from '../../census/zones/rings.ts';
import { zoneCodes } from '../../census/zones/rings.ts';
import { zonesAround } from '../../census/zones/zone-of.ts';
import type { Zone } from '../../census/zones/zones.ts';
import { zonesAt } from '../../reports/asks/zones.ts';
import type { GeoPoint } from '../../shared/geo.ts';
import type { Locale } from '../../shared/words.ts';
import type { CensusAnswer, CensusInput } from '../census/census-use-cases.ts';
import { dayAndPlaces, requireSight } from '../census/census-use-cases.ts';
import type { ReadCall } from '../house/call.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { columnsHeld } from './columns-held.ts';
import { namesSeen } from './names-of-guests.ts';

/** Around which house, and what makes a stronghold. */
export interface ZonesInput extends CensusInput {
  /** Where the cross stands. @defaultValue the place of the property */
  readonly point?: GeoPoint;
  /** Metres around the centre of a stronghold. @defaultValue 200 */
  readonly within?: number;
  /** Active guests of a stronghold. @defaultValue 5 */
  readonly least?: number;
  /** Guests of a stronghold that are listed. @defaultValue 20 */
  readonly limit?: number;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: Locale;
}

/** A stronghold with the first of its guests. */
export interface StrongholdLine {
  readonly centre: GeoPoint;
  /** In which zone its centre lies; absent beyond the rings. */
  readonly zone?: ZoneCode;
  /** How many active guests. */
  readonly guests: number;
  readonly members: readonly string[];
  readonly amount: number;
}

/** Where guests live around the house. */
export interface ZonesAnswer extends CensusAnswer {
  /** Absent where the house does not say where it stands: then there are no zones either. */
  readonly point?: GeoPoint;
  readonly n: number;
  /** All twelve, also the empty ones; none where there is no place. */
  readonly zones: readonly Zone[];
  readonly outside: number;
  /** Guests of whom no place is known. */
  readonly unknown: number;
  /** The fullest first. */
  readonly strongholds: readonly StrongholdLine[];
  /** Of influencers and members of strongholds, for whoever may see names. */
  readonly names: Readonly<Record<string, string>>;
}

/** Lays all guests out by four quadrants and three rings around a house, with strongholds and influencers. */
export async function readZones(call: ReadCall, input: ZonesInput): Promise<ZonesAnswer> {
  requireSight(call, ['latitude', 'amount']);
  const { within, least, limit = 20, locale = 'en', ...when } = input;
  const { settings } = await readSettings(call);
  const { asOf } = await dayAndPlaces(call, when);
  const house = await columnsHeld(call, asOf, { property: input.property, isWhole: false });
  const point = input.point ?? propertyOf(settings, input.property)?.point ?? house.point;
  const answer = { asOf, currency: house.currency ?? noCurrency, n: house.guests.length };
  if (!point)
    return { ...answer, zones: [], outside: 0, unknown: unplacedIn(house), strongholds: [], names: {} };
  const { map, strongholds } = zonesAt(house, point, asOf, {
    ...(within !== undefined && { within }),
    ...(least !== undefined && { least }),
  });
  const zoneAt = zonesAround(point);
  const lines = strongholds.slice(0, mostStrongholds).map(({ centre, guests, amount }): StrongholdLine => {
    const zone = zoneCodes[zoneAt(centre.latitude, centre.longitude)];

    return {
      centre,
      ...(zone && { zone }),
      guests: guests.length,
      members: guests.slice(0, limit),
      amount,
    };
  });
  const named = [
    ...map.zones.flatMap(({ influencer }) => (influencer ? [influencer.guest] : [])),
    ...lines.flatMap(({ members }) => members),
  ];

  return {
    ...answer,
    point,
    zones: map.zones,
    outside: map.outside,
    unknown: map.unknown,
    strongholds: lines,
    names: await namesSeen(call, [...new Set(named)], locale),
  };
}

/** So many strongholds are told, the fullest first: more is no map but a list of addresses. */
const mostStrongholds = 50;
/** What amounts are counted in where nothing has one. */
const noCurrency = 'XXX';

function unplacedIn({
  latitude,
  longitude,
}: Readonly<Record<'latitude' | 'longitude', Float64Array>>): number {
  let count = 0;
  for (let guest = 0; guest < latitude.length; guest += 1)
    if (Number.isNaN(latitude[guest]) || Number.isNaN(longitude[guest])) count += 1;

  return count;
}
