import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from './cluster-profiles.ts';
import { clusterProfiles } from './cluster-profiles.ts';

const profiles = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const anyOne = constantFrom(...profiles);
const anyLink = record({ one: anyOne, other: anyOne, weight: integer({ min: 18, max: 60 }) }).filter(
  ({ one, other }) => one !== other,
);
const anyApart = tuple(anyOne, anyOne).filter(([one, other]) => one !== other);
const shuffled = <Value>(values: readonly Value[], chance: readonly number[]): readonly Value[] =>
  values
    .map((value, place) => ({ value, key: chance[place % Math.max(1, chance.length)] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);

describe('the guests that profiles are', () => {
  it('do not depend on the order of profiles, links and decisions, nor on which of the two is named first', () => {
    void assert(
      property(
        array(anyLink),
        array(anyApart),
        array(integer(), { minLength: 1 }),
        (links, apart, chance) => {
          const turned = shuffled(links, chance).map(({ one, other, weight }) => ({
            one: other,
            other: one,
            weight,
          }));
          const one = clusterProfiles(profiles, links, apart);
          const other = clusterProfiles(shuffled(profiles, chance), turned, shuffled(apart, chance));
          expect(Object.fromEntries(other)).toEqual(Object.fromEntries(one));
        },
      ),
    );
  });

  it('never hold two profiles that are to be kept apart', () => {
    void assert(
      property(array(anyLink), array(anyApart), (links, apart) => {
        const names = clusterProfiles(profiles, links, apart);
        for (const [one, other] of apart) expect(names.get(one)).not.toBe(names.get(other));
      }),
    );
  });

  it('are everything that hangs together where nothing is kept apart, named after one of themselves', () => {
    void assert(
      property(array(anyLink), (links) => {
        const names = clusterProfiles(profiles, links, []);
        for (const { one, other } of links) expect(names.get(one)).toBe(names.get(other));
        expect([...names.keys()].sort()).toEqual([...profiles]);
        for (const name of names.values()) expect(names.get(name)).toBe(name);
      }),
    );
  });

  it('follow the heavier link where two exclude each other', () => {
    const links: readonly Link[] = [
      { one: 'a', other: 'b', weight: 20 },
      { one: 'b', other: 'c', weight: 30 },
    ];
    const names = clusterProfiles(profiles, links, [['a', 'c']]);
    expect([names.get('a'), names.get('b'), names.get('c')]).toEqual(['a', 'b', 'b']);
  });

  it('bear the name that a person chose', () => {
    const names = clusterProfiles(profiles, [{ one: 'b', other: 'a', weight: 99, survivor: 'b' }], []);
    expect([names.get('a'), names.get('b')]).toEqual(['b', 'b']);
  });
});
