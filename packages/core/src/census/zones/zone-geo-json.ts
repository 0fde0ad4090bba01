import type { GeoPoint } from '../../shared/geo.ts';
import { earthRadius } from '../../shared/geo.ts';
import { ringMetres } from './rings.ts';
import type { Stronghold } from './strongholds.ts';
import type { ZoneMap } from './zones.ts';

/** A place as the format writes it, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** A map as any program for maps reads it (RFC 7946). */
export interface ZoneGeoJson {
  readonly type: 'FeatureCollection';
  readonly features: readonly ZoneFeature[];
}

/** The house, a zone or a stronghold, with its figures; no guest is in it. */
export interface ZoneFeature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };
  readonly properties: Readonly<Record<string, string | number>>;
}

/** A stronghold, with its guests or only how many they are. */
export interface CountedStronghold extends Pick<Stronghold, 'centre' | 'amount'> {
  readonly guests: readonly string[] | number;
}

/** Draws house, zones and strongholds; counts and sums only, so that the map may be handed on. */
export function zoneGeoJson(
  house: GeoPoint,
  { zones }: Pick<ZoneMap, 'zones'>,
  strongholds: readonly CountedStronghold[] = [],
): ZoneGeoJson {
  return {
    type: 'FeatureCollection',
    features: [
      point(house, { kind: 'house' }),
      ...zones.map(({ code, quadrant, ring, guests, active, amount }) => ({
        type: 'Feature' as const,
        geometry: { type: 'Polygon' as const, coordinates: [outlineOf(house, quadrant, ring)] },
        properties: { kind: 'zone', code, ring, guests, active, amount },
      })),
      ...strongholds.map(({ centre, guests, amount }) =>
        point(centre, {
          kind: 'stronghold',
          guests: typeof guests === 'number' ? guests : guests.length,
          amount,
        }),
      ),
    ],
  };
}

function point(at: GeoPoint, properties: ZoneFeature['properties']): ZoneFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(at) }, properties };
}

const beginsAt = { NE: 0, SE: 90, SW: 180, NW: 270 } as const;
const steps = 16;

/** The outline of a zone, counter-clockwise as the format asks for. */
function outlineOf(house: GeoPoint, quadrant: keyof typeof beginsAt, ring: number): readonly Position[] {
  const arc = (metres: number) =>
    Array.from({ length: steps + 1 }, (_, at) =>
      positionOf(pointFrom(house, beginsAt[quadrant] + (at * 90) / steps, metres)),
    );
  const outer = arc(ringMetres[ring - 1] as number).reverse();
  const inner = ring === 1 ? [positionOf(house)] : arc(ringMetres[ring - 2] as number);

  return [...outer, ...inner, outer[0] as Position];
}

/** The point that lies so many metres from another in a direction, clockwise from north in degrees. */
export function pointFrom({ latitude, longitude }: GeoPoint, direction: number, metres: number): GeoPoint {
  const [from, turn, far] = [(latitude * Math.PI) / 180, (direction * Math.PI) / 180, metres / earthRadius];
  const north = Math.asin(Math.sin(from) * Math.cos(far) + Math.cos(from) * Math.sin(far) * Math.cos(turn));
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(far) * Math.cos(from),
    Math.cos(far) - Math.sin(from) * Math.sin(north),
  );
  const around = longitude + (east * 180) / Math.PI;

  return {
    latitude: (north * 180) / Math.PI,
    longitude: around > 180 ? around - 360 : around < -180 ? around + 360 : around,
  };
}

/** To the centimetre: seven places. */
function positionOf({ latitude, longitude }: GeoPoint): Position {
  return [Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7];
}
