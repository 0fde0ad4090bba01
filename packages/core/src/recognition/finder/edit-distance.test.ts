import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (sign) => sign.charCodeAt(0));
const between = (one: string, other: string): number =>
  editDistance(one, unitsOf(other), 0, unitsOf(other).length);

/** Optimal string alignment as it is defined, over the whole table. */
function plain(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (__, at) => row + at),
  );
  const cell = (row: number, at: number): number => rows[row]?.[at] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1)
    for (let at = 1; at <= other.length; at += 1) {
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const line = rows[row];
      if (line)
        line[at] = Math.min(
          cell(row - 1, at) + 1,
          cell(row, at - 1) + 1,
          cell(row - 1, at - 1) + (one[row - 1] === other[at - 1] ? 0 : 1),
          isSwap ? cell(row - 2, at - 2) + 1 : Number.POSITIVE_INFINITY,
        );
    }

  return cell(one.length, other.length);
}

const word = fc.stringMatching(/^[abc]{0,7}$/);

describe('the slips between two words', () => {
  it.each([
    ['jianguo', 'jiangou', 1],
    ['jianguo', 'jianguo', 0],
    ['ding', 'dign', 1],
    ['mueller', 'muler', 2],
  ])('of %s and %s are told', (one, other, slips) => {
    expect(between(one, other)).toBe(slips);
  });

  it('are as many as optimal string alignment says, up to two; more are only more', () => {
    void fc.assert(
      fc.property(word, word, (one, other) => {
        expect(Math.min(3, between(one, other))).toBe(Math.min(3, plain(one, other)));
      }),
      { numRuns: 1000 },
    );
  });
});
