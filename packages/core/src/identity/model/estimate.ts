import {
  alongUnder,
  comparisonCount,
  comparisons,
  parentOf,
  parentPlaces,
  place,
} from '../compare/comparisons.ts';
import { flatBits, flatSize, tableIn } from './flat-model.ts';
import { type Chances, isByValue, type MatchModel, shippedChances, shippedModel } from './model.ts';
import type { SeenPairs } from './pair-sample.ts';
import { type CaseChances, chancesOfCases, type ReadySample, readySample } from './ready-sample.ts';

/** How far a model that is estimated may go from what is expected. */
export interface EstimateOptions {
  /** How many pairs of one person the expected m counts for. @defaultValue 150 */
  readonly matchesExpected?: number;
  /** How many random pairs the expected u counts for. @defaultValue 2000 */
  readonly randomExpected?: number;
  /** @defaultValue 25 */
  readonly rounds?: number;
}

/** So many observations a chance under one parent level has to gather before it leaves the chance under all. */
const pull = 10;
/** From so many pairs of one person on, what hardly ever happens is believed. */
const rareTold = 400;
/** From so many pairs of a household for one of a person on, another given name is another person of the house. */
const homely = 0.06;
/** No drawn pair counts for more: a few pairs of a rule that brings together very many would outvote all others. */
const heaviest = 8;

/**
 * Estimates m, u and the match rate without labels by expectation maximisation: m from the pairs that rules brought
 * together, each counted with the probability that it is one person; u from random pairs, each counted with the
 * probability that it is not, so that u is not taken from duplicates; and from pairs that agree on a name or a town
 * what goes along with it. Expected values count as observations.
 */
export function estimateModel(
  records: number,
  candidates: SeenPairs,
  random: SeenPairs,
  alike: SeenPairs,
  { matchesExpected = 150, randomExpected = 2000, rounds = 24 }: EstimateOptions = {},
): MatchModel {
  const pairs = Math.max(1, (records * (records - 1)) / 2);
  const expectedM = shippedChances('m');
  const expectedU = shippedChances('u');
  const [ready, readyRandom, readyAlike] = [candidates, random, alike].map(readySample) as [
    ReadySample,
    ReadySample,
    ReadySample,
  ];
  let model = shippedModel(records);
  for (let round = 0; round < rounds; round += 1) {
    const isSettled = round >= rounds / 2;
    const others = [strangers(model, readyRandom, false)];
    if (isSettled) others.push(strangers(model, readyAlike, true));
    const u = chancesFrom(others, expectedU, randomExpected, { isRandom: true });
    const found = shares({ ...model, u }, ready);
    const matches = sum(found.matches);
    const households = sum(found.households);
    const m = chancesFrom(
      [{ sample: ready, weights: found.matches, isConditional: false }],
      expectedM,
      matchesExpected + matches / 20,
      { isRandom: false, lonely: Math.max(0, 1 - households / (homely * matches + 1)) },
    );
    const matchRate = Math.min(
      0.5,
      (Math.min(matches, (isSettled ? 20 : 0.6) * records) + 0.01 * records) / pairs,
    );
    const next = {
      m,
      u,
      matchRate,
      householdRate: matchRate * Math.min(2, Math.max(0.02, (households + 2) / (matches + 20))),
    };
    const isDone = Math.abs(next.matchRate / model.matchRate - 1) < 1e-4;
    model = next;
    if (isDone && isSettled && round > rounds / 2 + 3) break;
  }

  return model;
}

interface Shares {
  /** By pattern: how many pairs of one person, of one household, and others there are, by the model. */
  readonly matches: Float64Array;
  readonly households: Float64Array;
  readonly others: Float64Array;
}

function shares(model: MatchModel, sample: ReadySample, bits?: Float64Array): Shares {
  const { patterns } = sample;
  const found = {
    matches: new Float64Array(patterns),
    households: new Float64Array(patterns),
    others: new Float64Array(patterns),
  };
  addShares(found, sample, chancesOfCases(model, sample, bits));

  return found;
}

