import { comparisonCount, comparisons, parentOf, place } from '../compare/comparisons.ts';
import { betweenNames, familyBits, givenBits, nameComparer } from '../compare/name-comparer.ts';
import { nameLevel } from '../compare/name-level.ts';
import { usualPull, usualShares } from '../values/common-names.ts';
import type { OneValue, People } from '../values/people.ts';
import { countedName, countedNames } from './count-values.ts';
import type { CountedKind, Yardstick } from './yardstick.ts';

/** How many people hold the value of this kind that two records share: a telephone of a family says less. */
export type HoldersOf = (kind: 'document' | 'phone' | 'email' | 'membership', place: number) => number;

/** What the values of two records say beyond their levels, in bits, by how common a house finds them. */
export type RarityOf = (one: number, other: number, levels: Uint8Array, rarity: Float64Array) => void;

const at = place as Readonly<Record<string, number>>;
const numbers = [
  ['document', 0.003],
  ['phone', 0.05],
  ['email', 0.02],
  ['membership', 0.003],
] as const;
const places = [
  ['city', 100, 0.01],
  ['postcode', 100, 0.002],
  ['region', 20, 0.1],
  ['country', 20, 0.2],
  ['nationality', 20, 0.2],
] as const;
/** Two who share a value that is not counted: they, and nobody else. */
const uncounted = 2;
/** So many holders of a value say by themselves what goes along with it. */
const alongPull = 20;

