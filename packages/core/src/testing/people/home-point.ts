import type { AddressPoint } from '../../records/profile-record.ts';
import type { GeoPoint } from '../../shared/geo.ts';
import type { Random } from '../chance/random.ts';
import { cityPoints } from './city-table.ts';

const metresPerDegree = 111_195;
/** Of a hundred addresses, so many are found on the map. */
const found = 0.9;
/** How far homes lie from the middle of a city, in metres: half of them within, a few far out. */
const halfWithin = 4500;

const middles: ReadonlyMap<string, GeoPoint> = new Map(
  cityPoints.split(';').map((line) => {
    const [, city = '', latitude, longitude] = /^\s*(.*) (\S+) (\S+)\s*$/u.exec(line) ?? [];

    return [city, { latitude: Number(latitude), longitude: Number(longitude) }];
  }),
);

/**
 * An address with the place where a map finds it, as hotels have theirs looked up once a night. Most are found, around
 * the middle of their city, fewer the farther out.
 */
export function onTheMap(address: AddressPoint, random: Random): AddressPoint {
  const middle = address.city === undefined ? undefined : middles.get(address.city);
  const [isFound, turn, share] = [random() < found, random(), random()];
  if (!middle || !isFound) return address;
  const metres = halfWithin * Math.sqrt(Math.log(1 - share) / Math.log(0.5));

  return { ...address, point: pointFrom(middle, metres, 360 * turn) };
}

/** The point so many metres from another, in degrees from north, clockwise; to a hundred thousandth of a degree. */
export function pointFrom({ latitude, longitude }: GeoPoint, metres: number, bearing: number): GeoPoint {
  const turn = (bearing * Math.PI) / 180;
  const north = (metres * Math.cos(turn)) / metresPerDegree;
  const east = (metres * Math.sin(turn)) / (metresPerDegree * Math.cos((latitude * Math.PI) / 180));

  return { latitude: rounded(latitude + north), longitude: rounded(longitude + east) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
