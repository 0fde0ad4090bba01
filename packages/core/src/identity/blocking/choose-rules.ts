import type { Pilot } from './pilot.ts';
import type { BlockingRule } from './rules.ts';

/** A rule that was chosen. */
export interface ChosenRule {
  readonly rule: BlockingRule;
  /** How many pairs it is expected to bring together in the whole table. */
  readonly pairs: number;
  /** The share of all pairs of one person that it brings together, by the trial. */
  readonly recall: number;
  /** The share that no rule chosen before it brings together. */
  readonly adds: number;
}

/** Which rules were chosen, and what they miss. */
export interface RuleChoice {
  readonly rules: readonly ChosenRule[];
  /** The share of pairs of one person found by any rule of the library that the chosen rules find as well. */
  readonly recall: number;
  /** The share of pairs of one person that no rule of the library finds, estimated by how rarely rules find a pair alone. */
  readonly unseen: number;
}

/** How rules are chosen. */
export interface ChooseOptions {
  /** How many pairs may be compared in all. */
  readonly budget: number;
  /** How much larger the whole table is than the records of the trial. */
  readonly scale: number;
  /** The probability of each pair of the trial that it is one person. */
  readonly probabilities: ArrayLike<number>;
}

/** A rule has to add at least this share of all matches. */
const worthwhile = 0.0002;

/** A rule that brings together many pairs has to find one match in so many. */
const mostPairs = 2500;

/** So many pairs may be compared through rules that add nothing by the trial. */
const spareBudget = 200_000;

/** A pair that an earlier rule brought together is only looked up: it costs so much of one that is compared. */
const knownCost = 0.2;

/** Chooses rules one after the other, the one that adds most matches for its pairs first, as far as the budget goes. */
export function chooseRules(
  { rules, sample, shared }: Pilot,
  { budget, scale, probabilities }: ChooseOptions,
): RuleChoice {
  const weights = Array.from(
    probabilities,
    (probability, pair) => probability * (sample.weights[pair] as number),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const pairsOf = rules.map(({ pairs }) => pairs * scale * scale);
  const isFound = new Uint8Array(shared.length);
  const chosen: ChosenRule[] = [];
  const taken = new Set<number>();
  const cheap = budget / 20;
  let left = budget;
  let spare = Math.min(left, spareBudget);
  for (;;) {
    const gains = new Float64Array(rules.length);
    const fresh = new Float64Array(rules.length);
    for (let pair = 0; pair < shared.length; pair += 1) {
      if (isFound[pair]) continue;
      for (const rule of shared[pair] as readonly number[]) {
        gains[rule] = (gains[rule] as number) + (weights[pair] as number);
        fresh[rule] = (fresh[rule] as number) + (sample.weights[pair] as number);
      }
    }
    const costOf = (rule: number): number => {
      const pairs = pairsOf[rule] as number;
      const unknown = Math.min(pairs, (fresh[rule] as number) * scale * scale);
      return unknown + (pairs - unknown) * knownCost;
    };
    /** The trial sees few of the pairs that only one rule finds: what is left of the budget is spent nevertheless. */
    const nextCheapest = (): number => {
      let cheapest = -1;
      for (let rule = 0; rule < rules.length; rule += 1)
        if (!taken.has(rule) && costOf(rule) <= spare && (cheapest < 0 || costOf(rule) < costOf(cheapest)))
          cheapest = rule;
      return cheapest;
    };
    let best = -1;
    let worth = 0;
    for (let rule = 0; rule < rules.length; rule += 1) {
      const cost = costOf(rule);
      if (taken.has(rule) || cost > left || (gains[rule] as number) < worthwhile * all) continue;
      if (cost > cheap && (gains[rule] as number) < (rules[rule]?.pairs ?? 1) / mostPairs) continue;
      const value = (gains[rule] as number) / (cost + budget / 200);
      if (value > worth) {
        worth = value;
        best = rule;
      }
    }
    if (best < 0) best = nextCheapest();
    if (best < 0) break;
    taken.add(best);
    const cost = costOf(best);
    if (worth === 0) spare -= cost;
    left -= cost;
    let recall = 0;
    for (const [pair, together] of shared.entries())
      if (together.includes(best)) {
        isFound[pair] = 1;
        recall += weights[pair] as number;
      }
    chosen.push({
      rule: rules[best]?.keys.rule ?? [],
      pairs: Math.round(pairsOf[best] as number),
      recall: recall / all,
      adds: (gains[best] as number) / all,
    });
  }
  let found = 0;
  for (const [pair, weight] of weights.entries()) if (isFound[pair]) found += weight;

  return { rules: chosen, recall: all === 0 ? 1 : found / all, unseen: unseenOf(weights, shared, all) };
}

/** Good and Turing: what is seen once tells what is not seen. A pair found by one rule alone was nearly missed. */
function unseenOf(weights: readonly number[], shared: readonly (readonly number[])[], all: number): number {
  let once = 0;
  let twice = 0;
  for (const [pair, together] of shared.entries()) {
    if (together.length === 1) once += weights[pair] as number;
    if (together.length === 2) twice += weights[pair] as number;
  }
  if (all === 0) return 0;
  const missing = twice > 0 ? (once * once) / (2 * twice) : 0;

  return missing / (all + missing);
}
