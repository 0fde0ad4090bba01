import { lately } from '../values/lately.ts';
import { listAt } from '../values/lists.ts';
import type { ManyValues, OneValue, People } from '../values/people.ts';
import { bagComparer } from './bag-level.ts';
import { birthLevel, compareBirths } from './birth-level.ts';
import { besideTheNames } from './compare-mailboxes.ts';
import { compareNames } from './compare-names.ts';
import { type ComparerTables, tablesOf } from './comparer-tables.ts';
import { at } from './comparison-places.ts';
import { comparisonCount, comparisons, parentOf, place } from './comparisons.ts';
import { type Along, alongPlace, goesAlong } from './goes-along.ts';
import { levelCache } from './level-cache.ts';
import { hasCompany, hasNumbers } from './look-rows.ts';
import { type NamesAgree, nameComparer } from './name-comparer.ts';
import { nameLevel } from './name-level.ts';
import { compareDocuments, compareEmails, compareMemberships, comparePhones } from './number-levels.ts';
import { compareOwn, ownComparisons } from './own-columns.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { cellAt, cellsIn, cellsOf, type RecordCells, readRows } from './record-cells.ts';
import { compareCities, comparePostcodes, compareRegions } from './text-levels.ts';
import { toldApart } from './told-apart.ts';
import { mailboxShapes, numberShapes, phoneShapes } from './value-shapes.ts';

/** Fills the level and the rarity of some comparisons, after those that they hang on. */
export interface ComparisonStep {
  /** The places of the comparisons in a pattern. */
  readonly tells: readonly number[];
  compare(one: number, other: number): void;
}

/** Compares two people; the answer of the last comparison stands in `levels` and `rarity`. */
export interface PairComparer {
  /** The level of every comparison. */
  readonly levels: Uint8Array;
  /** By how many bits the values say more (less) than their level does on average. */
  readonly rarity: Float64Array;
  compare(one: number, other: number): void;
  /** What a comparison is called: one of a column of the table's own has the name of the column. */
  nameOf(comparison: number): string;
  /** From now on, this is how often strangers who share one thing share another. */
  learn(along: Along): void;
  /** What was counted to compare with: another comparer of the same people need not count it again. */
  tables(): ComparerTables;
  /** How the names of two agree, and nothing else; filled anew with every call. */
  names(one: number, other: number): NamesAgree;
  /** The comparisons one after the other; what a comparison hangs on comes before it. */
  readonly steps: readonly ComparisonStep[];
  /** By how much values say more than their level. */
  readonly rarities: Rarity;
  /** The level of two values of a kind. */
  readonly numbers: Readonly<
    Record<'phone' | 'email' | 'document' | 'membership', (one: number, other: number) => number>
  >;
  /** The same of two places that are not the same. */
  readonly places: Readonly<Record<'city' | 'postcode' | 'region', (one: number, other: number) => number>>;
  /** How the words of two addresses agree, as levels of `street`. */
  streetWords(one: number, other: number): number;
  /** From now on records are read from rows, in which all of a record comes from memory at once. */
  read(rows: Int32Array): void;
  /** Whether the last two compared differ in given name or birthday altogether. */
  disagree(): boolean;
  /** Whether something keeps the two from being one guest by itself, however much agrees. */
  areApart(one: number, other: number): boolean;
  /** The same but for a document that may have been renewed: what says that the two are two people. */
  areTwo(one: number, other: number): boolean;
}

const usualU = comparisons.map(({ levels }) => levels[1]?.u ?? 1);

