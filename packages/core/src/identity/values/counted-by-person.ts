import { countsOfDates } from './counts-of-dates.ts';
import { eachList } from './lists.ts';
import type { Counts, OneValue, People } from './people.ts';

/** How much each record counts: 1 over the records of its person, as far as `groups` tells those. */
export function weightsBy(groups: Int32Array): Float64Array {
  const sizes = new Int32Array(groups.length);
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
  const weights = new Float64Array(groups.length);
  for (let at = 0; at < weights.length; at += 1) weights[at] = 1 / (sizes[groups[at] as number] as number);

  return weights;
}

/** How many people records are that count so much. */
export function personsIn(weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at] as number;

  return sum;
}

/** How often values occur where each record counts so much: all of people that follows from that, as data. */
export interface PersonCounts
  extends Pick<
    People,
    'weights' | 'persons' | 'givenCounts' | 'familyCounts' | 'birthCounts' | 'streetCounts' | 'companyCounts'
  > {
  readonly places: Readonly<Record<Place, Counts>>;
  /** By column of the table's own. */
  readonly own: readonly Counts[];
}

type Place = 'city' | 'postcode' | 'region' | 'country' | 'nationality';

/**
 * Counts values by person: what ten records of one person share is had by one. `groups` tells which records are one
 * person, as far as that is known.
 */
export function countsByPerson(people: People, groups: Int32Array): PersonCounts {
  const { count, given, family, otherNames, birth, street, company } = people;
  const weights = weightsBy(groups);
  const counted = (ids: Int32Array, { length }: Counts): Float64Array => {
    const counts = new Float64Array(length);
    for (let at = 0; at < count; at += 1)
      counts[ids[at] as number] = (counts[ids[at] as number] as number) + (weights[at] as number);

    return counts;
  };
  const named = (ids: Int32Array, before: Counts, role: 0 | 1): Float64Array => {
    const counts = counted(ids, before);
    eachList(otherNames, (at, names) => {
      for (let place = role; place < names.length; place += 2) {
        const id = names[place] as number;
        if (id !== ids[at] && names.indexOf(id) >= place - 1)
          counts[id] = (counts[id] as number) + (weights[at] as number);
      }
    });

    return counts;
  };
  const one = ({ ids, counts }: OneValue): Float64Array => counted(ids, counts);

  return {
    weights,
    persons: personsIn(weights),
    givenCounts: named(given, people.givenCounts, 0),
    familyCounts: named(family, people.familyCounts, 1),
    birthCounts: countsOfDates(birth, weights),
    streetCounts: counted(street, people.streetCounts),
    companyCounts: counted(company, people.companyCounts),
    places: {
      city: one(people.city),
      postcode: one(people.postcode),
      region: one(people.region),
      country: one(people.country),
      nationality: one(people.nationality),
    },
    own: people.own.map(one),
  };
}

/** The same people with their values counted so. */
export function withCounts(people: People, { places, own, ...counts }: PersonCounts): People {
  const one = (name: Place): OneValue => ({ ...people[name], counts: places[name] });

  return {
    ...people,
    ...counts,
    city: one('city'),
    postcode: one('postcode'),
    region: one('region'),
    country: one('country'),
    nationality: one('nationality'),
    own: people.own.map((column, at) => ({ ...column, counts: own[at] ?? column.counts })),
  };
}

/** The same people with their values counted by person. */
export function countedByPerson(people: People, groups: Int32Array): People {
  return withCounts(people, countsByPerson(people, groups));
}
