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
  const [core = 0, middle = 0, far = 0] = bounds;
  const { latitude: own, longitude: meridian } = house;
  const [sinOwn, cosOwn] = [Math.sin(own * degree), Math.cos(own * degree)];
  const { high, wide } = boxAround(own, far);

  return (latitude, longitude) => {
    if (!isPlace(latitude, longitude)) return unplaced;
    const climb = latitude - own;
    if (climb > high || climb < -high) return outside;
    let turn = longitude - meridian;
    if (turn > 180) turn -= 360;
    else if (turn < -180) turn += 360;
    if (turn > wide || turn < -wide) return outside;
    const up = sineOf((climb * degree) / 2);
    const upward = 2 * up * Math.sqrt(1 - up * up); // sin(climb)
    const cosOther = cosOwn * (1 - 2 * up * up) - sinOwn * upward;
    const aside = sineOf((turn * degree) / 2);
    const square = up * up + cosOwn * cosOther * aside * aside;
    if (square > far) return outside;
    const ring = square <= core ? 0 : square <= middle ? 1 : 2;
    // The north component of the direction in which the great circle leaves the house.
    const ahead = upward + 2 * sinOwn * cosOther * aside * aside;

    return quadrantOf(turn, climb, ahead) * ringMetres.length + ring;
  };
}

/** Degrees beyond which nothing lies within reach: most guests need no more than two comparisons. */
function boxAround(latitude: number, far: number): { readonly high: number; readonly wide: number } {
  const high = (2 * Math.asin(Math.sqrt(far))) / degree + slack;
  const polar = Math.min(90, Math.abs(latitude) + high);
  const part = far / (Math.cos(latitude * degree) * Math.cos(polar * degree));

  return { high, wide: part < 1 && part > 0 ? (2 * Math.asin(Math.sqrt(part))) / degree + slack : 180 };
}

/** Degrees that no rounding exceeds. */
const slack = 1e-9;

/** The sine; of small angles by the beginning of its series, which is exact to the last bit. */
function sineOf(angle: number): number {
  if (angle > 0.002 || angle < -0.002) return Math.sin(angle);
  const square = angle * angle;

  return angle * (1 - (square / 6) * (1 - square / 20));
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
