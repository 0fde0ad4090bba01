import type { PairComparer } from '../compare/pair-comparer.ts';
import { type PairSample, pairSample } from '../model/pair-sample.ts';
import { type Blocks, blocksOf } from './blocks-of.ts';
import type { Components } from './components.ts';
import { partsOfKeys, type RuleKeys, ruleKeys } from './rule-keys.ts';
import type { BlockingRule } from './rules.ts';

/** A rule that was tried on a part of the records. */
export interface TriedRule {
  readonly keys: RuleKeys;
  /** How many pairs it brings together, blocks of more than `crowd` left out. */
  readonly pairs: number;
  /** How many more it would have brought together in those. */
  readonly crowded: number;
}

/** What a trial of all rules found. */
export interface Pilot {
  /** The records it was tried on. */
  readonly records: Int32Array;
  readonly rules: readonly TriedRule[];
  /** Pairs drawn through every rule; weighted, they stand for all pairs that any rule brings together. */
  readonly sample: PairSample;
  /** For every pair of the sample, which rules bring it together. */
  readonly shared: readonly (readonly number[])[];
}

/** How a pilot is made. */
export interface PilotOptions {
  readonly records: Int32Array;
  readonly library: readonly BlockingRule[];
  /** Blocks of more records are nobody's. */
  readonly crowd: number;
  /** How many pairs are drawn through each rule. */
  readonly draws: number;
}

/** Tries every rule of a library on some records and draws pairs through each of them. Deterministic. */
export function pilotOf(
  components: Components,
  comparer: PairComparer,
  { records, library, crowd, draws }: PilotOptions,
): Pilot {
  const rules: TriedRule[] = [];
  const drawn: { readonly one: number; readonly other: number }[] = [];
  const chance = dice(library.length + records.length);
  const parts = partsOfKeys(components, records);
  for (const rule of library) {
    const keys = ruleKeys(rule, parts);
    if (!keys) continue;
    const blocks = blocksOf(keys);
    const totals = pairTotals(blocks, crowd);
    const pairs = totals.sums.at(-1) ?? 0;
    if (pairs === 0) continue;
    rules.push({ keys, pairs, crowded: totals.crowded });
    for (const pair of drawPairs(blocks, totals.sums, Math.min(draws, pairs), chance)) drawn.push(pair);
  }
  const sample = pairSample(comparer);
  const shared: (readonly number[])[] = [];
  for (const { one, other } of drawn) {
    const together: number[] = [];
    let expected = 0;
    for (let rule = 0; rule < rules.length; rule += 1) {
      const { keys, pairs } = rules[rule] as TriedRule;
      if (!shareKey(keys, one, other)) continue;
      together.push(rule);
      expected += Math.min(1, draws / pairs);
    }
    if (expected === 0) continue;
    sample.add(records[one] as number, records[other] as number, 1 / expected);
    shared.push(together);
  }

  return { records, rules, sample, shared };
}

/** Whether a rule brings two records together (crowds apart). */
export function shareKey({ first, more }: RuleKeys, one: number, other: number): boolean {
  const mine = first[one] as number;
  const theirs = first[other] as number;
  if (mine !== 0 && mine === theirs) return true;
  if (more.size === 0) return false;
  const left = more.get(one);
  const right = more.get(other);
  if (left && theirs !== 0 && left.includes(theirs)) return true;
  if (right && mine !== 0 && right.includes(mine)) return true;

  return left !== undefined && right !== undefined && left.some((key) => right.includes(key));
}

function pairTotals(
  { starts, count }: Blocks,
  crowd: number,
): { readonly sums: Float64Array; readonly crowded: number } {
  const sums = new Float64Array(count);
  let all = 0;
  let crowded = 0;
  for (let block = 0; block < count; block += 1) {
    const size = (starts[block + 1] as number) - (starts[block] as number);
    const pairs = (size * (size - 1)) / 2;
    if (size <= crowd) all += pairs;
    else crowded += pairs;
    sums[block] = all;
  }

  return { sums, crowded };
}

function* drawPairs(
  { members, starts }: Blocks,
  sums: Float64Array,
  count: number,
  chance: () => number,
): Iterable<{ readonly one: number; readonly other: number }> {
  const all = sums.at(-1) ?? 0;
  const isEach = count === all;
  let block = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const target = isEach ? draw : Math.floor(chance() * all);
    if (isEach) while ((sums[block] as number) <= target) block += 1;
    else block = blockAt(sums, target);
    const from = starts[block] as number;
    const within = target - (block === 0 ? 0 : (sums[block - 1] as number));
    const second = Math.floor((1 + Math.sqrt(1 + 8 * within)) / 2);
    const first = within - (second * (second - 1)) / 2;
    const one = members[from + first] as number;
    const other = members[from + second] as number;
    if (one !== other) yield { one, other };
  }
}

function blockAt(sums: Float64Array, target: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > target) high = middle;
    else low = middle + 1;
  }

  return low;
}

/** Numbers from 0 to 1 that look like chance and are always the same (Park and Miller's generator). */
export function dice(seed: number): () => number {
  let state = (seed % 2147483646) + 1;

  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/** Random pairs of records, or all there are where these are fewer. */
export function randomPairs(count: number, wanted: number, comparer: PairComparer): PairSample {
  const sample = pairSample(comparer);
  const all = (count * (count - 1)) / 2;
  if (all <= wanted) {
    for (let one = 0; one < count; one += 1)
      for (let other = one + 1; other < count; other += 1) sample.add(one, other, 1);
    return sample;
  }
  const chance = dice(count);
  for (let draw = 0; draw < wanted; draw += 1) {
    const one = Math.floor(chance() * count);
    const other = Math.floor(chance() * count);
    if (one !== other) sample.add(one, other, 1);
  }

  return sample;
}

/** What people are drawn by who have something in common that goes along with other things. */
const alike: readonly BlockingRule[] = [
  ['family'],
  ['given'],
  ['postcode'],
  ['city'],
  ['region'],
  ['country'],
  ['nationality'],
  ['streetWord', 'streetSecond'],
];

/** Pairs that agree on a name, a town and the like, drawn at random: what goes along with it among strangers. */
export function alikePairs(
  components: Components,
  comparer: PairComparer,
  records: Int32Array,
  draws = 3000,
): PairSample {
  const sample = pairSample(comparer);
  const chance = dice(records.length + 7);
  const parts = partsOfKeys(components, records);
  for (const rule of alike) {
    const keys = ruleKeys(rule, parts);
    if (!keys) continue;
    const blocks = blocksOf(keys);
    const { sums } = pairTotals(blocks, Number.POSITIVE_INFINITY);
    for (const { one, other } of drawPairs(blocks, sums, Math.min(draws, sums.at(-1) ?? 0), chance))
      sample.add(records[one] as number, records[other] as number, 1);
  }

  return sample;
}
