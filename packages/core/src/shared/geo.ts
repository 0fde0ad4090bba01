/** A point on the earth, in degrees of WGS 84. */
export interface GeoPoint {
  /** −90 (south) to 90. */
  readonly latitude: number;
  /** −180 (west) to 180. */
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG). */
export const earthRadius = 6_371_008.8;

/**
 * Metres between two points along the great circle: the formula of Vincenty (1975) for a sphere, which is exact also
 * for points close to each other and for points that lie opposite.
 */
export function metresBetween(from: GeoPoint, to: GeoPoint): number {
  const [one, other] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const across = Math.cos(other) * Math.sin(turn);
  const along = Math.cos(one) * Math.sin(other) - Math.sin(one) * Math.cos(other) * Math.cos(turn);
  const towards = Math.sin(one) * Math.sin(other) + Math.cos(one) * Math.cos(other) * Math.cos(turn);

  return earthRadius * Math.atan2(Math.hypot(across, along), towards);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
