import { eachCandidate } from './blocking/candidates.ts';
import { chooseRules, type RuleChoice } from './blocking/choose-rules.ts';
import { componentsOf } from './blocking/components.ts';
import { alikePairs, pilotOf, randomPairs } from './blocking/pilot.ts';
import { ruleLibrary } from './blocking/rules.ts';
import { alongOf } from './compare/goes-along.ts';
import { type PairComparer, pairComparer } from './compare/pair-comparer.ts';
import { type Groups, groupRecords, rivalBits } from './groups/group-records.ts';
import { groupWeight } from './groups/group-weight.ts';
import { estimateModel } from './model/estimate.ts';
import { type MatchModel, probabilityOf } from './model/model.ts';
import type { PairSample } from './model/pair-sample.ts';
import { pairScorer } from './model/pair-scorer.ts';
import { quickLook } from './model/quick-look.ts';
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

function resolveOnce(people: People, options: ResolveOptions): Resolution {
  const { count } = people;
  const { budget = budgetOf(count), wrongMergeCost = 1, certainCost = 200, onProgress } = options;
  const components = componentsOf(people);
  const step = Math.max(1, count / pilotRecords);
  const records = Int32Array.from({ length: Math.min(count, pilotRecords) }, (_, at) =>
    Math.floor(at * step),
  );
  const comparer = pairComparer(people);
  const first = alikePairs(components, comparer, records);
  comparer.learn(alongOf(first.levels(), first.patterns(), pairsByPattern(first)));
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
  const edges = edgeList();
  const floor = -rivalBits - scorer.prior;
  let compared = 0;
  const look = quickLook(people, model, comparer, floor);
  const visit = (one: number, other: number): void => {
    compared += 1;
    if (!look(one, other)) return;
    const bits = scorer.bitsOfLast();
    if (bits > floor) edges.add(one, other, bits);
  };
  if (rules)
    eachCandidate(
      rules.rules.map(({ rule }) => rule),
      components,
      { count, crowd: crowdOf(count) },
      visit,
    );
  else
    for (let one = 0; one < count; one += 1)
      for (let other = one + 1; other < count; other += 1) visit(one, other);
  onProgress?.(0.9);
  const found = edges.done();
  const thresholds = { possible: Math.log2(wrongMergeCost), certain: Math.log2(certainCost) };
  const areRivals = (one: number, other: number): boolean =>
    comparer.areTwo(one, other) || (scorer.oddsOf(one, other) < 0 && comparer.disagree());
  const grouping = {
    count,
    weightOf: groupWeight(scorer),
    areRivals,
    prior: scorer.prior,
  };
  const groups = groupRecords(found, {
    ...grouping,
    areApart: comparer.areTwo,
    threshold: thresholds.possible,
  });
  const certain = groupRecords(found, {
    ...grouping,
    areApart: comparer.areApart,
    threshold: thresholds.certain,
  });
  onProgress?.(1);

  return { groups, certain, comparer, model, prior: scorer.prior, rules, compared, thresholds, edges: found };
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

function edgeList() {
  let ones = new Int32Array(4096);
  let others = new Int32Array(4096);
  let bits = new Float32Array(4096);
  let count = 0;

  return {
    add(one: number, other: number, weight: number): void {
      if (count === ones.length) {
        const [a, b, c] = [ones, others, bits];
        ones = new Int32Array(count * 2);
        others = new Int32Array(count * 2);
        bits = new Float32Array(count * 2);
        ones.set(a);
        others.set(b);
        bits.set(c);
      }
      ones[count] = one;
      others[count] = other;
      bits[count] = weight;
      count += 1;
    },
    done: () => ({ ones, others, bits, count }),
  };
}
