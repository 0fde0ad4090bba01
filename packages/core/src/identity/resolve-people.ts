import type { Parallel } from '../shared/parallel.ts';
import { candidatesOf } from './blocking/candidates.ts';
import { chooseRules, type RuleChoice } from './blocking/choose-rules.ts';
import { componentsOf } from './blocking/components.ts';
import { alikePairs, pilotOf, randomPairs } from './blocking/pilot.ts';
import { ruleLibrary } from './blocking/rules.ts';
import { alongOf } from './compare/goes-along.ts';
import { type PairComparer, pairComparer } from './compare/pair-comparer.ts';
import { edgeList } from './groups/edge-list.ts';
import { type Groups, groupRecords, rivalBits } from './groups/group-records.ts';
import { groupWeight } from './groups/group-weight.ts';
import { estimateModel } from './model/estimate.ts';
import { type MatchModel, probabilityOf } from './model/model.ts';
import type { PairSample } from './model/pair-sample.ts';
import { pairScorer } from './model/pair-scorer.ts';
import { quickLook } from './model/quick-look.ts';
import { type FoundPairs, type PairLook, pairsFound, pairsFoundOn, wholeOf } from './pair-work.ts';
import { countedByPerson } from './values/counted-by-person.ts';
import type { People } from './values/people.ts';
import { plainlyOne } from './values/plainly-one.ts';

/** How people are resolved. The defaults are the configuration that every figure of the documentation was measured with. */
export interface ResolveOptions {
  /** How many pairs may be compared. @defaultValue 400,000, 12 for every record of the first 100,000 and 6 for every further one */
  readonly budget?: number;
  /** How much worse it is to bring two people together than to miss that two records are one. @defaultValue 1 */
  readonly wrongMergeCost?: number;
  /** The same for what counts as certain. @defaultValue 200 */
  readonly certainCost?: number;
  /** From so many records on, {@link resolvePeopleOn} uses threads. @defaultValue 20,000 */
  readonly threadsFrom?: number;
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
  const persons = countedByPerson(people, first.groups);
  if (persons.persons * manyRecords > people.count) return first;

  return resolveOnce(persons, options);
}

/** The same on as many cores as there are; with the same answer. */
export async function resolvePeopleOn(
  parallel: Parallel,
  people: People,
  options: ResolveOptions = {},
): Promise<Resolution> {
  const first = await resolveOnceOn(parallel, countedByPerson(people, plainlyOne(people)), options);
  const persons = countedByPerson(people, first.groups);
  if (persons.persons * manyRecords > people.count) return first;

  return resolveOnceOn(parallel, persons, options);
}

function resolveOnce(people: People, options: ResolveOptions): Resolution {
  const prepared = prepare(people, options);
  const { candidates, own } = prepared;

  return resolved(
    prepared,
    candidates ? pairsFound(candidates, wholeOf(candidates), own) : everyPair(people, own),
  );
}

async function resolveOnceOn(
  parallel: Parallel,
  people: People,
  options: ResolveOptions,
): Promise<Resolution> {
  const prepared = prepare(people, options);
  const { candidates, own, along, model } = prepared;
  if (!candidates || people.count < (options.threadsFrom ?? worthThreads))
    return resolved(
      prepared,
      candidates ? pairsFound(candidates, wholeOf(candidates), own) : everyPair(people, own),
    );

  return resolved(
    prepared,
    await pairsFoundOn(parallel, people, { along, model, floor: own.floor, candidates }, own),
  );
}

/** All that is worked out before the pairs are compared. */
type Prepared = ReturnType<typeof prepare>;

function prepare(people: People, options: ResolveOptions) {
  const { count } = people;
  const { budget = budgetOf(count), onProgress } = options;
  const components = componentsOf(people);
  const step = Math.max(1, count / pilotRecords);
  const records = Int32Array.from({ length: Math.min(count, pilotRecords) }, (_, at) =>
    Math.floor(at * step),
  );
  const comparer = pairComparer(people);
  const first = alikePairs(components, comparer, records);
  const along = alongOf(first.levels(), first.patterns(), pairsByPattern(first));
  comparer.learn(along);
  const random = randomPairs(count, randomDraws, comparer);
  onProgress?.(0.1);
  const pilot = pilotOf(components, comparer, {
    records,
    library: ruleLibrary,
    crowd: Math.max(4, crowdOf(count) / step),
    draws,
  });
  const model = estimateModel(records.length, pilot.sample, random, first);
  const scorer = pairScorer(model, comparer);
  onProgress?.(0.2);
  const rules =
    count <= smallTable
      ? undefined
      : chooseRules(pilot, {
          budget,
          scale: step,
          probabilities: pilot.sample.ones.map((one, pair) =>
            probabilityOf(scorer.oddsOf(one, pilot.sample.others[pair] as number)),
          ),
        });
  onProgress?.(0.3);
  const floor = -rivalBits - scorer.prior;
  const own: PairLook = {
    look: quickLook(people, model, comparer, floor),
    bitsOfLast: scorer.bitsOfLast,
    floor,
  };
  const candidates =
    rules &&
    candidatesOf(
      rules.rules.map(({ rule }) => rule),
      components,
      { count, crowd: crowdOf(count) },
    );

  return { people, options, comparer, along, model, scorer, rules, candidates, own };
}

/** Compares everybody with everybody. */
function everyPair({ count }: People, { look, bitsOfLast, floor }: PairLook): FoundPairs {
  const edges = edgeList();
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) {
      if (!look(one, other)) continue;
      const bits = bitsOfLast();
      if (bits > floor) edges.add(one, other, bits);
    }

  return { edges: edges.done(), ends: new Int32Array(0), compared: (count * (count - 1)) / 2 };
}

/** Brings together what the pairs say. */
function resolved(
  { people, options, comparer, model, scorer, rules }: Prepared,
  { edges, compared }: FoundPairs,
): Resolution {
  const { count } = people;
  const { wrongMergeCost = 1, certainCost = 200, onProgress } = options;
  onProgress?.(0.9);
  const thresholds = { possible: Math.log2(wrongMergeCost), certain: Math.log2(certainCost) };
  const areRivals = (one: number, other: number): boolean =>
    comparer.areTwo(one, other) || (scorer.oddsOf(one, other) < 0 && comparer.disagree());
  const grouping = {
    count,
    weightOf: groupWeight(scorer),
    areRivals,
    prior: scorer.prior,
  };
  const groups = groupRecords(edges, {
    ...grouping,
    areApart: comparer.areTwo,
    threshold: thresholds.possible,
  });
  const certain = groupRecords(edges, {
    ...grouping,
    areApart: comparer.areApart,
    threshold: thresholds.certain,
  });
  onProgress?.(1);

  return { groups, certain, comparer, model, prior: scorer.prior, rules, compared, thresholds, edges };
}

function pairsByPattern(sample: PairSample): Float64Array {
  const pairs = new Float64Array(sample.patterns());
  for (const pattern of sample.patternOf) pairs[pattern] = (pairs[pattern] as number) + 1;

  return pairs;
}

/** In a large table many share a name: what more pairs would find is less than what they cost. */
function budgetOf(count: number): number {
  return 400_000 + 12 * Math.min(count, 100_000) + 6 * Math.max(0, count - 100_000);
}

/** Blocks of more records than this say nothing: a placeholder, a town. */
function crowdOf(count: number): number {
  return Math.max(60, Math.min(400, Math.round(400_000 / Math.sqrt(count + 1) / 10)));
}
