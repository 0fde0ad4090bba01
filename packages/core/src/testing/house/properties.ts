import type { GeoPoint } from '../../shared/geo.ts';
import type { Property } from '../../stays/property.ts';
import { menu } from './menu.ts';
import { roomsOf } from './rooms.ts';

/** A property with what the generator needs beyond its settings. */
export interface SyntheticProperty extends Property {
  /** The system its front office works with. */
  readonly system: string;
  /** What a night costs in an ordinary room, in minor units of the first currency, tax included. */
  readonly rate: number;
  /** The tax contained in every price, in per cent. */
  readonly taxRate: number;
  /** How busy each month is, January first; 1 is the busiest. */
  readonly season: readonly number[];
}

type Line = readonly [
  id: string,
  name: string,
  country: string,
  timeZone: string,
  currencies: string,
  rate: number,
  taxRate: number,
  season: string,
  floors: number,
];

const lines: readonly Line[] = [
  ['RIVER', 'Jade River House', 'CN', 'Asia/Shanghai', 'CNY USD', 88_000, 6, '5 4 8 9 9 7 7 8 9 10 8 6', 22],
  ['QUINTA', 'Quinta do Cais', 'PT', 'Europe/Lisbon', 'EUR', 16_500, 6, '3 3 5 7 8 9 10 10 9 7 4 4', 6],
  ['KAWA', 'Kawa no Yado', 'JP', 'Asia/Tokyo', 'JPY', 24_000, 10, '5 5 8 10 8 5 6 8 6 9 10 7', 8],
  [
    'GARDEN',
    'Garden Lane Hotel',
    'SG',
    'Asia/Singapore',
    'SGD USD',
    28_000,
    9,
    '8 7 8 7 7 8 9 9 8 8 8 10',
    14,
  ],
  ['DUNE', 'The Dune House', 'AE', 'Asia/Dubai', 'AED', 74_000, 5, '10 10 10 8 5 3 3 3 5 8 10 10', 18],
];

/**
 * The properties of a hotel group of that size; beyond five they are sister houses of the first.
 * @param systems the front office systems in use; properties take them in turn
 */
export function propertiesOf(count: number, systems: readonly string[]): readonly SyntheticProperty[] {
  return Array.from({ length: count }, (_, place) => {
    const line = lines[place % lines.length] as Line;
    const [id, name, country, timeZone, currencies, rate, taxRate, season, floors] = line;
    const sister = Math.floor(place / lines.length);

    return {
      id: sister === 0 ? id : `${id}${sister + 1}`,
      name: sister === 0 ? name : `${name} ${sister + 1}`,
      country,
      timeZone,
      auditHour: 3,
      currencies: currencies.split(' '),
      rooms: roomsOf(floors),
      menu,
      system: systems[place % systems.length] as string,
      rate,
      taxRate,
      season: season.split(' ').map((busy) => Number(busy) / 10),
    };
  });
}

/** Where the first houses stand, for the zones around them: on a river, on a quay. */
const places: ReadonlyMap<string, GeoPoint> = new Map([
  ['RIVER', { latitude: 31.2363, longitude: 121.4903 }],
  ['QUINTA', { latitude: 38.7071, longitude: -9.1361 }],
]);

/** The settings of a property without what only the generator needs. */
export function settingsOf(property: SyntheticProperty): Property {
  const { id, name, country, timeZone, auditHour, currencies, rooms } = property;

  const point = places.get(id);

  return { id, name, country, timeZone, auditHour, currencies, rooms, menu, ...(point && { point }) };
}
