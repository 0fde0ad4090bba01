import { assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from './geo.ts';

const degrees = (most: number) => double({ min: -most, max: most, noNaN: true });
const anyPoint = record({ latitude: degrees(90), longitude: degrees(180) });
const half = Math.PI * 6_371_008.8;

describe('the way between two points on the earth', () => {
  it('is nothing from a point to itself, the same both ways, and never longer than half round', () => {
    void assert(
      property(anyPoint, anyPoint, (one, other) => {
        expect(metresBetween(one, one)).toBe(0);
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3);
        expect(metresBetween(one, other)).toBeLessThanOrEqual(half + 0.001);
      }),
    );
  });

  it('is never longer than over a third point', () => {
    void assert(
      property(anyPoint, anyPoint, anyPoint, (one, other, third) => {
        expect(metresBetween(one, other)).toBeLessThanOrEqual(
          metresBetween(one, third) + metresBetween(third, other) + 0.01,
        );
      }),
    );
  });

  it('agrees with what is known: a quarter of a meridian, half round, Shanghai to Lisbon', () => {
    expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 })).toBeCloseTo(
      half / 2,
      3,
    );
    expect(metresBetween({ latitude: 0, longitude: -90 }, { latitude: 0, longitude: 90 })).toBeCloseTo(
      half,
      3,
    );
    const [shanghai, lisbon] = [
      { latitude: 31.2304, longitude: 121.4737 },
      { latitude: 38.7223, longitude: -9.1393 },
    ];
    expect(metresBetween(shanghai, lisbon) / 1000).toBeGreaterThan(10_700);
    expect(metresBetween(shanghai, lisbon) / 1000).toBeLessThan(10_760);
  });
});
