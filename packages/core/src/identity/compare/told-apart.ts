import { listAt } from '../values/lists.ts';
import { nicknameGroups } from '../values/nickname-groups.ts';
import type { ManyValues, People } from '../values/people.ts';
import { birthLevel, compareBirths } from './birth-level.ts';
import type { NamesAgree } from './name-comparer.ts';
import { nameLevel } from './name-level.ts';
import { areApart, isRenewable } from './number-levels.ts';

/** How names and addresses agree. */
export interface AgreementOfPeople {
  names(one: number, other: number): NamesAgree;
  /** How the words of two addresses agree, as levels of `street`. */
  streetWords(one: number, other: number): number;
}

/**
 * Whether something keeps two records apart, however much agrees: numbers of one document, generations, twins, two of
 * one household. `mayRenew`: a document that may have been renewed does not.
 */
export function toldApart(
  people: People,
  { names, streetWords }: AgreementOfPeople,
): (left: number, right: number, mayRenew: boolean) => boolean {
  const { birth, documents, generation, isCompany } = people;
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
      home !== 0 && people.street[right] !== 0 && streetWords(home, people.street[right] as number) <= 2;
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

    return home !== 0 && away !== 0 && streetWords(home, away) <= 2;
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

  return parts;
}
