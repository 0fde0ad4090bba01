import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { numberByPair } from './number-by-pair.ts';

it('remembers the last number of every pair, whichever of the two comes first', () => {
  const anyRecord = integer({ min: 0, max: 60 });
  void assert(
    property(array(tuple(anyRecord, anyRecord, integer({ min: 1, max: 99 })), { maxLength: 900 }), (told) => {
      const table = numberByPair();
      const known = new Map<string, number>();
      const nameOf = (one: number, other: number) => `${Math.min(one, other)} ${Math.max(one, other)}`;
      for (const [one, other, value] of told) {
        table.set(one, other, value);
        known.set(nameOf(one, other), value);
      }

      const pairs = Array.from({ length: 61 * 9 }, (_, at) => [at % 61, Math.floor(at / 61) * 7] as const);
      expect(pairs.map(([one, other]) => table.of(other, one))).toEqual(
        pairs.map(([one, other]) => known.get(nameOf(one, other)) ?? 0),
      );
    }),
  );
});
