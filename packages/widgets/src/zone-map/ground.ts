/** The edges of the map in degrees. */
export interface MapBounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Metres from the house to each edge of the map, and the same in the drawing. */
export const [reach, half] = [1650, 165] as const;

const earthRadius = 6_371_008.8;
const degree = Math.PI / 180;

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The edges of the map around a house. */
export function boundsAround({ latitude, longitude }: Place): MapBounds {
  const up = reach / earthRadius / degree;
  const aside = up / Math.max(0.01, Math.cos(latitude * degree));

  return {
    south: latitude - up,
    north: latitude + up,
    west: turned(longitude - aside),
    east: turned(longitude + aside),
  };
}

/** Where a place lies in the drawing: right and down from the house, as on any map of a town. */
export function placeIn(
  house: Place,
  { latitude, longitude }: Place,
): { readonly x: number; readonly y: number } {
  const scale = half / reach;
  const north = (latitude - house.latitude) * degree * earthRadius;
  const east = turned(longitude - house.longitude) * degree * earthRadius * Math.cos(house.latitude * degree);

  return { x: round(east * scale), y: round(-north * scale) };
}

/** Across the date line it goes on. */
function turned(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
