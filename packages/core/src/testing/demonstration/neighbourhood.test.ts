import { describe, expect, it } from 'vitest';
import { zoneCodes } from '../../census/zones/rings.ts';
import { strongholdsOf } from '../../census/zones/strongholds.ts';
import { zonesOf } from '../../census/zones/zones.ts';
import { recordSchemas } from '../../schemas/record-schemas.ts';
import { demonstrationHotel } from './demonstration-hotel.ts';
import { neighbourhood } from './neighbourhood.ts';

const house = { latitude: 31.2363, longitude: 121.4903 };

describe('the people around the house of the demonstration', () => {
  const records = neighbourhood(20_778, house);

  it('live in every quadrant and ring, and close together in at least six places', () => {
    const homes = records.flatMap((record) =>
      record.kind === 'profile'
        ? (record.contactPoints ?? []).flatMap((point) =>
            point.type === 'address' && point.point ? [{ id: record.source.id, ...point.point }] : [],
          )
        : [],
    );
    const points = {
      guests: homes.map(({ id }) => id),
      latitude: Float64Array.from(homes, ({ latitude }) => latitude),
      longitude: Float64Array.from(homes, ({ longitude }) => longitude),
    };
    const { zones, outside, unknown } = zonesOf(house, points);
    expect(zones.filter(({ guests }) => guests > 0).map(({ code }) => code)).toEqual(zoneCodes);
    expect([outside, unknown]).toEqual([0, 0]);
    expect(strongholdsOf(points).length).toBeGreaterThanOrEqual(6);
  });

  it('are records like all others, and come only where they are asked for', () => {
    for (const record of records) expect(recordSchemas[record.kind].safeParse(record).success).toBe(true);
    const today = '2026-11-21';
    const count = (hasNeighbourhood: boolean) =>
      [...demonstrationHotel({ today, guests: 0, hasNeighbourhood }).records()].length;
    expect(count(true) - count(false)).toBe(records.length);
  });
});
