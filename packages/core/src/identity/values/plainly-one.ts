import { joinedRecords } from './joined-records.ts';
import type { ManyValues, People } from './people.ts';
import { hashOfBoth } from './value-table.ts';

/**
 * Which records are plainly one person, as the number of one of them: both names and the birthday are the same, or a
 * given name and a mailbox, a membership or a document. Not the answer: it says whose values count once, before anything
 * is compared.
 */
export function plainlyOne(people: People): Int32Array {
  const { count, given, family, birth } = people;
  const { rootOf, join } = joinedRecords(count);
  const unite = (keyOf: (record: number) => number): void => {
    const first = firstHolders(count);
    for (let record = 0; record < count; record += 1) {
      const key = keyOf(record);
      if (key !== 0) join(first(key, record), record);
    }
  };
  unite((record) =>
    given[record] === 0 || family[record] === 0 || (birth[record] as number) < 10_000_000
      ? 0
      : hashOfBoth(hashOfBoth(given[record] as number, family[record] as number), birth[record] as number),
  );
  const withGiven = ({ first }: ManyValues): void => {
    unite((record) =>
      given[record] === 0 || first[record] === 0
        ? 0
        : hashOfBoth(first[record] as number, given[record] as number),
    );
  };
  withGiven(people.email);
  withGiven(people.membership);
  withGiven(people.document);
  const group = new Int32Array(count);
  for (let record = 0; record < count; record += 1) group[record] = rootOf(record);

  return group;
}

/** Tells the first record that had a key. */
function firstHolders(count: number): (key: number, record: number) => number {
  let size = 1024;
  while (size < count * 2) size *= 2;
  /** By slot: a key, and its record. */
  const slots = new Int32Array(size * 2);
  const mask = slots.length - 2;

  return (key, record) => {
    const sought = key | 0;
    let slot = (sought << 1) & mask;
    while (slots[slot] !== 0 && slots[slot] !== sought) slot = (slot + 2) & mask;
    if (slots[slot] === 0) {
      slots[slot] = sought;
      slots[slot + 1] = record;
    }

    return slots[slot + 1] as number;
  };
}
