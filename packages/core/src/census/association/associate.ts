import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Baskets } from './baskets.ts';
import { fisherTest } from './fisher.ts';
import type { FrequentItemsets } from './frequent-itemsets.ts';
import { frequentItemsets, itemsetOf } from './frequent-itemsets.ts';
import type { RankedBaskets } from './ranked-baskets.ts';
import { rankBaskets } from './ranked-baskets.ts';

/** Which rules are wanted. */
export interface AssociateOptions {
  /** Share of all baskets that hold both sides, above 0 and at most 1. */
  readonly support: number;
  /** Share of the baskets with the left side that hold the right one too, 0 to 1. */
  readonly confidence: number;
  /** Items of both sides together, at least. 1 lets the left side be empty. @defaultValue 2 */
  readonly shortest?: number;
  /** Items of both sides together, at most. @defaultValue 10 */
  readonly longest?: number;
  /** How many sets of items may be looked at before the question is refused. @defaultValue 5,000,000 */
  readonly most?: number;
}

/** Who takes what is on the left takes what is on the right. */
export interface AssociationRule {
  readonly left: readonly string[];
  readonly right: string;
  /** Baskets that hold both sides. */
  readonly count: number;
  readonly support: number;
  readonly confidence: number;
  /** How many times more often than by chance; 1 is chance. */
  readonly lift: number;
  /** Share of baskets above what chance would give, -0.25 to 0.25. */
  readonly leverage: number;
  /** Probability of at least this many by chance (Fisher's exact test, one-sided). */
  readonly chance: number;
  /** The same, held against all rules that were asked (Benjamini and Hochberg 1995): below .05 at most one in twenty misleads. */
  readonly falseShare: number;
}

/** Rules, the highest lift first. */
export interface Association {
  /** Number of baskets. */
  readonly n: number;
  readonly items: number;
  /** Sets of items that are frequent enough. */
  readonly itemsets: number;
  readonly rules: readonly AssociationRule[];
}

/**
 * What is bought with what: every rule with one item on the right (Agrawal, Imieliński, Swami, SIGMOD 1993).
 * Ties are ordered by support, then by the names of the items, so the answer does not depend on the order of rows.
 * @throws `census/option` for a support, confidence or length out of range; `census/too-many-itemsets`
 */
export function associate(baskets: Baskets, options: AssociateOptions): Association {
  checkOptions(options);
  const n = baskets.starts.length - 1;
  const least = Math.max(1, Math.ceil(options.support * n - 1e-9));
  const ranked = rankBaskets(baskets, least);
  const sets = frequentItemsets(ranked, {
    least,
    longest: options.longest ?? 10,
    most: options.most ?? 5_000_000,
  });
  const rules = rulesOf(sets, ranked, baskets, options);

  return { n, items: baskets.items.length, itemsets: sets.count - 1, rules: ordered(rules) };
}

type PlainRule = Omit<AssociationRule, 'falseShare'>;

function rulesOf(
  sets: FrequentItemsets,
  { itemAt, counts }: RankedBaskets,
  { items, starts }: Baskets,
  { confidence, shortest = 2 }: AssociateOptions,
): PlainRule[] {
  const n = starts.length - 1;
  const fisher = fisherTest(n);
  const nameOf = (rank: number): string => items[itemAt[rank] as number] as string;
  const rules: PlainRule[] = [];
  const path: number[] = [];
  for (let set = 1; set < sets.count; set += 1) {
    const size = sets.size[set] as number;
    if (size < shortest) continue;
    ranksOf(sets, set, path);
    const both = sets.support[set] as number;
    for (let at = 0; at < size; at += 1) {
      const one = sets.support[itemsetOf(sets, path, at)] as number;
      if (both < confidence * one - 1e-9) continue;
      const other = counts[path[at] as number] as number;
      rules.push({
        left: othersOf(path, at).map(nameOf).sort(byText),
        right: nameOf(path[at] as number),
        count: both,
        support: both / n,
        confidence: both / one,
        lift: (both * n) / (one * other),
        leverage: both / n - (one / n) * (other / n),
        chance: fisher.chance(both, one, other),
      });
    }
  }

  return rules;
}

function othersOf(path: readonly number[], left: number): number[] {
  const others: number[] = [];
  for (let at = 0; at < path.length; at += 1) if (at !== left) others.push(path[at] as number);

  return others;
}

/** The ranks of a set, falling, as the tree has them. */
function ranksOf({ parent, rank, size }: FrequentItemsets, set: number, into: number[]): void {
  into.length = size[set] as number;
  for (let at = into.length - 1, node = set; at >= 0; at -= 1, node = parent[node] as number)
    into[at] = rank[node] as number;
}

/** Each rule's share of misleading ones among all that are at least as improbable. */
function falseSharesOf(rules: readonly PlainRule[]): Float64Array {
  const chances = Float64Array.from(rules, ({ chance }) => chance);
  const rising = Uint32Array.from(rules, (_, at) => at).sort(
    (one, other) => (chances[one] as number) - (chances[other] as number),
  );
  let least = 1;
  for (let place = rising.length - 1; place >= 0; place -= 1) {
    const at = rising[place] as number;
    least = Math.min(least, ((chances[at] as number) * rules.length) / (place + 1));
    chances[at] = least;
  }

  return chances;
}

function ordered(rules: readonly PlainRule[]): AssociationRule[] {
  const shares = falseSharesOf(rules);
  const lifts = Float64Array.from(rules, ({ lift }) => lift);
  const falling = Uint32Array.from(rules, (_, at) => at).sort(
    (one, other) =>
      (lifts[other] as number) - (lifts[one] as number) ||
      (rules[other] as PlainRule).count - (rules[one] as PlainRule).count ||
      byNames(rules[one] as PlainRule, rules[other] as PlainRule),
  );

  return Array.from(falling, (at) => ({ ...(rules[at] as PlainRule), falseShare: shares[at] as number }));
}

function byNames(one: PlainRule, other: PlainRule): number {
  for (let at = 0; at < one.left.length && at < other.left.length; at += 1) {
    const order = byText(one.left[at] as string, other.left[at] as string);
    if (order !== 0) return order;
  }

  return one.left.length - other.left.length || byText(one.right, other.right);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function checkOptions({ support, confidence, shortest = 2, longest = 10 }: AssociateOptions): void {
  const refuse = (option: string, problem: string): never => {
    throw new InnkeeperError('census/option', { option, problem });
  };
  if (!(support > 0 && support <= 1)) refuse('support', 'must be above 0 and at most 1');
  if (!(confidence >= 0 && confidence <= 1)) refuse('confidence', 'must be from 0 to 1');
  if (!(Number.isInteger(shortest) && shortest >= 1)) refuse('shortest', 'must be a whole number from 1');
  if (!(Number.isInteger(longest) && longest >= shortest && longest <= 255))
    refuse('longest', 'must be a whole number from the shortest to 255');
}
