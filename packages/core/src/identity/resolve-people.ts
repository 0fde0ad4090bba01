import type { Parallel, Team } from '../shared/parallel.ts';
import { candidatesOf, type KeyRoom, roomForKeys } from './blocking/candidates.ts';
import { chooseRules, type RuleChoice } from './blocking/choose-rules.ts';
import { componentsOf } from './blocking/components.ts';
import { alikePairs, type Pilot, pilotOf, randomPairs } from './blocking/pilot.ts';
import { ruleLibrary } from './blocking/rules.ts';
import { budgetOf, crowdOf } from './blocking/table-sizes.ts';
import { tablesOf } from './compare/comparer-tables.ts';
import { alongOf } from './compare/goes-along.ts';
import { nameCounts } from './compare/name-rarities.ts';
import { type PairComparer, pairComparer } from './compare/pair-comparer.ts';
import type { Rarities } from './compare/rarity.ts';
import { allGrouped, type Grouper, groupedBy } from './group-work.ts';
import { edgeList } from './groups/edge-list.ts';
import { type Groups, rivalBits } from './groups/group-records.ts';
import type { PeopleGroups } from './groups/people-grouping.ts';
import { filledRows, roomForRows, type SharedRows } from './meet-people.ts';
import { estimateModel, matchProbabilities } from './model/estimate.ts';
import type { MatchModel } from './model/model.ts';
import { type PairSample, type SampleData, type SeenPairs, sampleFrom } from './model/pair-sample.ts';
import { pairScorer } from './model/pair-scorer.ts';
import { quickLook } from './model/quick-look.ts';
import {
  allPairsFound,
  candidatesBy,
  type FoundPairs,
  type PairLook,
  pairsFoundBy,
  type RandomWork,
} from './pair-work.ts';
import {
  countedByPerson,
  countsByPerson,
  type PersonCounts,
  personsIn,
  weightsBy,
  withCounts,
} from './values/counted-by-person.ts';
import { packPeople, sharedPeople } from './values/pack-people.ts';
import type { People } from './values/people.ts';
import { plainlyOne } from './values/plainly-one.ts';
import { canShare, shared } from './values/shared-memory.ts';

