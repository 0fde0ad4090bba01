import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, serialOf } from './serial.ts';

const bits = integer({ min: 0, max: 0xffffffff });

it('reads the number back from its serial', () => {
  void assert(
    property(bits, bits, (seed, code) => {
      expect(codeOf(seed, serialOf(seed, code))).toBe(code);
    }),
  );
});

it('gives neighbours serials that lie apart', () => {
  const near = Array.from({ length: 100 }, (_, code) => Math.abs(serialOf(7, code) - serialOf(7, code + 1)));

  expect(near.filter((gap) => gap < 1000)).toEqual([]);
});