function addShares(
  { matches, households, others }: Shares,
  { patternOf, caseOf, weights }: ReadySample,
  { match, homely }: CaseChances,
): void {
  for (let pair = 0; pair < caseOf.length; pair += 1) {
    const pattern = patternOf[pair] as number;
    const weight = Math.min(heaviest, weights[pair] as number);
    const chance = match[caseOf[pair] as number] as number;
    matches[pattern] = (matches[pattern] as number) + weight * chance;
    households[pattern] = (households[pattern] as number) + weight * (chance * (homely[pattern] as number));
    others[pattern] = (others[pattern] as number) + weight * (1 - chance);
  }
}

/** How likely each pair of a sample is one person. */
export function matchProbabilities(model: MatchModel, sample: SeenPairs): Float64Array {
  const ready = readySample(sample);
  const { match } = chancesOfCases(model, ready);

  return Float64Array.from(ready.caseOf, (found) => match[found] as number);
}

function sum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;

  return all;
}

interface Evidence {
  readonly sample: ReadySample;
  /** How many pairs of each pattern there are. */
  readonly weights: Float64Array;
  /** Pairs that were drawn because they agree on something: they tell only what goes along with that. */
  readonly isConditional: boolean;
  /** What every level says, in bits: what goes along with what is learnt from those whom all else does not tell one person. */
  readonly bits?: Float64Array;
}

const places = ['street', 'house-number', 'postcode', 'city', 'region', 'country', 'nationality'];
const persons = ['given', 'birth', 'document', 'phone', 'email', 'membership'];
/** What tells strangers from doubles where a comparison and the one it hangs on agree. */
const restOf: readonly (readonly number[])[] = comparisons.map(({ name }) =>
  (places.includes(name) ? persons : [...persons.slice(1), 'street', 'house-number'])
    .filter((other) => other !== name)
    .map((other) => place[other] as number),
);

/** Pairs by how likely they are strangers. */
function strangers(model: MatchModel, sample: ReadySample, isConditional: boolean): Evidence {
  const bits = flatBits(model);

  return { sample, weights: shares(model, sample, bits).others, isConditional, bits };
}

/** Adds what evidence counts, cell by cell. */
function countInto(counts: Float64Array, { sample, weights, isConditional, bits }: Evidence): void {
  const { cells, levels } = sample;
  for (let pattern = 0; pattern < weights.length; pattern += 1) {
    const weight = weights[pattern] as number;
    const from = pattern * comparisonCount;
    for (let at = 0; at < comparisonCount; at += 1) {
      const alone = cells.alone[from + at] as number;
      if (alone === 0) continue;
      if (!isConditional) counts[alone] = (counts[alone] as number) + weight;
      const under = cells.under[from + at] as number;
      if (under === 0 || (isConditional && levels[from + parentOf(levels, at, from)] !== 1)) continue;
      if (bits && restBits(at, from) > -1) continue;
      counts[under] = (counts[under] as number) + weight;
    }
  }

  /** What all comparisons say, in bits, that have nothing to do with this one. */
  function restBits(comparison: number, from: number): number {
    const others = restOf[comparison] as readonly number[];
    let sum = 0;
    for (let nth = 0; nth < others.length; nth += 1)
      sum += bits?.[cells.telling[from + (others[nth] as number)] as number] as number;

    return sum;
  }
}

