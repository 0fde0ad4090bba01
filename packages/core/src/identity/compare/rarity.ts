import { usualPull, usualShares } from '../values/common-names.ts';
import { remembered } from '../values/lately.ts';
import type { Counts, ManyValues, OneValue, People } from '../values/people.ts';
import { numbersOfEqual } from '../values/texts.ts';
import type { WordBags } from '../values/word-bags.ts';
import { comparisons, place } from './comparisons.ts';
import { ownComparisons } from './own-columns.ts';

/** By how much a value says more than its level does on average, because few people have it; in bits. */
export interface Rarities {
  readonly given: Float32Array;
  readonly family: Float32Array;
  readonly phone: Float32Array;
  readonly email: Float32Array;
  readonly emailLocal: Float32Array;
  readonly document: Float32Array;
  readonly membership: Float32Array;
  readonly street: Float32Array;
  readonly company: Float32Array;
  readonly city: Float32Array;
  readonly postcode: Float32Array;
  readonly region: Float32Array;
  readonly country: Float32Array;
  readonly nationality: Float32Array;
  /** By column of the table's own. */
  readonly own: readonly Float32Array[];
  /** What a given (family) name of average frequency would get: what is nearly the same is judged from there. */
  readonly meanGiven: number;
  readonly meanFamily: number;
}

/** The same, of birthdays as well. */
export interface Rarity extends Rarities {
  birth(date: number): number;
}

/**
 * Works out how rare values are. A value that c of N people have is met again in a random other person with
 * u(v) = (c − 1 + k·p) / (N + k): pulled toward an average p where the table is small.
 */
export function raritiesOf(people: People): Rarities {
  const { persons: all } = people;
  const counted = (name: string, counts: ArrayLike<number>, pull: number, usual: number): Float32Array => {
    const u = usualOf(name);
    return byCount(counts, (count) => bits(u, (Math.max(0, count - 1) + pull * usual) / (all + pull)));
  };
  const held = (name: string, { holders }: ManyValues, chance: number): Float32Array => {
    const u = usualOf(name);
    return byCount(holders, (count) => bits(u, (count - 1 + chance) / all));
  };
  const one = (name: string, { counts }: OneValue, pull: number, usual: number) =>
    counted(name, counts, pull, usual);
  const named = (name: 'given' | 'family', counts: Counts): Float32Array => {
    const u = usualOf(name);
    return filled(counts.length, (value) => {
      const expected = usualPull * usualShares(people.parts.partOf(value).joined)[name];
      return bits(u, (Math.max(0, (counts[value] as number) - 1) + expected) / (all + usualPull));
    });
  };
  const given = named('given', people.givenCounts);
  const family = named('family', people.familyCounts);

  return {
    given,
    family,
    phone: held('phone', people.phone, 0.05),
    email: held('email', people.email, 0.02),
    emailLocal: localsOf(people),
    document: held('document', people.document, 0.003),
    membership: held('membership', people.membership, 0.003),
    street: counted('street', ofBags(people.streets, people.streetCounts), 100, 0.001),
    company: counted('company', ofBags(people.companies, people.companyCounts), 100, 0.002),
    city: one('city', people.city, 100, 0.01),
    postcode: one('postcode', people.postcode, 100, 0.002),
    region: one('region', people.region, 20, 0.1),
    country: one('country', people.country, 20, 0.2),
    nationality: one('nationality', people.nationality, 20, 0.2),
    own: people.own.map((column, at) => one(ownComparisons[at] as string, column, 100, 0.005)),
    meanGiven: meanOf(given, people.givenCounts),
    meanFamily: meanOf(family, people.familyCounts),
  };
}

/** Adds how rare birthdays are. */
export function rarityOf(people: People, rarities: Rarities = raritiesOf(people)): Rarity {
  const { birthCounts, persons: all } = people;
  const u = usualOf('birth');

  return {
    ...rarities,
    birth: remembered(
      (date) => bits(u, (Math.max(0, (birthCounts.get(date) ?? 1) - 1) + 1000 / 22000) / (all + 1000)),
      birthCounts.size,
    ),
  };
}

/** How often random people agree on a kind of value. */
function usualOf(name: string): number {
  return comparisons[place[name] as number]?.levels[1]?.u ?? 1;
}

/** Bits by which agreement on a value that random people share with this chance says more than the level's own u. */
function bits(u: number, chance: number): number {
  return Math.log2(u / Math.min(1, chance));
}

function filled(length: number, numberOf: (value: number) => number): Float32Array {
  const numbers = new Float32Array(length);
  for (let value = 0; value < length; value += 1) numbers[value] = numberOf(value);

  return numbers;
}

/** What follows from how often each value occurs; most occur as often as the one before. */
function byCount(counts: ArrayLike<number>, bitsOf: (count: number) => number): Float32Array {
  const numbers = new Float32Array(counts.length);
  let last = Number.NaN;
  let found = 0;
  for (let value = 0; value < numbers.length; value += 1) {
    const count = counts[value] as number;
    if (count !== last) {
      last = count;
      found = bitsOf(count);
    }
    numbers[value] = found;
  }

  return numbers;
}

/** For texts: how often their words occur together, with whatever numbers. */
function ofBags(bags: WordBags, counts: Counts): Float64Array {
  const sums = new Float64Array(bags.size() + 1);
  for (let text = 1; text < counts.length; text += 1)
    sums[bags.bagOf(text)] = (sums[bags.bagOf(text)] as number) + (counts[text] as number);

  return Float64Array.from(counts, (_, text) => (text === 0 ? 0 : (sums[bags.bagOf(text)] as number)));
}

function meanOf(rarity: Float32Array, counts: Counts): number {
  let sum = 0;
  let weight = 0;
  for (let value = 1; value < counts.length; value += 1) {
    const pairs = (counts[value] as number) ** 2;
    sum += pairs * (rarity[value] as number);
    weight += pairs;
  }

  return weight === 0 ? 0 : sum / weight;
}

/** For mailboxes: how rare the part before the @ is. */
function localsOf({ emailLocal, email, persons: all }: People): Float32Array {
  const { ids, size } = numbersOfEqual(emailLocal);
  const holders = new Float64Array(size);
  for (let value = 0; value < ids.length; value += 1)
    holders[ids[value] as number] =
      (holders[ids[value] as number] as number) + (email.holders[value] as number);
  const u = comparisons[place['email'] as number]?.levels[3]?.u ?? 1;
  const told = byCount(holders, (count) => Math.min(2, Math.log2(u / Math.min(1, (count - 1 + 0.5) / all))));
  const rarity = new Float32Array(ids.length);
  for (let value = 0; value < ids.length; value += 1) rarity[value] = told[ids[value] as number] as number;

  return rarity;
}
