/** A point on the earth, in degrees of WGS 84. */
export interface GeoPoint {
  /** −90 (south) to 90. */
  readonly latitude: number;
  /** −180 (west) to 180. */
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8;

/** Metres between two points along the great circle (haversine formula; Sinnott 1984). */
export function metresBetween(from: GeoPoint, to: GeoPoint): number {
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2;

  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
