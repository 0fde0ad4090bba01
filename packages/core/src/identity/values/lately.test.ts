import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from './lately.ts';

it('answers as it would without a memory, and asks but once about what was asked lately', () => {
  const square = (value: number): number => value * value + 0.5;
  void assert(
    property(array(integer({ min: 0, max: 99_999_999 })), integer({ min: 0, max: 40 }), (values, many) => {
      const answer = remembered(square, many);
      expect(values.map(answer)).toEqual(values.map(square));
      expect(values.map(answer)).toEqual(values.map(square));
    }),
  );
  const asked: number[] = [];
  const answer = remembered((value) => asked.push(value), 1);
  expect([answer(7), answer(7), answer(0), answer(7)]).toEqual([1, 1, 2, 1]);
});
