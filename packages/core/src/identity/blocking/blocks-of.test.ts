import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from './blocks-of.ts';

/** Keys that often share their first bits, so that a bucket has several of them; 0 is none. */
const anyKey = tuple(integer({ min: 0, max: 3 }), integer({ min: 0, max: 5 })).map(
  ([high, low]) => ((high << 30) >>> 0) + low,
);

it('groups records by any of their keys, and leaves out who is alone', () => {
  void assert(
    property(
      array(anyKey, { maxLength: 40 }),
      array(array(anyKey.filter(Boolean), { minLength: 1, maxLength: 3 }), { maxLength: 10 }),
      (first, further) => {
        const more = new Map(first.slice(0, further.length).map((_, at) => [at, further[at] ?? []]));
        const { members, starts, count } = blocksOf({ first: Uint32Array.from(first), more });
        const found = Array.from({ length: count }, (_, block) => [
          ...members.subarray(starts[block], starts[block + 1]),
        ]);

        expect(found.map(ascending).toSorted(byText)).toEqual(groupsBy(first, more).toSorted(byText));
      },
    ),
  );
});

it('keeps the members of a block in ascending order, also where other keys stand beside theirs', () => {
  const first = Uint32Array.of(7, 3, 7, 5, 3, 7);
  const { members, starts } = blocksOf({ first, more: new Map() });

  expect([...starts]).toEqual([0, 2, 5]);
  expect([...members]).toEqual([1, 4, 0, 2, 5]);
});

function groupsBy(
  first: readonly number[],
  more: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [record, own] of first.entries())
    for (const key of [own, ...(more.get(record) ?? [])])
      if (key !== 0) groups.set(key, [...(groups.get(key) ?? []), record]);

  return [...groups.values()].filter(({ length }) => length > 1);
}

function ascending(records: readonly number[]): readonly number[] {
  return records.toSorted((one, other) => one - other);
}

function byText(one: readonly number[], other: readonly number[]): number {
  return String(one) < String(other) ? -1 : 1;
}
