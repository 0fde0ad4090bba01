import type { GeoPoint } from '../../shared/geo.ts';
import { earthRadius } from '../../shared/geo.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { outside, ringMetres, unplaced } from './rings.ts';

/** Coordinates that agree to a centimetre are the same: no address is known better. */
const sameMetres = 0.01;

/**
 * Makes the function that says in which zone of the cross over the house a point lies, as a place in
 * {@link zoneNames}. Metres are those of the great circle. A ring holds its outer edge. Each arm of the cross belongs
 * to the quadrant that follows it clockwise: north to NE, east to SE, south to SW, west to NW; the house itself is NE.
 * East and west are both the parallel of the house and the great circle at right angles to the meridian (18 cm apart
 * at 1,500 m and 50 degrees); what lies between them lies on the arm.
 * @throws `census/option` for a house that is nowhere
 */
export function zonesAround(house: GeoPoint): (latitude: number, longitude: number) => number {
  if (!isPlace(house.latitude, house.longitude))
    throw new InnkeeperError('census/option', {
      option: 'house',
      problem: 'must have a latitude and a longitude',
    });
  const bounds = ringMetres.map((metres) => Math.sin((metres + sameMetres) / (2 * earthRadius)) ** 2);
  const far = bounds[bounds.length - 1] as number;
  const own = house.latitude * degree;
  const [sinOwn, cosOwn] = [Math.sin(own), Math.cos(own)];

  return (latitude, longitude) => {
    if (!isPlace(latitude, longitude)) return unplaced;
    const up = Math.sin(((latitude - house.latitude) * degree) / 2);
    if (up * up > far) return outside;
    let turn = longitude - house.longitude;
    if (turn > 180) turn -= 360;
    else if (turn < -180) turn += 360;
    const other = latitude * degree;
    const cosOther = Math.cos(other);
    const aside = Math.sin((turn * degree) / 2);
    const square = up * up + cosOwn * cosOther * aside * aside;
    if (square > far) return outside;
    const ring = square <= (bounds[0] as number) ? 0 : square <= (bounds[1] as number) ? 1 : 2;
    const climb = latitude - house.latitude;
    // The north component of the direction in which the great circle leaves the house.
    const ahead = cosOwn * Math.sin(other) - sinOwn * cosOther * Math.cos(turn * degree);

    return quadrantOf(turn, climb, ahead) * ringMetres.length + ring;
  };
}

const degree = Math.PI / 180;
/** Below this a direction is none: a hundred-thousandth of a millimetre. */
const nothing = 1e-13;

function quadrantOf(turn: number, climb: number, ahead: number): number {
  const isNorth = climb > nothing && ahead > nothing;
  const isSouth = climb < -nothing && ahead < -nothing;
  if (Math.abs(turn) <= nothing) return isSouth ? 2 : 0;
  if (turn > 0) return isNorth ? 0 : 1;

  return isSouth ? 2 : 3;
}

function isPlace(latitude: number, longitude: number): boolean {
  return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
}
