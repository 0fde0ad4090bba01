import { lately } from '../values/lately.ts';
import type { People } from '../values/people.ts';
import { at } from './comparison-places.ts';
import { besideWords, lettersAndDigits, mailboxNames, restLevel, untold } from './mailbox-names.ts';
import { nameLevel } from './name-level.ts';

/** Where the levels and rarities of names and mailbox stand. */
export interface MailboxTold {
  readonly levels: Uint8Array;
  readonly rarity: Float64Array;
  /** How often the mailboxes of strangers are the same. */
  readonly usual: number;
}

/** Takes from the level of two mailboxes what their names have said already; names and mailbox are compared before. */
export function besideTheNames(
  people: People,
  { levels, rarity, usual }: MailboxTold,
): (left: number, right: number) => void {
  const { emailLocal } = people;
  const mailboxes = mailboxNames(people);
  const plainOf = (value: number): string => lettersAndDigits(emailLocal.at(value));
  const plainOfOne = lately(plainOf);
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
      rarity[at.email] = Math.min(rarity[at.email] as number, Math.log2(usual) + told);
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
    const { words } = people.parts.partOf(names[left] as number);
    const more = people.parts.partOf(names[right] as number).words;
    const one = besideWords(plainOfOne(people.email.first[left] as number), words, more);
    if (one === undefined) return;
    const other = besideWords(plainOf(people.email.first[right] as number), words, more);
    if (other === undefined) return;
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

  return besideNames;
}
