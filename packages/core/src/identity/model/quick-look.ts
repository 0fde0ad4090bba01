import { compareBirths } from '../compare/birth-level.ts';
import { comparisons, parentPlaces, place } from '../compare/comparisons.ts';
import type { NamesAgree } from '../compare/name-comparer.ts';
import { nameLevel } from '../compare/name-level.ts';
import type { PairComparer } from '../compare/pair-comparer.ts';
import { markSeveral } from '../compare/value-shapes.ts';
import type { ManyValues, OneValue, People } from '../values/people.ts';
import type { MatchModel } from './model.ts';

/** Whether two records may reach a weight; `false` only where they cannot, as far as places and rare values go. */
export type QuickLook = (one: number, other: number) => boolean;

/** What a value that is the same on both sides may say beyond its rarity, because of what it hangs on; in bits. */
const slack = 1;
/** A given name says more where it is rare in the culture of the two. */
const cultureBits = 5;
/** What a slip in a rare name can say beyond its level. */
const slipBits = 2;
/** What is left to gender. */
const restBits = 1;
/** What one company of both can say at most. */
const companyBits = 8;

/**
 * Looks at two records before they are weighed: what birthday and numbers say exactly, and what names and places could
 * say at most. Most pairs that a rule brings together are seen through here, at a fraction of the work.
 */
export function quickLook(
  people: People,
  model: MatchModel,
  comparer: PairComparer,
  floor: number,
): QuickLook {
  const { rarities } = comparer;
  const { birth, given, family, otherNames, street, company } = people;
  const hasMore = new Uint8Array(people.count);
  for (const record of otherNames.keys()) hasMore[record] = 1;
  const best = bestBits(model);
  const at = (name: string, level: number) => best[place[name] as number]?.[level] ?? 0;
  const other = (name: string) => Math.max(...(best[place[name] as number] as Float64Array).slice(2), 0);
  const births = comparisons[place['birth'] as number]?.levels.map((_, level) => at('birth', level)) ?? [];
  const several = markSeveral(people, [people.document, people.phone, people.email, people.membership]);
  const numbers = (['phone', 'email', 'document', 'membership'] as const).map(number);
  const places = (['city', 'postcode', 'region', 'country', 'nationality'] as const).map((name) => ({
    ids: (people[name] as OneValue).ids,
    same: rarities[name].map((bits) => bits + at(name, 1) + slack),
    other: other(name),
  }));
  const streetSame = at('street', 1) + slack + Math.max(at('house-number', 1), 0);
  const streetOther = other('street') + Math.max(at('house-number', 1), 0);
  const streetApart = at('street', 5) + Math.max(at('house-number', 1), 0);
  const givenSame = rarities.given.map((bits) => bits + at('given', 1) + cultureBits);
  const givenOther = other('given') + slipBits;
  const familySame = rarities.family.map((bits) => bits + at('family', 1));
  const familyOther = other('family') + slipBits;
  const givenAt = namesAt('given');
  const familyAt = namesAt('family');
  const names = (found: NamesAgree): number =>
    (found.given === 1 ? (givenSame[found.givenOne] as number) : (givenAt[found.given] as number)) +
    (found.family === 1 ? (familySame[found.familyOne] as number) : (familyAt[found.family] as number));

  return (one, two) => {
    let sum = restBits + (company[one] !== 0 && company[two] !== 0 ? companyBits : 0);
    const mine = birth[one] as number;
    const theirs = birth[two] as number;
    const born = compareBirths(mine, theirs);
    if (born === 1) return true;
    if (born !== 0) sum += births[born] as number;
    if (several[one] || several[two]) return true;
    for (let kind = 0; kind < numbers.length; kind += 1) {
      const { first, compare, last, apart } = numbers[kind] as (typeof numbers)[number];
      const left = first[one] as number;
      const right = first[two] as number;
      if (left === 0 || right === 0) continue;
      if (left === right) return true;
      const level = compare(left, right);
      if (level === last) sum += apart;
      else if (level !== 0) return true;
    }
    const home = street[one] as number;
    const away = street[two] as number;
    const isUnsure = home !== 0 && away !== 0 && home !== away;
    if (home !== 0 && away !== 0)
      sum += home === away ? streetSame + (rarities.street[home] as number) : streetOther;
    for (let kind = 0; kind < places.length; kind += 1) {
      const { ids, same, other: unlike } = places[kind] as (typeof places)[number];
      const left = ids[one] as number;
      const right = ids[two] as number;
      if (left !== 0 && right !== 0) sum += left === right ? (same[left] as number) : unlike;
    }
    if (hasMore[one] === 0 && hasMore[two] === 0) {
      const most =
        (given[one] === given[two] ? (givenSame[given[one] as number] as number) : givenOther) +
        (family[one] === family[two] ? (familySame[family[one] as number] as number) : familyOther);
      if (sum + most < floor) return false;
    }
    sum += names(comparer.names(one, two));
    if (sum < floor) return false;
    if (!isUnsure || comparer.streetWords(home, away) < 5) return true;

    return sum + streetApart - streetOther >= floor;
  };

  function namesAt(name: 'given' | 'family'): Float64Array {
    return Float64Array.from({ length: 10 }, (_, level) =>
      level === 0 ? 0 : at(name, level) + (level > nameLevel.part ? 0 : slipBits),
    );
  }

  function number(name: keyof PairComparer['numbers']) {
    const { first }: ManyValues = people[name];
    const bits = best[place[name] as number] as Float64Array;

    return { first, compare: comparer.numbers[name], last: bits.length - 1, apart: bits.at(-1) as number };
  }
}

/** By comparison and level: the most it says whatever it hangs on, in bits. */
function bestBits({ m, u }: MatchModel): readonly Float64Array[] {
  return comparisons.map(({ levels }, comparison) => {
    const most = new Float64Array(levels.length).fill(Number.NEGATIVE_INFINITY);
    for (let table = 0; table <= (parentPlaces[comparison] as readonly number[]).length; table += 1) {
      const left = m.tables[comparison]?.[table] as Float64Array;
      const right = u.tables[comparison]?.[table] as Float64Array | undefined;
      if (!left || !right) continue;
      for (let cell = 0; cell < left.length; cell += 1) {
        const level = cell % levels.length;
        const bits = Math.log2((left[cell] as number) / (right[cell] as number));
        if (bits > (most[level] as number)) most[level] = bits;
      }
    }
    most[0] = 0;

    return most;
  });
}
