import { listAt } from '../values/lists.ts';
import { nicknameGroups } from '../values/nickname-groups.ts';
import type { ManyValues, OneValue, People } from '../values/people.ts';
import { bagComparer } from './bag-level.ts';
import { birthLevel, compareBirths } from './birth-level.ts';
import { comparisonCount, comparisons, parentOf, place } from './comparisons.ts';
import { type Along, goesAlong } from './goes-along.ts';
import { levelCache } from './level-cache.ts';
import { besideWords, mailboxNames, restLevel, untold } from './mailbox-names.ts';
import { betweenNames, familyBits, givenBits, type NamesAgree, nameComparer } from './name-comparer.ts';
import { nameLevel } from './name-level.ts';
import { nameRarities } from './name-rarities.ts';
import {
  areApart,
  compareDocuments,
  compareEmails,
  compareMemberships,
  comparePhones,
  isRenewable,
} from './number-levels.ts';
import { compareOwn, ownComparisons } from './own-columns.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { compareCities, comparePostcodes, compareRegions } from './text-levels.ts';
import { mailboxShapes, markSeveral, numberShapes, phoneShapes } from './value-shapes.ts';

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
  /** Whether the last two compared differ in given name or birthday altogether. */
  disagree(): boolean;
  /** Whether something keeps the two from being one guest by itself, however much agrees. */
  areApart(one: number, other: number): boolean;
  /** The same but for a document that may have been renewed: what says that the two are two people. */
  areTwo(one: number, other: number): boolean;
}

const at = place as Readonly<
  Record<
    | 'given'
    | 'family'
    | 'order'
    | 'birth'
    | 'document'
    | 'phone'
    | 'email'
    | 'membership'
    | 'street'
    | 'house-number'
    | 'city'
    | 'postcode'
    | 'region'
    | 'country'
    | 'nationality'
    | 'gender'
    | 'company'
    | 'generation',
    number
  >
>;

const usualU = comparisons.map(({ levels }) => levels[1]?.u ?? 1);