/** Makes what weighs rarity by a yardstick; the formulae are those of a whole table. */
export function rarityByYardstick(people: People, yardstick: Yardstick, holdersOf: HoldersOf): RarityOf {
  const { records, counts, along, meanGiven, meanFamily } = yardstick;
  const isMeasured = Object.keys(counts).length > 0;
  const names = nameComparer(people);
  const countOf = (kind: CountedKind, text: string, otherwise = uncounted): number =>
    counts[kind]?.get(text) ?? otherwise;
  const nameOf = (number: number): string => countedName(people.parts.partOf(number));
  const usualOf = (number: number, role: 'given' | 'family'): number =>
    usualPull * usualShares(people.parts.partOf(number).joined)[role];
  const given = (number: number): number =>
    isMeasured
      ? firstBits(
          'given',
          (countOf('given', nameOf(number)) - 1 + usualOf(number, 'given')) / (records + usualPull),
        )
      : 0;
  const family = (number: number): number =>
    isMeasured
      ? firstBits(
          'family',
          (countOf('family', nameOf(number)) - 1 + usualOf(number, 'family')) / (records + usualPull),
        )
      : 0;
  const givenWith = (number: number, familyNumber: number): number => {
    if (!isMeasured) return 0;
    let chance = (countOf('given', nameOf(number)) - 1 + usualOf(number, 'given')) / (records + usualPull);
    if (familyNumber !== 0) {
      const both = countOf('names', countedNames(nameOf(number), nameOf(familyNumber)));
      chance = (Math.max(0, both - 2) + 100 * chance) / (countOf('family', nameOf(familyNumber)) + 100);
    }

    return firstBits('given', chance);
  };
  const nearName = (
    bitsOf: (number: number) => number,
    [one, other]: readonly [number, number],
    {
      level,
      expected,
      mean,
    }: { readonly level: number; readonly expected: Float64Array; readonly mean: number },
  ): number => {
    if (level === 0 || level > nameLevel.part || !isMeasured) return 0;
    const bits = Math.min(bitsOf(one), bitsOf(other));
    if (level === nameLevel.exact) return bits;
    const most = bits + (expected[1] as number) - (expected[level] as number);

    return Math.min(most, Math.max(-3, Math.min(2, (bits - mean) / 2)));
  };
  const putNames = (one: number, other: number, rarity: Float64Array): void => {
    const agree = names(one, other);
    const isFamilySame = agree.family === nameLevel.exact;
    rarity[at['given'] as number] =
      agree.given === nameLevel.exact
        ? givenWith(agree.givenOne, isFamilySame ? agree.familyOne : 0)
        : nearName(given, [agree.givenOne, agree.givenOther], {
            level: agree.given,
            expected: givenBits,
            mean: meanGiven,
          });
    rarity[at['family'] as number] = nearName(family, [agree.familyOne, agree.familyOther], {
      level: agree.family,
      expected: familyBits,
      mean: meanFamily,
    });
    if (!agree.isEither || !isMeasured) return;
    const [first, second] = [at['given'] as number, at['family'] as number];
    if (agree.given === nameLevel.exact)
      rarity[first] = Math.min(rarity[first] as number, family(agree.givenOne) + betweenNames);
    if (isFamilySame)
      rarity[second] = Math.min(rarity[second] as number, given(agree.familyOne) - betweenNames);
  };

  return (one, other, levels, rarity) => {
    rarity.fill(0);
    putNames(one, other, rarity);
    if (levels[at['birth'] as number] === 1 && isMeasured) {
      const born = countOf('birth', String(people.birth[one]), 1 + records / 22_000);
      rarity[at['birth'] as number] = firstBits('birth', (born - 1 + 1000 / 22_000) / (records + 1000));
    }
    for (const [kind, chance] of numbers) {
      if (levels[at[kind] as number] !== 1) continue;
      rarity[at[kind] as number] = firstBits(
        kind,
        (Math.max(1, holdersOf(kind, one)) - 1 + chance) / records,
      );
    }
    if (levels[at['email'] as number] === 3) rarity[at['email'] as number] = 2;
    if (levels[at['street'] as number] === 1 && isMeasured)
      rarity[at['street'] as number] = firstBits('street', (uncounted - 1 + 0.1) / (records + 100));
    for (const [kind, pull, usual] of places) {
      if (levels[at[kind] as number] !== 1 || !isMeasured) continue;
      const count = countOf(kind, textOf(people[kind], one));
      rarity[at[kind] as number] = firstBits(kind, (count - 1 + pull * usual) / (records + pull));
    }
    for (const kind of ['street', 'postcode', 'city', 'region', 'country', 'nationality'] as const) {
      const comparison = at[kind] as number;
      if (levels[comparison] !== 1) continue;
      const parent = parentOf(levels, comparison);
      if (parent === comparison || levels[parent] !== 1) continue;
      const u = comparisons[comparison]?.levels[1]?.u ?? 1;
      const usual = u * 2 ** -(rarity[comparison] as number);
      const known = Math.max(along[comparison * comparisonCount + parent] ?? 0, usual);
      const chance = alongChance(kind, comparisons[parent]?.name ?? '', one, known);
      rarity[comparison] = Math.log2(u / Math.min(1, chance));
    }
  };

  /** A common value goes along with a common one as far as it lies within it: a postal code within its town. */
  function alongChance(child: string, parent: string, one: number, known: number): number {
    const mine = counted(child, one);
    const theirs = counted(parent, one);
    if (theirs === undefined) return (alongPull * known) / (uncounted + alongPull);
    const shared = mine === undefined ? 0 : Math.min(mine, theirs) - 2;

    return (shared + alongPull * known) / (theirs + alongPull);
  }

  function counted(kind: string, one: number): number | undefined {
    if (kind === 'given' || kind === 'family') return counts[kind]?.get(nameOf(people[kind][one] as number));
    if (kind === 'street') return undefined;
    const values = people[kind as 'city' | 'postcode' | 'region' | 'country' | 'nationality'];

    return counts[kind as CountedKind]?.get(textOf(values, one));
  }
}

function textOf({ ids, texts }: OneValue, one: number): string {
  return texts[ids[one] as number] as string;
}

/** Bits by which agreement on a value that random people share with this chance says more than the level's own u. */
function firstBits(comparison: string, chance: number): number {
  const u = comparisons[at[comparison] as number]?.levels[1]?.u ?? 1;

  return Math.log2(u / Math.min(1, chance));
}
