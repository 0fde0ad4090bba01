import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from './scale.ts';

const anyValues = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 20 });

describe('a scale', () => {
  it('has 0 on it, round ends, and every value between them, in order', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { at, ticks } = linearScale({ values, range: [0, 100] });
        const places = [...values, 0].sort((one, other) => one - other).map((value) => at(value));
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(ticks.length).toBeGreaterThan(1);
      }),
      { numRuns: 50 },
    );
  });

  it('of nothing, of zeros and of what is no number draws nothing and breaks nothing', () => {
    for (const values of [[], [0, 0], [Number.NaN, Number.POSITIVE_INFINITY]]) {
      const { at, ticks } = linearScale({ values, range: [0, 100] });
      expect([at(0), at(Number.NaN), ticks.length > 1]).toEqual([0, 0, true]);
    }
  });

  it('writes 0, 50, 100 and 150 beside values up to 130', () => {
    const { at, ticks } = linearScale({ values: [12, 130], range: [0, 300], count: 3 });
    expect(ticks).toEqual([0, 50, 100, 150]);
    expect(at(75)).toBe(150);
  });
});
