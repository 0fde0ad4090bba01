import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../shared/geo.ts';
import { zoneNames } from './rings.ts';
import { strongholdsOf } from './strongholds.ts';
import { pointFrom, zoneGeoJson } from './zone-geo-json.ts';
import { zonesAround } from './zone-of.ts';
import { type GuestPoints, zonesOf } from './zones.ts';

const house = { latitude: 30.2489, longitude: 120.1489 };
const zoneOf = zonesAround(house);
const at = (direction: number, metres: number): string | undefined => {
  const { latitude, longitude } = pointFrom(house, direction, metres);

  return zoneNames[zoneOf(latitude, longitude)];
};
const guestsAt = (
  places: readonly (readonly [direction: number, metres: number] | undefined)[],
  more: Partial<Omit<GuestPoints, 'guests'>> = {},
): GuestPoints & { readonly guests: readonly string[] } => {
  const points = places.map((place) => place && pointFrom(house, ...place));

  return {
    guests: places.map((_, number) => `guest_${String(number).padStart(3, '0')}`),
    latitude: Float64Array.from(points, (point) => point?.latitude ?? Number.NaN),
    longitude: Float64Array.from(points, (point) => point?.longitude ?? Number.NaN),
    ...more,
  };
};

describe('the zones around a house', () => {
  it('have 300 metres north-east in the core, and 500 east as well; 501 are in the second ring', () => {
    expect(at(45, 300)).toBe('NE-1');
    expect([at(90, 500), at(90, 501)]).toEqual(['SE-1', 'SE-2']);
    expect([at(200, 1000), at(200, 1001)]).toEqual(['SW-2', 'SW-3']);
    expect([at(300, 1500), at(300, 1501)]).toEqual(['NW-3', 'outside']);
  });

  it('give each arm of the cross to the quadrant that follows it clockwise, by the parallel and by the great circle', () => {
    expect([0, 90, 180, 270].map((direction) => at(direction, 1400))).toEqual([
      'NE-3',
      'SE-3',
      'SW-3',
      'NW-3',
    ]);
    expect([1, 89, 91, 179, 181, 269, 271, 359].map((direction) => at(direction, 400))).toEqual([
      'NE-1',
      'NE-1',
      'SE-1',
      'SE-1',
      'SW-1',
      'SW-1',
      'NW-1',
      'NW-1',
    ]);
    const aside = 0.01;
    expect(zoneNames[zoneOf(house.latitude, house.longitude + aside)]).toBe('SE-2');
    expect(zoneNames[zoneOf(house.latitude, house.longitude - aside)]).toBe('NW-2');
    expect(zoneNames[zoneOf(house.latitude + aside, house.longitude)]).toBe('NE-3');
    expect(zoneNames[zoneOf(house.latitude, house.longitude)]).toBe('NE-1');
  });

  it('know no other distance than the great circle, wherever the house stands', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0, max: 359.9, noNaN: true }),
        fc.double({ min: 0.1, max: 1700, noNaN: true }),
        (latitude, longitude, direction, metres) => {
          const place = { latitude, longitude };
          const point = pointFrom(place, direction, metres);
          const far = metresBetween(place, point);
          fc.pre([500, 1000, 1500].every((ring) => Math.abs(far - ring) > 0.02));
          const name = zoneNames[zonesAround(place)(point.latitude, point.longitude)] ?? '';
          if (far > 1500) expect(name).toBe('outside');
          else expect(name.slice(3)).toBe(String(far <= 500 ? 1 : far <= 1000 ? 2 : 3));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('count who has no coordinates as such, and tell an empty zone', () => {
    const { zones, outside, unknown, n } = zonesOf(
      house,
      guestsAt([[45, 300], undefined, [90, 9000], undefined]),
    );
    expect([n, outside, unknown]).toEqual([4, 1, 2]);
    expect(zones).toHaveLength(12);
    expect(zones[0]).toMatchObject({ code: 'NE-1', guests: 1 });
    expect(zones[1]).toEqual({ code: 'NE-2', quadrant: 'NE', ring: 2, guests: 0, active: 0, amount: 0 });
  });

  it('are opened through the guest with most referrals, on a tie through the one who brings more', () => {
    const places = [
      [45, 100],
      [45, 200],
      [45, 300],
      [135, 100],
    ] as const;
    const amount = [900, 100, 500, 70];
    const of = (referrals: readonly number[]) =>
      zonesOf(house, guestsAt(places, { amount, referrals })).zones.map(({ influencer }) => influencer);
    expect(of([0, 3, 1, 0])[0]).toMatchObject({ guest: 'guest_001', by: 'referrals', referrals: 3 });
    expect(of([0, 3, 3, 0])[0]).toMatchObject({ guest: 'guest_002', amount: 500 });
    expect(of([0, 0, 0, 0])[0]).toMatchObject({ guest: 'guest_000', by: 'contribution' });
    expect(of([0, 3, 3, 0])[3]).toMatchObject({ guest: 'guest_003' });
    expect(of([0, 3, 3, 0])[6]).toBeUndefined();
  });

  it('refuse a house that is nowhere, and columns of different length', () => {
    expect(() => zonesAround({ latitude: Number.NaN, longitude: 0 })).toThrow('must have a latitude');
    expect(() => zonesOf(house, { ...guestsAt([[1, 1]]), amount: [] })).toThrow('a value for each guest');
  });
});