/** Makes a comparer. Values that are equal cost one look; each distinct pair of others is compared once. */
export function pairComparer(people: People, along?: Along): PairComparer {
  const levels = new Uint8Array(comparisonCount);
  const rarity = new Float64Array(comparisonCount);
  const rare = rarityOf(people);
  const { chance: chanceAlong, learn } = goesAlong(people, along);
  const names = nameComparer(people);
  const together = nameRarities(people);
  const { nationality, country } = people;
  /** The culture that both are of, as far as the table tells: names are common in theirs. */
  const cultureOf = (left: number, right: number): number => {
    const mine = nationality.ids[left] as number;
    if (mine !== 0 && mine === nationality.ids[right]) return mine;
    const home = country.ids[left] as number;
    return home !== 0 && home === country.ids[right] ? -home : 0;
  };
  const streets = bagComparer(people.streets, people.streetCounts);
  const companies = bagComparer(people.companies, people.companyCounts);
  const {
    documents,
    phones,
    memberships,
    emailLocal,
    emailDomain,
    domains,
    birth,
    generation,
    gender,
    isCompany,
  } = people;
  const one = (value: OneValue, compare: (left: string, right: string) => number) =>
    levelCache(
      (left, right) => compare(value.texts[left] as string, value.texts[right] as string),
      value.texts.length > 2000 ? 16 : 14,
    ).levelOf;
  const city = one(people.city, compareCities);
  const postcode = one(people.postcode, comparePostcodes);
  const region = one(people.region, compareRegions);
  const differs = () => 2;
  const several = markSeveral(people, [people.document, people.phone, people.email, people.membership]);
  const arePhonesUnlike = phoneShapes(phones);
  const areMailboxesUnlike = mailboxShapes(emailLocal);
  const areDocumentsUnlike = numberShapes(documents.numbers);
  const areMembershipsUnlike = numberShapes(memberships);

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
  /** The best level of all values of both; the rarity of the value where they are the same. */
  const putMany = (
    comparison: number,
    values: ManyValues,
    left: number,
    right: number,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): void => {
    rarity[comparison] = 0;
    const mine = values.first[left] as number;
    const theirs = values.first[right] as number;
    if (mine === 0 || theirs === 0) {
      levels[comparison] = 0;
      return;
    }
    const isMore = values.all.values.length > 0 && (several[left] === 1 || several[right] === 1);
    const leftAll = isMore && several[left] ? listAt(values.all, left) : undefined;
    const rightAll = isMore && several[right] ? listAt(values.all, right) : undefined;
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
    arePhonesUnlike(left, right) ? 4 : comparePhones(phones.at(left), phones.at(right));
  const { kinds } = documents;
  const document = (left: number, right: number) => {
    const isOther = kinds[left] !== kinds[right] && kinds[left] !== 0 && kinds[right] !== 0;
    if (isOther) return 0;
    if (areDocumentsUnlike(left, right)) return 3;
    return compareDocuments(documents.at(left), documents.at(right));
  };
  const membership = (left: number, right: number) =>
    areMembershipsUnlike(left, right) ? 3 : compareMemberships(memberships.at(left), memberships.at(right));
  const email = (left: number, right: number) =>
    areMailboxesUnlike(left, right)
      ? 5
      : compareEmails(
          emailLocal.at(left),
          domains[emailDomain[left] as number] as string,
          emailLocal.at(right),
          domains[emailDomain[right] as number] as string,
        );
  const putOne = (
    comparison: number,
    { ids }: OneValue,
    left: number,
    right: number,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): void => {
    const mine = ids[left] as number;
    const theirs = ids[right] as number;
    rarity[comparison] = 0;
    if (mine === 0 || theirs === 0) levels[comparison] = 0;
    else if (mine === theirs) {
      levels[comparison] = 1;
      rarity[comparison] = bits[mine] as number;
    } else levels[comparison] = compare(mine, theirs);
  };
  const mailboxes = mailboxNames(people);
  /** Where names agree, mailboxes that are made of them say no more than what they add to the names. */
  const besideNames = (left: number, right: number): void => {
    const level = levels[at.email] as number;
    if (level === 0 || level === 5) return;
    const isGiven = isLike(levels[at.given] as number);
    const isFamily = isLike(levels[at.family] as number);
    if (isGiven !== isFamily) besideOneName(level, left, right, isGiven ? people.given : people.family);
    if (!isGiven || !isFamily) return;
    const beyond = Math.max(mailboxes.beyond(left), mailboxes.beyond(right));
    if (beyond === untold) return;
    if (level === 1) {
      const told = beyond + mailboxes.domainBits(people.email.first[left] as number);
      rarity[at.email] = Math.min(rarity[at.email] as number, Math.log2(usualU[at.email] as number) + told);
    } else if (areNamedApart(left, right)) {
      levels[at.email] = 5;
      rarity[at.email] = 0;
    } else if (level !== 2 || !differInLetters(left, right)) {
      levels[at.email] = 0;
      rarity[at.email] = 0;
    }
  };
  /** Family names that are nearly the same, each repeated by a mailbox: no slip of the pen happens twice. */
  const areNamedApart = (left: number, right: number): boolean => {
    if (levels[at.family] !== nameLevel.typo && levels[at.family] !== nameLevel.twoTypos) return false;
    const locals = [left, right].map((record) => emailLocal.at(people.email.first[record] as number));
    const names = [left, right].map((record) => people.parts.partOf(people.family[record] as number).joined);
    const [one, other] = names as [string, string];

    return (
      one.length > 3 &&
      other.length > 3 &&
      one !== other &&
      locals[0]?.includes(one) === true &&
      locals[1]?.includes(other) === true &&
      !(locals[0]?.includes(other) || locals[1]?.includes(one))
    );
  };
  /** Where one name agrees and the other does not, the mailboxes are as alike as what they say beside that name. */
  const besideOneName = (level: number, left: number, right: number, names: Int32Array): void => {
    if (level === 1) return;
    const words = [left, right].flatMap((record) => people.parts.partOf(names[record] as number).words);
    const [one, other] = [left, right].map((record) =>
      besideWords(emailLocal.at(people.email.first[record] as number), words),
    ) as [string | undefined, string | undefined];
    if (one === undefined || other === undefined) return;
    const told = restLevel(level, one, other);
    if (told === level) return;
    levels[at.email] = told;
    rarity[at.email] = 0;
  };
  const isLike = (level: number): boolean => level !== 0 && level <= nameLevel.part;
  /** Whether there is a slip in the letters; other digits make another mailbox of the same name. */
  const differInLetters = (left: number, right: number): boolean => {
    const [one, other] = [people.email.first[left] as number, people.email.first[right] as number];
    const letters = (value: number) => emailLocal.at(value).replaceAll(/[^a-z]/g, '');

    return letters(one) !== letters(other);
  };
  const putStreet = (left: number, right: number): void => {
    const mine = people.street[left] as number;
    const theirs = people.street[right] as number;
    const isKnown = mine !== 0 && theirs !== 0;
    levels[at.street] = isKnown ? streets.words(mine, theirs) : 0;
    levels[at['house-number']] = isKnown ? streets.numbers(mine, theirs) : 0;
    rarity[at.street] = levels[at.street] === 1 ? (rare.street[mine] as number) : 0;
  };

  const putBirth = (left: number, right: number): void => {
    const mine = birth[left] as number;
    levels[at.birth] = compareBirths(mine, birth[right] as number);
    rarity[at.birth] = levels[at.birth] === 1 ? rare.birth(mine) : 0;
  };
  const putEmail = (left: number, right: number): void => {
    putMany(at.email, people.email, left, right, email, rare.email);
    if (levels[at.email] === 3)
      rarity[at.email] = rare.emailLocal[people.email.first[left] as number] as number;
    besideNames(left, right);
  };
  const putCompany = (left: number, right: number): void => {
    const mine = people.company[left] as number;
    const theirs = people.company[right] as number;
    const bag = mine !== 0 && theirs !== 0 ? companies.words(mine, theirs) : 0;
    levels[at.company] = bag === 0 ? 0 : bag <= 2 ? 1 : bag <= 3 ? 2 : 3;
    rarity[at.company] = bag === 1 ? (rare.company[mine] as number) : 0;
  };
  /** Where the values of two are the same, and those that they hang on: how often the ones go along with the others. */
  const putAlong = (comparison: number, left: number): void => {
    if (levels[comparison] !== 1) return;
    const parent = parentOf(levels, comparison);
    if (parent === comparison || levels[parent] !== 1) return;
    const u = usualU[comparison] as number;
    const chance = chanceAlong(comparison, parent, left, u * 2 ** -(rarity[comparison] as number));
    rarity[comparison] = Math.log2(u / Math.min(1, chance));
  };
  const number = (
    comparison: number,
    values: ManyValues,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): ComparisonStep => ({
    tells: [comparison],
    compare: (left, right) => putMany(comparison, values, left, right, compare, bits),
  });
  const where = (
    comparison: number,
    value: OneValue,
    compare: (left: number, right: number) => number,
    bits: Float32Array,
  ): ComparisonStep => ({
    tells: [comparison],
    compare: (left, right) => {
      putOne(comparison, value, left, right, compare, bits);
      putAlong(comparison, left);
    },
  });
  const alike = (comparison: number, values: Uint8Array): ComparisonStep => ({
    tells: [comparison],
    compare: (left, right) => {
      levels[comparison] = values[left] && values[right] ? (values[left] === values[right] ? 1 : 2) : 0;
    },
  });
  const steps: readonly ComparisonStep[] = [
    { tells: [at.birth], compare: putBirth },
    number(at.membership, people.membership, membership, rare.membership),
    number(at.document, people.document, document, rare.document),
    number(at.phone, people.phone, phone, rare.phone),
    { tells: [at.given, at.family, at.order], compare: putNames },
    { tells: [at.email], compare: putEmail },
    alike(at.gender, gender),
    alike(at.generation, generation),
    where(at.nationality, people.nationality, differs, rare.nationality),
    where(at.country, people.country, differs, rare.country),
    where(at.region, people.region, region, rare.region),
    where(at.city, people.city, city, rare.city),
    where(at.postcode, people.postcode, postcode, rare.postcode),
    {
      tells: [at.street, at['house-number']],
      compare: (left, right) => {
        putStreet(left, right);
        putAlong(at.street, left);
      },
    },
    { tells: [at.company], compare: putCompany },
    ...people.own.map((column, nth) => {
      const comparison = place[ownComparisons[nth] as string] as number;
      const levelOf = one(column, compareOwn);
      const bits = rare.own[nth] as Float32Array;
      return {
        tells: [comparison],
        compare: (left: number, right: number) => putOne(comparison, column, left, right, levelOf, bits),
      };
    }),
  ];

  /** A given name that people have, not one that a slip made: another record has it, or it is known to be one. */
  const isName = (given: number): boolean =>
    (people.givenCounts[given] as number) > 1 || nicknameGroups(people.parts.partOf(given).joined).length > 0;

  const isShared = ({ first }: ManyValues, left: number, right: number): boolean =>
    first[left] !== 0 && first[left] === first[right];

  /** One home, one family name and one birthday, but two given names that people have: twins. */
  const areTwins = (left: number, right: number): boolean => {
    if (birth[left] === 0 || birth[left] !== birth[right]) return false;
    const home = people.street[left] as number;
    const isHome =
      home !== 0 && people.street[right] !== 0 && streets.words(home, people.street[right] as number) <= 2;
    const isLine = isShared(people.phone, left, right);
    const isMail = isShared(people.email, left, right);
    if (Number(isHome) + Number(isLine) + Number(isMail) < 2) return false;
    const { given, family, givenOne, givenOther, order } = names(left, right);
    if (given !== nameLevel.different || family !== nameLevel.exact || order !== 1) return false;

    return isName(givenOne) && isName(givenOther);
  };

  const isOneHome = (left: number, right: number): boolean => {
    const home = people.street[left] as number;
    const away = people.street[right] as number;

    return home !== 0 && away !== 0 && streets.words(home, away) <= 2;
  };

  /** One telephone and one address, but another given name and another birthday: two people of one household. */
  const areOfHousehold = (left: number, right: number): boolean => {
    if (!isShared(people.phone, left, right) || !isOneHome(left, right)) return false;
    if (compareBirths(birth[left] as number, birth[right] as number) < birthLevel.different) return false;

    return names(left, right).given === nameLevel.different;
  };

  /** Two numbers of a document that is renewed: birthday or a number of one's own says that the two can be one. */
  const canBeRenewed = (left: number, right: number): boolean => {
    const { given, family } = names(left, right);
    if (given === nameLevel.different || family === nameLevel.different) return false;
    const born = compareBirths(birth[left] as number, birth[right] as number);
    if (born !== birthLevel.missing) return born <= birthLevel.typo;

    return (
      isShared(people.phone, left, right) ||
      isShared(people.email, left, right) ||
      isShared(people.membership, left, right)
    );
  };

  /** A birthday, document or card of one's own says who it is, not only a name and what a home shares. */
  const isToldByOwn = (left: number, right: number): boolean => {
    const born = compareBirths(birth[left] as number, birth[right] as number);
    if (born !== birthLevel.missing && born <= birthLevel.typo) return true;

    return isShared(people.document, left, right) || isShared(people.membership, left, right);
  };

  /** Whether something keeps two records apart. */
  const parts = (left: number, right: number, mayRenew: boolean): boolean => {
    if (isCompany[left] !== isCompany[right]) return true;
    if (generation[left] !== generation[right]) {
      if (generation[left] !== 0 && generation[right] !== 0) return true;
      if (!mayRenew && !isToldByOwn(left, right)) return true;
      // Who is called Senior or Junior has a namesake of another generation.
      if (compareBirths(birth[left] as number, birth[right] as number) === birthLevel.generation) return true;
    }
    const mine = people.document.first[left] as number;
    const theirs = people.document.first[right] as number;
    if (mine !== 0 && mine === theirs) return false;
    if (areOfHousehold(left, right) || areTwins(left, right)) return true;
    if (mine === 0 || theirs === 0) return false;
    let isOther = false;
    let isRenewed = false;
    for (const value of listAt(people.document.all, left) ?? [mine])
      for (const beside of listAt(people.document.all, right) ?? [theirs]) {
        if (value === beside) return false;
        const [one, other] = [documents.at(value), documents.at(beside)];
        if (!areApart(one, other)) continue;
        if (isRenewable(one)) isRenewed = true;
        else isOther = true;
      }

    return isOther || (isRenewed && !(mayRenew && canBeRenewed(left, right)));
  };

  const ownNames = new Map(people.own.map(({ name }, nth) => [place[ownComparisons[nth] as string], name]));

  return {
    levels,
    rarity,
    nameOf: (comparison) => ownNames.get(comparison) ?? comparisons[comparison]?.name ?? '',
    learn,
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
    areApart: (left, right) => parts(left, right, false),
    areTwo: (left, right) => parts(left, right, true),
  };
}
