import type { People } from '../values/people.ts';
import { hashOfBoth } from '../values/value-table.ts';
import { comparisonCount, comparisons, parentOf, parentPlaces, place } from './comparisons.ts';
import { type CountData, countIn, countTable } from './count-table.ts';

/**
 * How often strangers who agree on one thing agree on another: `[comparison × comparisonCount + parent]`; 0 where it is
 * not known.
 */
export type Along = Float64Array;

/** So many holders of a value say by themselves what goes along with it. */
const pull = 20;

/** What people have in columns that hang together: by comparison and record, 0 where it is missing. */
function valuesOf({ streets, street, ...people }: People): Readonly<Record<string, Int32Array>> {
  const bags = new Int32Array(street.length);
  for (let record = 0; record < bags.length; record += 1)
    bags[record] = street[record] === 0 ? 0 : streets.bagOf(street[record] as number);

  return {
    given: people.given,
    family: people.family,
    street: bags,
    postcode: people.postcode.ids,
    city: people.city.ids,
    region: people.region.ids,
    country: people.country.ids,
    nationality: people.nationality.ids,
  };
}

/**
 * The chance that a stranger who has `theirs` of the parent has `mine` of the comparison as well; `usual` where nothing
 * hangs together.
 */
export type ChanceAlong = (place: number, mine: number, theirs: number, usual: number) => number;

/** Where a comparison and a parent stand among all of them. */
export function alongPlace(comparison: number, parent: number): number {
  return comparison * comparisonCount + parent;
}

/** How many people have both values, and by value of the parent how many of them have that. */
export interface AlongTable {
  readonly both: CountData;
  readonly ofParent: Float64Array;
}

/**
 * Makes what tells the chance that a stranger who agrees on the parent's value agrees on the comparison's as well: by
 * how many of those who have the one have the other, pulled toward what is usual in the table. A postal code says which
 * town; where it does not, as in made-up data, the count says so.
 */
export function goesAlong(
  people: People,
  before: readonly (AlongTable | undefined)[] = [],
): {
  readonly chance: ChanceAlong;
  /** From now on, this is what strangers share. */
  readonly learn: (along: Along) => void;
  /** What was counted so far, by comparison and parent. */
  readonly tables: () => readonly (AlongTable | undefined)[];
} {
  let along: Along | undefined;
  const values = valuesOf(people);
  const columns = comparisons.map(({ name }) => values[name] as Int32Array);
  const tables = [...before];
  const tableOf = (comparison: number, parent: number): AlongTable => {
    const both = countTable();
    const child = columns[comparison] as Int32Array;
    const above = columns[parent] as Int32Array;
    const ofParent = new Float64Array(above.reduce((most, value) => Math.max(most, value), 0) + 1);
    for (let record = 0; record < people.count; record += 1) {
      const [mine, theirs] = [child[record] as number, above[record] as number];
      if (mine === 0 || theirs === 0) continue;
      const weight = people.weights?.[record] ?? 1;
      both.add(hashOfBoth(mine, theirs), weight);
      ofParent[theirs] = (ofParent[theirs] as number) + weight;
    }

    return { both: both.data(), ofParent };
  };

  const chance: ChanceAlong = (key, mine, theirs, usual) => {
    tables[key] ??= tableOf(Math.floor(key / comparisonCount), key % comparisonCount);
    const { both, ofParent } = tables[key];
    const known = along?.[key] ?? 0;
    const shared = Math.max(0, countIn(both, hashOfBoth(mine, theirs)) - 2);

    return (shared + pull * Math.max(known, usual)) / ((ofParent[theirs] as number) + pull);
  };

  return {
    chance,
    learn: (found) => {
      along = found;
    },
    tables: () => tables,
  };
}

const given = place['given'] as number;
const birth = place['birth'] as number;

/** Counts, over pairs that agree on something, how often strangers among them agree on what hangs on it. */
export function alongOf(levels: Uint8Array, patterns: number, pairsOf: ArrayLike<number>): Along {
  const same = new Float64Array(comparisonCount * comparisonCount);
  const all = new Float64Array(comparisonCount * comparisonCount);
  for (let pattern = 0; pattern < patterns; pattern += 1) {
    const from = pattern * comparisonCount;
    if (!areStrangers(levels[from + given] as number, levels[from + birth] as number)) continue;
    for (let comparison = 0; comparison < comparisonCount; comparison += 1) {
      if (levels[from + comparison] === 0 || parentPlaces[comparison]?.length === 0) continue;
      const parent = parentOf(levels, comparison, from);
      if (parent === comparison || levels[from + parent] !== 1) continue;
      const cell = comparison * comparisonCount + parent;
      all[cell] = (all[cell] as number) + (pairsOf[pattern] as number);
      if (levels[from + comparison] === 1) same[cell] = (same[cell] as number) + (pairsOf[pattern] as number);
    }
  }

  return same.map((count, cell) => ((all[cell] as number) < 20 ? 0 : count / ((all[cell] as number) + 5)));
}

/** Whether given names or birthdays leave no doubt that two records are two people. */
function areStrangers(givenLevel: number, birthLevel: number): boolean {
  return givenLevel >= 8 ? birthLevel === 0 || birthLevel > 3 : givenLevel === 0 && birthLevel >= 8;
}