describe('a stronghold', () => {
  it('has five active guests within 200 metres; four are none', () => {
    const five = [
      [10, 800],
      [10, 850],
      [10, 900],
      [10, 950],
      [10, 1000],
    ] as const;
    const [found, ...others] = strongholdsOf(guestsAt(five));
    expect(found?.guests).toHaveLength(5);
    expect(others).toEqual([]);
    expect(strongholdsOf(guestsAt(five.slice(1)))).toEqual([]);
    expect(strongholdsOf(guestsAt(five, { isActive: [1, 1, 0, 1, 1] }))).toEqual([]);
  });

  it('takes nobody twice, keeps its reach, and does not depend on the order of the guests', () => {
    const anyPlaces = fc.array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const points = guestsAt(places);
        const found = strongholdsOf(points, { least: 4 });
        const members = found.flatMap(({ guests }) => guests);
        expect(new Set(members).size).toBe(members.length);
        for (const { centre, guests } of found) {
          expect(guests.length).toBeGreaterThanOrEqual(4);
          for (const id of guests) {
            const number = points.guests.indexOf(id);
            const point = {
              latitude: points.latitude[number] as number,
              longitude: points.longitude[number] as number,
            };
            expect(metresBetween(centre, point)).toBeLessThanOrEqual(200);
          }
        }
        const turned = {
          guests: [...points.guests].reverse(),
          latitude: points.latitude.slice().reverse(),
          longitude: points.longitude.slice().reverse(),
        };
        expect(strongholdsOf(turned, { least: 4 })).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});

it('draws house, twelve zones and strongholds for any map, without a guest in it', () => {
  const points = guestsAt([
    [10, 100],
    [10, 110],
    [10, 120],
    [10, 130],
    [10, 140],
  ]);
  const { type, features } = zoneGeoJson(house, zonesOf(house, points), strongholdsOf(points));
  expect(type).toBe('FeatureCollection');
  expect(features.map(({ properties }) => properties['kind'])).toEqual([
    'house',
    ...Array.from({ length: 12 }, () => 'zone'),
    'stronghold',
  ]);
  for (const { geometry } of features) {
    if (geometry.type !== 'Polygon') continue;
    const [ring = []] = geometry.coordinates;
    expect(ring.at(-1)).toEqual(ring[0]);
    const area = ring.slice(1).reduce((sum, [x, y], index) => {
      const [before = [0, 0]] = [ring[index]];

      return sum + (before[0] * y - x * before[1]);
    }, 0);
    expect(area).toBeGreaterThan(0);
  }
  expect(JSON.stringify(features)).not.toContain('guest_0');
});