/** Makes a comparer. Values that are equal cost one look; each distinct pair of others is compared once. */
export function pairComparer(people: People, told: ComparerTables = tablesOf(people)): PairComparer {
  const levels = new Uint8Array(comparisonCount);
  const rarity = new Float64Array(comparisonCount);
  const rare = rarityOf(people, told.rarities);
  const { chance: chanceAlong, learn, tables: alongTables } = goesAlong(people, told.along);
  const cells = cellsOf(people);
  const names = nameComparer(people, cells);
  const streets = bagComparer(people.streets, people.streetCounts);
  const companies = bagComparer(people.companies, people.companyCounts);
  const { documents, phones, memberships, emailLocal, emailDomain, domains, generation, gender } = people;
  const one = (value: OneValue, compare: (left: string, right: string) => number) =>
    levelCache((left, right) => compare(value.texts[left] as string, value.texts[right] as string), {
      values: value.texts.length,
      bits: value.texts.length > 2000 ? 16 : 14,
    }).levelOf;
  const city = one(people.city, compareCities);
  const postcode = one(people.postcode, comparePostcodes);
  const region = one(people.region, compareRegions);
  const differs = () => 2;
  const phoneOf = lately(phones.at);
  const membershipOf = lately(memberships.at);
  const localOf = lately(emailLocal.at);
  const arePhonesUnlike = phoneShapes(phones);
  const areMailboxesUnlike = mailboxShapes(emailLocal);
  const areDocumentsUnlike = numberShapes(documents.numbers);
  const areMembershipsUnlike = numberShapes(memberships);

  /** The best level of all values of both; the rarity of the value where they are the same. */
  const putMany = (
    comparison: number,
    first: RecordCells,
    { all }: ManyValues,
    left: number,
    right: number,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): void => {
    rarity[comparison] = 0;
    const mine = cellAt(first, left);
    const theirs = cellAt(first, right);
    if (mine === 0 || theirs === 0) {
      levels[comparison] = 0;
      return;
    }
    const isMore = all.values.length > 0;
    const leftAll = isMore && cellAt(cells.marks, left) & hasNumbers ? listAt(all, left) : undefined;
    const rightAll = isMore && cellAt(cells.marks, right) & hasNumbers ? listAt(all, right) : undefined;
    let best = mine === theirs ? 1 : compare(mine, theirs);
    let shared = mine;
    if (leftAll || rightAll) {
      for (const value of leftAll ?? [mine])
        for (const beside of rightAll ?? [theirs]) {
          const level = value === beside ? 1 : compare(value, beside);
          if (level === 0 || (best !== 0 && level >= best)) continue;
          best = level;
          shared = value;
        }
    }
    levels[comparison] = best;
    if (best === 1) rarity[comparison] = bits[shared] as number;
  };
  const phone = (left: number, right: number) =>
    arePhonesUnlike(left, right) ? 4 : comparePhones(phoneOf(left), phones.at(right));
  const { kinds } = documents;
  const document = (left: number, right: number) => {
    const isOther = kinds[left] !== kinds[right] && kinds[left] !== 0 && kinds[right] !== 0;
    if (isOther) return 0;
    if (areDocumentsUnlike(left, right)) return 3;
    return compareDocuments(documents.at(left), documents.at(right));
  };
  const membership = (left: number, right: number) =>
    areMembershipsUnlike(left, right) ? 3 : compareMemberships(membershipOf(left), memberships.at(right));
  const email = (left: number, right: number) =>
    areMailboxesUnlike(left, right)
      ? 5
      : compareEmails(
          localOf(left),
          domains[emailDomain[left] as number] as string,
          emailLocal.at(right),
          domains[emailDomain[right] as number] as string,
        );
  const putOne = (
    comparison: number,
    value: RecordCells,
    left: number,
    right: number,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): void => {
    const mine = cellAt(value, left);
    const theirs = cellAt(value, right);
    rarity[comparison] = 0;
    if (mine === 0 || theirs === 0) levels[comparison] = 0;
    else if (mine === theirs) {
      levels[comparison] = 1;
      rarity[comparison] = bits[mine] as number;
    } else levels[comparison] = compare(mine, theirs);
  };
  const putNames = compareNames(people, { levels, rarity, rare, counts: told.names, names, cells });
  const besideNames = besideTheNames(people, { levels, rarity, usual: usualU[at.email] as number });
  const isApart = toldApart(people, { names, streetWords: streets.words });
  const putStreet = (left: number, right: number): void => {
    const mine = cellAt(cells.street, left);
    const theirs = cellAt(cells.street, right);
    const isKnown = mine !== 0 && theirs !== 0;
    levels[at.street] = isKnown ? streets.words(mine, theirs) : 0;
    levels[at['house-number']] = isKnown ? streets.numbers(mine, theirs) : 0;
    rarity[at.street] = levels[at.street] === 1 ? (rare.street[mine] as number) : 0;
  };

  const putBirth = (left: number, right: number): void => {
    const mine = cellAt(cells.birth, left);
    levels[at.birth] = compareBirths(mine, cellAt(cells.birth, right));
    rarity[at.birth] = levels[at.birth] === 1 ? rare.birth(mine) : 0;
  };
  const putEmail = (left: number, right: number): void => {
    putMany(at.email, cells.email, people.email, left, right, email, rare.email);
    if (levels[at.email] === 3) rarity[at.email] = rare.emailLocal[cellAt(cells.email, left)] as number;
    besideNames(left, right);
  };
  const putCompany = (left: number, right: number): void => {
    const isKnown = cellAt(cells.marks, left) & cellAt(cells.marks, right) & hasCompany;
    const mine = isKnown ? (people.company[left] as number) : 0;
    const bag = isKnown ? companies.words(mine, people.company[right] as number) : 0;
    levels[at.company] = bag === 0 ? 0 : bag <= 2 ? 1 : bag <= 3 ? 2 : 3;
    rarity[at.company] = bag === 1 ? (rare.company[mine] as number) : 0;
  };
  /** By comparison: what others hang on. */
  const hangsOn = comparisons.map(({ name }) => cells[name as keyof typeof cells] as RecordCells);
  /** Where the values of two are the same, and those that they hang on: how often the ones go along with the others. */
  const putAlong = (comparison: number, left: number, mine: number, usual: number): void => {
    const parent = parentOf(levels, comparison);
    if (parent === comparison || levels[parent] !== 1) return;
    const u = usualU[comparison] as number;
    const theirs = cellAt(hangsOn[parent] as RecordCells, left);
    const chance = chanceAlong(alongPlace(comparison, parent), mine, theirs, usual);
    rarity[comparison] = Math.log2(u / Math.min(1, chance));
  };
  const number = (
    comparison: number,
    first: RecordCells,
    values: ManyValues,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): ComparisonStep => ({
    tells: [comparison],
    compare: (left, right) => putMany(comparison, first, values, left, right, compare, bits),
  });
  const where = (
    comparison: number,
    value: RecordCells,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): ComparisonStep => {
    const u = usualU[comparison] as number;
    const usual = Float64Array.from(bits, (more) => u * 2 ** -more);
    return {
      tells: [comparison],
      compare: (left, right) => {
        putOne(comparison, value, left, right, compare, bits);
        if (levels[comparison] !== 1) return;
        const mine = cellAt(value, left);
        putAlong(comparison, left, mine, mine === cellAt(value, right) ? (usual[mine] as number) : u);
      },
    };
  };
  const alike = (comparison: number, values: Uint8Array): ComparisonStep => ({
    tells: [comparison],
    compare: (left, right) => {
      levels[comparison] = values[left] && values[right] ? (values[left] === values[right] ? 1 : 2) : 0;
    },
  });
  const steps: readonly ComparisonStep[] = [
    { tells: [at.birth], compare: putBirth },
    number(at.membership, cells.membership, people.membership, membership, rare.membership),
    number(at.document, cells.document, people.document, document, rare.document),
    number(at.phone, cells.phone, people.phone, phone, rare.phone),
    { tells: [at.given, at.family, at.order], compare: putNames },
    { tells: [at.email], compare: putEmail },
    alike(at.gender, gender),
    alike(at.generation, generation),
    where(at.nationality, cells.nationality, differs, rare.nationality),
    where(at.country, cells.country, differs, rare.country),
    where(at.region, cells.region, region, rare.region),
    where(at.city, cells.city, city, rare.city),
    where(at.postcode, cells.postcode, postcode, rare.postcode),
    {
      tells: [at.street, at['house-number']],
      compare: (left, right) => {
        putStreet(left, right);
        if (levels[at.street] !== 1) return;
        const usual = (usualU[at.street] as number) * 2 ** -(rarity[at.street] as number);
        putAlong(at.street, left, people.streets.bagOf(cellAt(cells.street, left)), usual);
      },
    },
    { tells: [at.company], compare: putCompany },
    ...people.own.map((column, nth) => {
      const comparison = place[ownComparisons[nth] as string] as number;
      const levelOf = one(column, compareOwn);
      const bits = rare.own[nth] as Float32Array;
      const value = cellsIn(column.ids);
      return {
        tells: [comparison],
        compare: (left: number, right: number) => putOne(comparison, value, left, right, levelOf, bits),
      };
    }),
  ];

  const ownNames = new Map(people.own.map(({ name }, nth) => [place[ownComparisons[nth] as string], name]));

  return {
    levels,
    rarity,
    nameOf: (comparison) => ownNames.get(comparison) ?? comparisons[comparison]?.name ?? '',
    learn,
    tables: () => ({ ...told, along: alongTables() }),
    read: (rows) => readRows(cells, rows, people),
    names,
    steps,
    streetWords: streets.words,
    rarities: rare,
    numbers: { phone, email, document, membership },
    places: { city, postcode, region },
    compare(left, right) {
      for (let step = 0; step < steps.length; step += 1) (steps[step] as ComparisonStep).compare(left, right);
    },
    disagree: () =>
      levels[at.given] === nameLevel.different || (levels[at.birth] as number) >= birthLevel.different,
    areApart: (left, right) => isApart(left, right, false),
    areTwo: (left, right) => isApart(left, right, true),
  };
}
