import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { fallingOrder } from '../structure/falling-order.ts';
import type { Baskets } from './baskets.ts';
import { falseSharesOf } from './false-shares.ts';
import { fisherTest } from './fisher.ts';
import type { FrequentItemsets } from './frequent-itemsets.ts';
import { frequentItemsets, pathOf, setWithout } from './frequent-itemsets.ts';
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
  const { names, placeOf } = namesInOrder(baskets, ranked);
  const rules = ordered(foundRules(sets, ranked, placeOf, options), names, n);

  return { n, items: baskets.items.length, itemsets: sets.count - 1, rules };
}

/** Rules before they have their names: the places of the items by name, of the left side rising. */
interface FoundRules {
  readonly left: readonly (readonly number[])[];
  readonly right: readonly number[];
  /** For each rule how many baskets hold both sides, the left one, the right one. */
  readonly counts: Float64Array;
}

function foundRules(
  sets: FrequentItemsets,
  { counts }: RankedBaskets,
  placeOf: Int32Array,
  { confidence, shortest = 2 }: AssociateOptions,
): FoundRules {
  const left: number[][] = [];
  const right: number[] = [];
  const found: number[] = [];
  const path: number[] = [];
  const nodes: number[] = [];
  for (let set = 1; set < sets.count; set += 1) {
    const size = sets.size[set] as number;
    if (size < shortest) continue;
    pathOf(sets, set, path, nodes);
    const both = sets.support[set] as number;
    for (let at = 0; at < size; at += 1) {
      const one = sets.support[setWithout(sets, path, nodes, at)] as number;
      if (both < confidence * one - 1e-9) continue;
      const rank = path[at] as number;
      left.push(othersOf(path, at, placeOf));
      right.push(placeOf[rank] as number);
      found.push(both, one, counts[rank] as number);
    }
  }

  return { left, right, counts: Float64Array.from(found) };
}

/** The places of all but one, rising: a handful, so each is put where it belongs. */
function othersOf(path: readonly number[], but: number, placeOf: Int32Array): number[] {
  const others: number[] = [];
  for (let at = 0; at < path.length; at += 1) {
    if (at === but) continue;
    const place = placeOf[path[at] as number] as number;
    let slot = others.length;
    for (; slot > 0 && (others[slot - 1] as number) > place; slot -= 1)
      others[slot] = others[slot - 1] as number;
    others[slot] = place;
  }

  return others;
}

/** Gives the rules their figures and puts the highest lift first. */
function ordered(
  { left, right, counts }: FoundRules,
  names: readonly string[],
  n: number,
): AssociationRule[] {
  const fisher = fisherTest(n);
  const lifts = new Float64Array(right.length);
  const chances = new Float64Array(right.length);
  for (let rule = 0; rule < right.length; rule += 1) {
    const [both, one, other] = [counts[3 * rule], counts[3 * rule + 1], counts[3 * rule + 2]] as [
      number,
      number,
      number,
    ];
    lifts[rule] = (both * n) / (one * other);
    chances[rule] = fisher.chance(both, one, other);
  }
  const shares = falseSharesOf(chances);
  const falling = fallingOrder(
    lifts,
    (one, other) =>
      (counts[3 * other] as number) - (counts[3 * one] as number) ||
      byPlaces(left[one] as readonly number[], left[other] as readonly number[]) ||
      (right[one] as number) - (right[other] as number),
  );

  return Array.from(falling, (rule) => {
    const [both, one, other] = [counts[3 * rule], counts[3 * rule + 1], counts[3 * rule + 2]] as [
      number,
      number,
      number,
    ];

    return {
      left: (left[rule] as readonly number[]).map((place) => names[place] as string),
      right: names[right[rule] as number] as string,
      count: both,
      support: both / n,
      confidence: both / one,
      lift: lifts[rule] as number,
      leverage: both / n - (one / n) * (other / n),
      chance: chances[rule] as number,
      falseShare: shares[rule] as number,
    };
  });
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const order = (one[at] as number) - (other[at] as number);
    if (order !== 0) return order;
  }

  return one.length - other.length;
}

/** The names of the frequent items in their order, and the place of each rank among them. */
function namesInOrder({ items }: Baskets, { itemAt }: RankedBaskets) {
  const nameOf = (rank: number): string => items[itemAt[rank] as number] as string;
  const ranks = Array.from(itemAt, (_, rank) => rank).sort((one, other) =>
    nameOf(one) < nameOf(other) ? -1 : 1,
  );
  const placeOf = new Int32Array(itemAt.length);
  for (const [place, rank] of ranks.entries()) placeOf[rank] = place;

  return { names: ranks.map(nameOf), placeOf };
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
