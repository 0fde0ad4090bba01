import type { NamePart, NameParts } from '../values/name-parts.ts';
import type { Counts, OneValue, People } from '../values/people.ts';
import { type CountedKind, leastCounted } from './yardstick.ts';

/** So many values of a kind are kept, the commonest. */
const mostKept = 20_000;

/** A part of a name as it is counted: as it was written, where that was in Chinese characters. */
export function countedName({ native, joined }: NamePart): string {
  return native ?? joined;
}

/** A given name with its family name, as they are counted. */
export function countedNames(given: string, family: string): string {
  return `${given}|${family}`;
}

/** How many people have each value that many have. */
export function countValues(people: People): Readonly<Record<CountedKind, ReadonlyMap<string, number>>> {
  const { parts } = people;

  return {
    given: commonNames(people.givenCounts, parts),
    family: commonNames(people.familyCounts, parts),
    names: commonPairs(people),
    birth: commonBirths(people),
    city: commonOf(people.city),
    postcode: commonOf(people.postcode),
    region: commonOf(people.region),
    country: commonOf(people.country),
    nationality: commonOf(people.nationality),
  };
}

function commonNames(counts: Counts, parts: NameParts): ReadonlyMap<string, number> {
  const found: [string, number][] = [];
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] as number;
    if (count >= leastCounted) found.push([countedName(parts.partOf(number)), count]);
  }

  return commonest(found);
}

function commonPairs({ given, family, parts }: People): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  const size = parts.size();
  for (let at = 0; at < given.length; at += 1) {
    if (given[at] === 0 || family[at] === 0) continue;
    const key = (given[at] as number) * size + (family[at] as number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found: [string, number][] = [];
  for (const [key, count] of counts) {
    if (count < leastCounted) continue;
    const name = countedName(parts.partOf(Math.floor(key / size)));
    found.push([countedNames(name, countedName(parts.partOf(key % size))), count]);
  }

  return commonest(found);
}

/** Birthdays that far more people have than would by chance: what somebody types who does not know. */
function commonBirths({ birthCounts, count }: People): ReadonlyMap<string, number> {
  const usual = Math.max(leastCounted, (4 * count) / 22_000);

  return commonest(
    [...birthCounts].filter(([, people]) => people >= usual).map(([date, people]) => [String(date), people]),
  );
}

function commonOf({ counts, texts }: OneValue): ReadonlyMap<string, number> {
  const found: [string, number][] = [];
  for (let value = 1; value < texts.length; value += 1) {
    const count = counts[value] as number;
    if (count >= leastCounted) found.push([texts[value] as string, count]);
  }

  return commonest(found);
}

function commonest(found: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [text, count] of found) sums.set(text, (sums.get(text) ?? 0) + count);

  return new Map(
    [...sums]
      .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .slice(0, mostKept),
  );
}
