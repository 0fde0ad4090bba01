import type { People } from '../values/people.ts';
import { at } from './comparison-places.ts';
import { betweenNames, familyBits, givenBits, type NamesAgree } from './name-comparer.ts';
import { nameLevel } from './name-level.ts';
import { type NameCounts, nameRarities } from './name-rarities.ts';
import type { Rarity } from './rarity.ts';
import { type AllCells, cellAt } from './record-cells.ts';

/** What names are compared with, and where the answer is put. */
export interface NamesTold {
  readonly levels: Uint8Array;
  readonly rarity: Float64Array;
  readonly rare: Rarity;
  readonly counts: NameCounts;
  readonly cells: AllCells;
  names(one: number, other: number): NamesAgree;
}

/** Fills level and rarity of given name, family name and their order. */
export function compareNames(
  people: People,
  { levels, rarity, rare, counts, names, cells }: NamesTold,
): (left: number, right: number) => void {
  const together = nameRarities(people, counts);
  /** The culture that both are of, as far as the table tells: names are common in theirs. */
  const cultureOf = (left: number, right: number): number => {
    const mine = cellAt(cells.nationality, left);
    if (mine !== 0 && mine === cellAt(cells.nationality, right)) return mine;
    const home = cellAt(cells.country, left);
    return home !== 0 && home === cellAt(cells.country, right) ? -home : 0;
  };
  const rarest = (values: Float32Array, left: number, right: number): number =>
    Math.min(values[left] as number, values[right] as number);

  const putNames = (left: number, right: number): void => {
    const agree = names(left, right);
    levels[at.given] = agree.given;
    levels[at.family] = agree.family;
    levels[at.order] = agree.order;
    rarity[at.given] = nameRarity(
      agree.given,
      rare.given,
      rare.meanGiven,
      givenBits,
      agree.givenOne,
      agree.order === 2 ? agree.givenOne : agree.givenOther,
    );
    const isFamily = agree.family === nameLevel.exact;
    if (agree.given === nameLevel.exact)
      rarity[at.given] = together(agree.givenOne, isFamily ? agree.familyOne : 0, cultureOf(left, right));
    rarity[at.family] = nameRarity(
      agree.family,
      rare.family,
      rare.meanFamily,
      familyBits,
      agree.familyOne,
      agree.order === 2 ? agree.familyOne : agree.familyOther,
    );
    if (agree.isEither) asCommoner(agree.givenOne, agree.familyOne);
    if (agree.order === 2 && isFamily && agree.given === nameLevel.exact)
      takeLess(together(agree.familyOne, agree.givenOne, cultureOf(left, right)), agree.givenOne);
  };
  /** A name that can be given or family name is as common as the commoner of the two. */
  const asCommoner = (given: number, family: number): void => {
    if (levels[at.given] === nameLevel.exact)
      rarity[at.given] = Math.min(rarity[at.given] as number, (rare.family[given] as number) + betweenNames);
    if (levels[at.family] === nameLevel.exact)
      rarity[at.family] = Math.min(
        rarity[at.family] as number,
        (rare.given[family] as number) - betweenNames,
      );
  };
  /** Which of two exchanged names is the given one is not told: the way round counts that is more common. */
  const takeLess = (givenRarity: number, family: number): void => {
    const turned = givenRarity + (rare.family[family] as number);
    if (turned < (rarity[at.given] as number) + (rarity[at.family] as number)) {
      rarity[at.given] = givenRarity;
      rarity[at.family] = rare.family[family] as number;
    }
  };
  const nameRarity = (
    level: number,
    values: Float32Array,
    mean: number,
    expected: Float64Array,
    left: number,
    right: number,
  ): number => {
    if (level === 0 || level > nameLevel.part) return 0;
    const bits = rarest(values, left, right);
    if (level === nameLevel.exact) return bits;
    // What is nearly the same never says more than the same would.
    const most = bits + (expected[1] as number) - (expected[level] as number);
    return Math.min(most, Math.max(-3, Math.min(2, (bits - mean) / 2)));
  };

  return putNames;
}
