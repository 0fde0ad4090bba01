import type { People } from '../values/people.ts';
import { editDistance } from './edit-distance.ts';

/** What mailboxes say beyond the names of those who have them. */
export interface MailboxNames {
  /** By how many bits the mailbox of a record is narrower than its name; `untold` where it does not tell the name. */
  beyond(record: number): number;
  /** How likely the mailbox of a stranger of the same name is at this provider as well, in bits. */
  domainBits(email: number): number;
}

/** The mailbox has nothing to do with the name: agreement on the one says nothing about the other. */
export const untold = 99;
/** People of one name choose among so many ways to make a mailbox of it, in bits. */
const wayBits = 3;

/** Makes what tells names out of mailboxes; each record is looked at once. */
export function mailboxNames(people: People): MailboxNames {
  const { email, emailLocal, given, family, parts } = people;
  const known = new Float32Array(people.count).fill(-1);
  const domains = domainBitsOf(people);

  return {
    beyond(record) {
      const before = known[record] as number;
      if (before >= 0) return before;
      const local = emailLocal.at(email.first[record] as number);
      const bits = beyondName(
        local,
        parts.partOf(given[record] as number).words,
        parts.partOf(family[record] as number).words,
      );
      known[record] = bits;

      return known[record] as number;
    },
    domainBits: (value) => domains[value] as number,
  };
}

/** By how many bits a mailbox is narrower than the name it is made of: its further letters and its digits. */
export function beyondName(local: string, given: readonly string[], family: readonly string[]): number {
  let letters = '';
  let digits = 0;
  let begin = 0;
  for (let at = 0; at < local.length; at += 1) {
    const code = local.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    letters += local.slice(begin, at);
    begin = at + 1;
    if (code >= 48 && code <= 57) digits += 1;
  }
  letters += local.slice(begin);
  let rest = withoutWords(withoutWords(letters, family), given);
  if (letters.length - rest.length < 2) return untold;
  if (rest.length === 1 && (beginsOne(given, rest) || beginsOne(family, rest))) rest = '';

  return wayBits + 3 * Math.min(6, rest.length) + (digits <= 2 ? 2.5 : 3.3) * digits;
}

/** Letters without the words that they have, each once. */
function withoutWords(letters: string, words: readonly string[]): string {
  let rest = letters;
  for (const word of words) if (word.length > 1 && rest.includes(word)) rest = rest.replace(word, '');

  return rest;
}

function beginsOne(words: readonly string[], letter: string): boolean {
  for (const word of words) if (word.startsWith(letter)) return true;

  return false;
}

/** A mailbox without its marks. */
export function lettersAndDigits(local: string): string {
  return local.replaceAll(/[^a-z0-9]/g, '');
}

/** What a mailbox says beside the longest of these words that it has; nothing where it has none of them. */
export function besideWords(
  plain: string,
  words: readonly string[],
  more: readonly string[],
): string | undefined {
  const longest = longestIn(plain, more, longestIn(plain, words, ''));

  return longest === '' ? undefined : plain.replace(longest, '');
}

/** The first of the longest words that a text has, where it is longer than one that is known. */
function longestIn(text: string, words: readonly string[], known: string): string {
  let longest = known;
  for (const word of words)
    if (word.length > 2 && word.length > longest.length && text.includes(word)) longest = word;

  return longest;
}

/** So many letters and digits of a mailbox beside a name are hardly the same, or nearly the same, by chance. */
const tellingRest = 4;

/**
 * At which level two mailboxes agree that have a name in common, by what they say beside it: `james.hill` and
 * `james.holm` have the name in common and nothing else.
 */
export function restLevel(level: number, one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  if (one === other) return length < tellingRest ? 0 : level;

  return length > tellingRest && editDistance(one, other, 1) === 1 ? level : 5;
}

function domainBitsOf({ emailDomain, domains, email }: People): Float32Array {
  const counts = new Int32Array(domains.length);
  for (const domain of emailDomain) counts[domain] = (counts[domain] as number) + 1;
  const all = email.holders.length + 50;

  const told = Float64Array.from(counts, (count) => Math.log2(all / (count + 0.5)));
  const bits = new Float32Array(emailDomain.length);
  for (let value = 0; value < bits.length; value += 1)
    bits[value] = told[emailDomain[value] as number] as number;

  return bits;
}
