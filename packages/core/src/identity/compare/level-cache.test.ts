import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelCache } from './level-cache.ts';

it('answers as the comparison does, of however many values, remembered or not', () => {
  const pair = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 300 }), fc.integer({ min: 1, max: 400 }), (pairs, values) => {
      const levelOf = (one: number, other: number): number => (one * 7 + other * 7) % 11;
      const cache = levelCache(levelOf, { values, bits: 6 });
      const asked = pairs.map(([one, other]) => [one % values, other % values] as const);
      for (const [one, other] of [...asked, ...asked])
        expect(cache.levelOf(one, other)).toBe(levelOf(one, other));
    }),
    { numRuns: 50 },
  );
});