/** Chances from weighted patterns; `expected` counts as `strength` observations. */
function chancesFrom(
  evidence: readonly Evidence[],
  expected: Chances,
  strength: number,
  { isRandom, lonely = 1 }: { readonly isRandom: boolean; readonly lonely?: number },
): Chances {
  const counts = new Float64Array(flatSize);
  for (const each of evidence) countInto(counts, each);
  const tables = comparisons.map(({ levels: named }, comparison) => {
    const size = named.length;
    const parents = parentPlaces[comparison] as readonly number[];
    const marginal = tableIn(counts, comparison, 0);
    const shipped = (expected.tables[comparison] as readonly Float64Array[])[0] as Float64Array;
    // Names agree crosswise by chance as often as straight: which order fits is no evidence among strangers.
    if (isRandom && comparison === place['order']) return [shipped];
    const whole = normal(marginal, 0, size, shipped, strength);
    const seen = sum(marginal);
    const leeway = comparison === place['given'] || comparison === place['birth'] ? lonely : 1;
    if (!isRandom) limit(whole, 0, size, shipped, { seen, leeway });
    if (isRandom && isByValue[comparison]) fix(whole, 0, size, shipped[1] as number);
    const conditional = parents.map((_, parent) => {
      const table = tableIn(counts, comparison, parent + 1);
      const chances = new Float64Array(table.length);
      for (let from = 0; from < table.length; from += size) {
        const own = isRandom ? alongUnder(comparison, from / size) : undefined;
        chances.set(normal(table, from, size, own ?? whole, isRandom ? pull * 10 : pull), from);
        if (!isRandom && from <= size) limit(chances, from, size, shipped, { seen, leeway });
        if (!isRandom || !isByValue[comparison]) continue;
        fix(chances, from, size, shipped[1] as number);
      }
      return chances;
    });

    return [whole, ...conditional];
  });

  return { tables };
}

function normal(
  counts: Float64Array,
  from: number,
  size: number,
  expected: Float64Array,
  strength: number,
): Float64Array {
  let all = 0;
  for (let level = 1; level < size; level += 1) all += counts[from + level] as number;
  const chances = new Float64Array(size);
  chances[0] = 1;
  for (let level = 1; level < size; level += 1)
    chances[level] =
      ((counts[from + level] as number) + strength * (expected[level] as number)) / (all + strength);

  return chances;
}

/**
 * Keeps the share of pairs of one person who differ within reason: without a limit, estimation may settle on another
 * kind of pairs that is more frequent than doubles, such as people of one street.
 */
function limit(
  chances: Float64Array,
  from: number,
  size: number,
  shipped: Float64Array,
  { seen, leeway }: { readonly seen: number; readonly leeway: number },
): void {
  let over = 0;
  let under = 0;
  for (let level = 1; level < size; level += 1) {
    const expected = shipped[level] as number;
    const most =
      level === 1 ? 1 : level === size - 1 ? lastOf(expected, seen, leeway) : mostOf(expected, seen);
    const chance = chances[from + level] as number;
    if (chance > most) {
      over += chance - most;
      chances[from + level] = most;
    } else if (level === 1) under += chance;
  }
  if (over > 0) chances[from + 1] = under + over;
}

/**
 * The largest share of pairs of one person that a level may have; what hardly ever happens stays so unless many pairs
 * say otherwise: a few fathers and sons in a small table are no birthdays that were replaced.
 */
function mostOf(expected: number, seen: number): number {
  if (expected < 0.005) return (1 + 5 * Math.min(1, seen / rareTold)) * expected;

  return 4 * expected + 0.06;
}

/** The same of the level at which the two differ; without leeway it is what is expected. */
function lastOf(expected: number, seen: number, leeway: number): number {
  return expected < 0.005
    ? mostOf(expected, seen * leeway)
    : Math.min(0.65, expected + leeway * (1.5 * expected + 0.08));
}

/** Sets the chance of the first level, whose u comes from the value itself. */
function fix(chances: Float64Array, from: number, size: number, first: number): void {
  const old = chances[from + 1] as number;
  chances[from + 1] = first;
  for (let level = 2; level < size; level += 1)
    chances[from + level] = ((chances[from + level] as number) * (1 - first)) / Math.max(1e-9, 1 - old);
}
