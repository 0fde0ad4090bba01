import { usualPull, usualShares } from '../values/common-names.ts';
import { eachList } from '../values/lists.ts';
import type { People } from '../values/people.ts';
import { hashOfBoth } from '../values/value-table.ts';
import { comparisons, place } from './comparisons.ts';
import { type CountData, countIn, countTable } from './count-table.ts';

/** A family name counts as so many holders before it says by itself which given names go with it. */
const pull = 100;

/** How many people have a given name with a family name, and how many of a culture have it. */
export interface NameCounts {
  readonly names: CountData;
  readonly cultures: CountData;
}

/** Counts given names by family name and by culture. */
export function nameCounts({
  count,
  weights,
  given,
  family,
  otherNames,
  nationality,
  country,
}: People): NameCounts {
  const names = countTable();
  const cultures = countTable();
  const add = (at: number, name: number, familyName: number): void => {
    if (name === 0) return;
    const weight = weights?.[at] ?? 1;
    if (familyName !== 0) names.add(hashOfBoth(name, familyName), weight);
    if (nationality.ids[at] !== 0) cultures.add(hashOfBoth(name, nationality.ids[at] as number), weight);
    if (country.ids[at] !== 0) cultures.add(hashOfBoth(name, -(country.ids[at] as number)), weight);
  };
  for (let at = 0; at < count; at += 1) add(at, given[at] as number, family[at] as number);
  eachList(otherNames, (at, others) => {
    for (let place = 0; place < others.length; place += 2) {
      const [name, familyName] = [others[place] as number, others[place + 1] as number];
      if (name !== given[at] || familyName !== family[at]) add(at, name, familyName);
    }
  });

  return { names: names.data(), cultures: cultures.data() };
}

/**
 * How much an equal given name says, in bits beyond its level: by how often it occurs with this family name (0 where
 * those are not equal), pulled toward how often it occurs in the culture both are of, and that toward the whole table.
 * So Wei is common among the Wangs although it is rare in a house of many nations.
 */
export function nameRarities(
  { persons, nationality, country, givenCounts, familyCounts, parts }: People,
  { names, cultures }: NameCounts,
): (given: number, family: number, culture: number) => number {
  const usual = new Float32Array(givenCounts.length);
  for (let name = 0; name < usual.length; name += 1)
    usual[name] = usualShares(parts.partOf(name).joined).given;
  const u = comparisons[place['given'] as number]?.levels[1]?.u ?? 1;

  return (name, familyName, culture) => {
    const expected = usualPull * (usual[name] ?? 0.001);
    let chance = (Math.max(0, (givenCounts[name] as number) - 1) + expected) / (persons + usualPull);
    if (culture !== 0) {
      const size =
        culture > 0 ? (nationality.counts[culture] as number) : (country.counts[-culture] as number);
      chance =
        (Math.max(0, countIn(cultures, hashOfBoth(name, culture)) - 1) + pull * chance) / (size + pull);
    }
    if (familyName !== 0) {
      const both = countIn(names, hashOfBoth(name, familyName));
      chance = (Math.max(0, both - 2) + pull * chance) / ((familyCounts[familyName] as number) + pull);
    }

    return Math.log2(u / Math.min(1, chance));
  };
}
