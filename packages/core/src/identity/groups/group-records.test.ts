import { expect, it } from 'vitest';
import { groupRecords } from './group-records.ts';

/** Two who may be rivals (0 and 1), a third record that could be either, and what the first two say together with it. */
function groupsOf(areRivals: boolean, together: number) {
  return groupRecords(
    {
      ones: Int32Array.of(0, 1),
      others: Int32Array.of(2, 2),
      bits: Float32Array.of(16, 15),
      count: 2,
    },
    {
      count: 3,
      weightOf: () => together,
      areApart: () => false,
      // Nobody is a rival of the third: what keeps the two apart is what stands between themselves.
      areRivals: (one, other) => areRivals && one < 2 && other < 2,
      prior: -10,
      threshold: 0,
    },
  );
}

it('lets the best pair of two groups make up for what they lack, but not where two of them are rather two people', () => {
  expect(new Set(groupsOf(false, 9)).size).toBe(1);
  expect(new Set(groupsOf(true, 9)).size).toBeGreaterThan(1);
});

it('brings groups together where what all their records say is enough by itself', () => {
  const [first, second, third] = groupsOf(false, 12);
  expect([second, third]).toEqual([first, first]);
});

it('leaves a record alone that could be either of two, unless the one is clearly likelier', () => {
  const groups = (bits: readonly [number, number]) =>
    groupRecords(
      { ones: Int32Array.of(0, 1), others: Int32Array.of(2, 2), bits: Float32Array.from(bits), count: 2 },
      {
        count: 3,
        weightOf: () => -20,
        areApart: () => false,
        areRivals: (one, other) => one !== 2 && other !== 2,
        prior: -10,
        threshold: 0,
      },
    );
  expect(new Set(groups([16, 15.98])).size).toBe(3);
  const [first, second, third] = groups([16, 13]);
  expect([third === first, second === first]).toEqual([true, false]);
});
