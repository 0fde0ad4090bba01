import { listAt } from '../values/lists.ts';
import type { ManyValues, People } from '../values/people.ts';
import { hashOfEach } from '../values/texts.ts';
import { hashOfText, mixed } from '../values/value-table.ts';
import { hashesOfAddresses } from './address-hashes.ts';

/** A part of a blocking key: puts a hash for each of some records, 0 where it has none. */
export type Component = (records: Int32Array, into: Int32Array) => void;

/** The parts that rules are made of, by name. Values of which a person can have several give more than one. */
export interface Components {
  readonly single: Readonly<Record<string, Component>>;
  readonly many: Readonly<
    Record<string, { readonly first: Component; readonly all: (record: number) => readonly number[] }>
  >;
}

/** Makes the parts of keys for some people. */
export function componentsOf(people: People): Components {
  const { parts, family, birth, isSingle } = people;
  // Who has one name is found by it as a given name as well.
  const given = people.given.map((name, at) => (isSingle[at] ? (family[at] as number) : name));
  const part = (ids: Int32Array, hash: (number: number) => number): Component => {
    const hashes = Int32Array.from({ length: parts.size() }, (_, number) =>
      number === 0 ? 0 : hash(number),
    );
    return byValue(ids, hashes);
  };
  const hash = (number: number) => parts.partOf(number).hash;
  const sound = (number: number) => parts.partOf(number).soundHash;
  const first = (number: number) => parts.partOf(number).firstHash;
  const begin = (number: number) => parts.partOf(number).beginHash;
  const date =
    (from: (date: number) => number): Component =>
    (records, into) => {
      for (let at = 0; at < into.length; at += 1) {
        const value = birth[records[at] as number] as number;
        into[at] = value < 10000 || value % 10000 === 0 ? 0 : mixed(from(value) + 17);
      }
    };
  const one = (
    { ids, texts }: { readonly ids: Int32Array; readonly texts: readonly string[] },
    key: (text: string) => string,
  ): Component => {
    const hashes = Int32Array.from(texts, (text, value) => (value === 0 ? 0 : hashOfText(key(text))));
    return byValue(ids, hashes);
  };
  const both =
    (left: Component, right: Component): Component =>
    (records, into) => {
      const beside = new Int32Array(into.length);
      left(records, into);
      right(records, beside);
      for (let at = 0; at < into.length; at += 1) {
        const [a, b] = [into[at] as number, beside[at] as number];
        into[at] = a === 0 || b === 0 ? 0 : mixed((a + b) | 0);
      }
    };
  const givenSound = part(given, sound);
  const familySound = part(family, sound);
  const givenFirst = part(given, first);
  const familyFirst = part(family, first);

  return {
    single: {
      given: part(given, hash),
      givenSound,
      givenFirst,
      givenBegin: part(given, begin),
      family: part(family, hash),
      familySound,
      familyFirst,
      familyBegin: part(family, begin),
      sounds: both(givenSound, familySound),
      names: both(part(given, hash), part(family, hash)),
      initials: both(givenFirst, familyFirst),
      date: date((value) => value),
      year: date((value) => Math.floor(value / 10000)),
      monthAndDay: date((value) => 20000 + (value % 10000)),
      yearAndMonth: date((value) => 40000 + Math.floor(value / 100)),
      yearAndDay: date((value) => Math.floor(value / 10000) * 100 + (value % 100) + 9e6),
      digits: date(sortedDigits),
      city: one(people.city, (text) => text),
      cityBegin: one(people.city, (text) => text.slice(0, 4)),
      postcode: one(people.postcode, (text) => text),
      region: one(people.region, (text) => text),
      country: one(people.country, (text) => text),
      nationality: one(people.nationality, (text) => text),
      ...streetComponents(people),
    },
    many: {
      document: many(people.document, hashOfEach(people.documents.numbers)),
      membership: many(people.membership, hashOfEach(people.memberships)),
      email: many(people.email, hashesOfAddresses(people)),
      mailbox: many(people.email, hashOfEach(people.emailLocal, { least: 5 })),
      mailboxBegin: many(people.email, hashOfEach(people.emailLocal, { first: 5 })),
      phone: many(people.phone, hashOfEach(people.phones, { last: 7 })),
    },
  };
}

/** The digits of a number in descending order. */
function sortedDigits(date: number): number {
  const counts = new Uint8Array(10);
  for (let rest = date; rest > 0; rest = Math.floor(rest / 10))
    counts[rest % 10] = (counts[rest % 10] as number) + 1;
  let sorted = 0;
  for (let digit = 9; digit >= 0; digit -= 1)
    for (let left = counts[digit] as number; left > 0; left -= 1) sorted = sorted * 10 + digit;

  return sorted;
}

/** The hash of the value that each record has. */
function byValue(ids: Int32Array, hashes: Int32Array | Uint32Array): Component {
  return (records, into) => {
    for (let at = 0; at < into.length; at += 1)
      into[at] = hashes[ids[records[at] as number] as number] as number;
  };
}

function streetComponents({ street, streets, streetCounts }: People): Readonly<Record<string, Component>> {
  const size = streets.size();
  const rarest = new Uint32Array(size);
  const second = new Uint32Array(size);
  const number = new Uint32Array(size);
  const counts = new Float64Array(streets.wordCount());
  const words = streets.words();
  for (let text = 1; text < size; text += 1)
    for (let at = streets.from(text); at < streets.from(text + 1); at += 1)
      counts[words[at] as number] = (counts[words[at] as number] as number) + (streetCounts[text] as number);
  for (let text = 1; text < size; text += 1) {
    let best = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (let at = streets.from(text); at < streets.from(text + 1); at += 1) {
      const word = words[at] as number;
      const count = counts[word] as number;
      const hash = hashOfText(streets.wordOf(word));
      if (count < best || (count === best && hash < (rarest[text] as number))) {
        next = best;
        second[text] = rarest[text] as number;
        best = count;
        rarest[text] = hash;
      } else if (count < next || (count === next && hash < (second[text] as number))) {
        next = count;
        second[text] = hash;
      }
    }
    if (streets.numbersFrom(text) < streets.numbersFrom(text + 1))
      number[text] = mixed(streets.numbers()[streets.numbersFrom(text)] as number);
  }

  return {
    streetWord: byValue(street, rarest),
    streetSecond: byValue(street, second),
    houseNumber: byValue(street, number),
  };
}

function many(
  { first, all }: ManyValues,
  hashes: Uint32Array,
): { first: Component; all: (record: number) => readonly number[] } {
  const none: readonly number[] = [];

  return {
    first: byValue(first, hashes),
    all: (record) => {
      const list = listAt(all, record);
      return list ? Array.from(list, (value) => hashes[value] as number) : none;
    },
  };
}