/** How people are resolved. The defaults are the configuration that every figure of the documentation was measured with. */
export interface ResolveOptions {
  /** How many pairs may be compared. @defaultValue 400,000, 12 for every record of the first 100,000 and 6 for every further one */
  readonly budget?: number;
  /** How much worse it is to bring two people together than to miss that two records are one. @defaultValue 1 */
  readonly wrongMergeCost?: number;
  /** The same for what counts as certain. @defaultValue 200 */
  readonly certainCost?: number;
  /** From so many records on, {@link resolvePeopleOn} uses threads. @defaultValue 20,000 */
  readonly threadsFrom?: number | undefined;
  /** Hears how far it is, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Which records are one person. */
export interface Resolution {
  /** By place in `people`: the group, as the place of one of its records. */
  readonly groups: Groups;
  /** The same, where only what is certain is brought together. */
  readonly certain: Groups;
  readonly model: MatchModel;
  readonly rules: RuleChoice | undefined;
  /** How many pairs were compared. */
  readonly compared: number;
  /** The odds, in bits, that two random records are one person. */
  readonly prior: number;
  readonly thresholds: { readonly possible: number; readonly certain: number };
  readonly comparer: PairComparer;
  readonly edges: {
    readonly ones: Int32Array;
    readonly others: Int32Array;
    readonly bits: Float32Array;
    readonly count: number;
  };
}

/** From so many records a person on, all is weighed again with values counted by person. */
const manyRecords = 1.5;
/** In a smaller table threads cost more than they bring. */
const worthThreads = 20_000;
/** Tables up to this many records are compared pair by pair. */
const smallTable = 1500;
/** The model is estimated on so many records, and rules are tried on them. */
const pilotRecords = 60_000;
const randomDraws = 40_000;
/** So many pairs are drawn through every rule. */
const draws = 500;

/**
 * Brings the records of a table together that are one person. No labels are needed; same table, same answer. Values are
 * counted by person, not by record, as far as records are plainly one; where people have many records, all is weighed
 * again once they are known.
 */
export function resolvePeople(people: People, options: ResolveOptions = {}): Resolution {
  const first = resolveOnce(countedByPerson(people, plainlyOne(people)), options);

  return areFew(first) ? resolveOnce(countedByPerson(people, first.groups), options) : first;
}

/** The same on as many cores as there are; with the same answer. */
export async function resolvePeopleOn(
  parallel: Parallel,
  people: People,
  options: ResolveOptions = {},
): Promise<Resolution> {
  const isWorth = people.count >= (options.threadsFrom ?? worthThreads) && people.count > smallTable;
  if (!isWorth || parallel.cores < 2 || !canShare()) return resolvePeople(people, options);
  const team = parallel.team();
  try {
    const common = sharedPeople(people);
    // The threads meet people while those who are plainly one are found.
    const met = team.run('meetPeople', forAll(team, packPeople(common)));
    const countsBy = (groups: Int32Array): PersonCounts => shared(countsByPerson(common, groups));
    const first = await resolveOnceOn(team, common, countsBy(plainlyOne(common)), options);
    await met;

    return areFew(first) ? await resolveOnceOn(team, common, countsBy(first.groups), options) : first;
  } finally {
    await team.end();
  }
}

/** Whether people have so many records that all is weighed again. */
function areFew({ groups }: Resolution): boolean {
  return personsIn(weightsBy(groups)) * manyRecords <= groups.length;
}

function resolveOnce(people: People, options: ResolveOptions): Resolution {
  const prepared = prepare(people, options);
  const { rules, components } = prepared;
  const candidates = rules && candidatesOf(keysOf(rules, people.count), components);
  const own = lookOf(prepared);
  const found = candidates ? allPairsFound(candidates, own) : everyPair(people, own);
  options.onProgress?.(0.9);

  return resolved(prepared, found, allGrouped(found.edges, grouperOf(prepared)));
}

/** The same with a team that has met the people; `counts` tells how often values occur among persons. */
async function resolveOnceOn(
  team: Team,
  common: People,
  counts: PersonCounts,
  options: ResolveOptions,
): Promise<Resolution> {
  const people = withCounts(common, counts);
  const room = roomForRows(people.count);
  const counted = team.run('countPeople', forAll(team, counts));
  const prepared = await prepareBeside(team, people, options, room);
  const { rules, components, along, tables, model } = prepared;
  await counted;
  const candidates = rules && (await candidatesBy(team, keysOf(rules, people.count), components));
  await prepared.ready;
  const own = lookOf(prepared, filledRows(people, room));
  const found = candidates
    ? await pairsFoundBy(team, { along, tables, model, floor: own.floor, candidates }, own)
    : everyPair(people, own);
  options.onProgress?.(0.9);

  return resolved(prepared, found, await groupedBy(team, found.edges, grouperOf(prepared)));
}

/** The same work for every thread of a team. */
function forAll<Work>({ size }: Team, work: Work): readonly Work[] {
  return Array.from({ length: size }, () => work);
}

/** All that is worked out before the pairs are compared. */
type Prepared = ReturnType<typeof prepare>;

function prepare(people: People, options: ResolveOptions) {
  const begun = begin(people);
  const random = randomPairs(people.count, randomDraws, begun.comparer);

  return settle(begun, tryRules(begun, options), random, options);
}

/** The same, while the threads of a team find rare values, get ready, and the first of them draws random pairs. */
async function prepareBeside(team: Team, people: People, options: ResolveOptions, rows: SharedRows) {
  const rare = team.run('findRare', [undefined]);
  const ready = team.run('getReady', forAll(team, rows));
  const components = componentsOf(people);
  const names = nameCounts(people);
  const [rarities] = (await rare) as readonly [Rarities];
  const begun = begin(people, components, { rarities, names, along: [] });
  const tables = shared(begun.comparer.tables());
  const work: RandomWork = { along: begun.along, tables, draws: randomDraws };
  const beside = team.run('drawRandom', [work]);
  const pilot = tryRules(begun, options);
  const [random] = (await beside) as readonly [SampleData];

  return { ...settle(begun, pilot, sampleFrom(random), options), tables, ready };
}

/** What goes along with what among strangers. */
function begin(people: People, components = componentsOf(people), told = tablesOf(people)) {
  const { count } = people;
  const step = Math.max(1, count / pilotRecords);
  const records = Int32Array.from({ length: Math.min(count, pilotRecords) }, (_, at) =>
    Math.floor(at * step),
  );
  const comparer = pairComparer(people, told);
  const first = alikePairs(components, comparer, records);
  const along = alongOf(first.levels(), first.patterns(), pairsByPattern(first));
  comparer.learn(along);

  return { people, components, step, records, comparer, first, along };
}

type Begun = ReturnType<typeof begin>;

function tryRules(
  { people, components, comparer, records, step }: Begun,
  { onProgress }: ResolveOptions,
): Pilot {
  onProgress?.(0.1);

  return pilotOf(components, comparer, {
    records,
    library: ruleLibrary,
    crowd: Math.max(4, crowdOf(people.count) / step),
    draws,
  });
}

/** Estimates the model and chooses the rules. */
function settle(
  { people, components, step, records, comparer, first, along }: Begun,
  pilot: Pilot,
  random: SeenPairs,
  options: ResolveOptions,
) {
  const { count } = people;
  const { budget = budgetOf(count), onProgress } = options;
  const model = estimateModel(records.length, pilot.sample, random, first);
  const scorer = pairScorer(model, comparer);
  onProgress?.(0.2);
  const rules =
    count <= smallTable
      ? undefined
      : chooseRules(pilot, {
          budget,
          scale: step,
          probabilities: matchProbabilities(model, pilot.sample),
        });
  onProgress?.(0.3);
  return { people, options, components, comparer, along, model, scorer, rules };
}

/** Room for what the rules that were chosen bring together. */
function keysOf({ rules }: RuleChoice, count: number): KeyRoom {
  return roomForKeys(
    rules.map(({ rule }) => rule),
    { count, crowd: crowdOf(count) },
  );
}

/** What looks at pairs. */
function lookOf({ people, model, comparer, scorer }: Prepared, rows?: Int32Array): PairLook {
  const floor = -rivalBits - scorer.prior;

  return { look: quickLook(people, model, comparer, floor, rows), bitsOfLast: scorer.bitsOfLast, floor };
}

/** Compares everybody with everybody. */
function everyPair({ count }: People, { look, bitsOfLast, floor }: PairLook): Found {
  const edges = edgeList();
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) {
      if (!look(one, other)) continue;
      const bits = bitsOfLast();
      if (bits > floor) edges.add(one, other, bits);
    }

  return { edges: edges.done(), compared: (count * (count - 1)) / 2 };
}

/** What brings them together. */
function grouperOf({ people, comparer, scorer, options }: Prepared): Grouper {
  return { count: people.count, comparer, scorer, thresholds: thresholdsBy(options) };
}

type Found = Pick<FoundPairs, 'edges' | 'compared'>;

/** Puts together what was found. */
function resolved(
  { options, comparer, model, scorer, rules }: Prepared,
  { edges, compared }: Found,
  { possible, certain }: PeopleGroups,
): Resolution {
  options.onProgress?.(1);
  const thresholds = thresholdsBy(options);

  return {
    ...{ groups: possible, certain, thresholds },
    ...{ comparer, model, prior: scorer.prior, rules, compared, edges },
  };
}

function thresholdsBy({ wrongMergeCost = 1, certainCost = 200 }: ResolveOptions): Resolution['thresholds'] {
  return { possible: Math.log2(wrongMergeCost), certain: Math.log2(certainCost) };
}

function pairsByPattern(sample: PairSample): Float64Array {
  const pairs = new Float64Array(sample.patterns());
  for (const pattern of sample.patternOf) pairs[pattern] = (pairs[pattern] as number) + 1;

  return pairs;
}
