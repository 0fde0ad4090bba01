import type { AssociationRule } from './associate.ts';

/** One thing that could be offered to a guest, and why. */
export interface CrossSellOffer {
  readonly item: string;
  /** What he has that speaks for it. */
  readonly with: readonly string[];
  /** Share of those with the same who have it too. */
  readonly confidence: number;
  readonly lift: number;
  /** In how many baskets it was seen. */
  readonly n: number;
  /** What the offer is worth before it is made: the confidence times the margin, in minor units; absent where no margin is known. */
  readonly expectedMargin?: number;
}

/** What is known of a guest. */
export interface CrossSellGuest {
  /** What he has taken before. */
  readonly holds: ReadonlySet<string>;
  /** What he dislikes or must not have: it is never offered. */
  readonly avoids?: ReadonlySet<string>;
  /** What he took just now: it is not offered again. */
  readonly justTaken?: ReadonlySet<string>;
}

/** How offers are chosen. */
export interface CrossSellOptions {
  /** What one sale leaves, in minor units. */
  readonly marginOf?: (item: string) => number | undefined;
  /** Findings above this share of misleading ones are not offered. @defaultValue 0.05 */
  readonly mostFalse?: number;
  /** @defaultValue 3 */
  readonly most?: number;
}

/**
 * What goes with what a guest takes and he has not taken yet, the highest expected margin first, then the surest; ties by
 * name. One offer for each thing: the rule that speaks for it most.
 */
export function crossSell(
  rules: readonly AssociationRule[],
  { holds, avoids = new Set(), justTaken = new Set() }: CrossSellGuest,
  { marginOf = () => undefined, mostFalse = 0.05, most = 3 }: CrossSellOptions = {},
): readonly CrossSellOffer[] {
  const best = new Map<string, CrossSellOffer>();
  for (const { left, right, confidence, lift, count, falseShare } of rules) {
    if (lift <= 1 || falseShare > mostFalse || left.length === 0) continue;
    if (holds.has(right) || avoids.has(right) || justTaken.has(right)) continue;
    if (!left.every((item) => holds.has(item) || justTaken.has(item))) continue;
    const known = best.get(right);
    if (known && known.confidence >= confidence) continue;
    const margin = marginOf(right);
    best.set(right, {
      item: right,
      with: left,
      confidence,
      lift,
      n: count,
      ...(margin !== undefined && { expectedMargin: Math.round(margin * confidence) }),
    });
  }

  return [...best.values()].sort(byWorth).slice(0, most);
}

function byWorth(one: CrossSellOffer, other: CrossSellOffer): number {
  return (
    (other.expectedMargin ?? 0) - (one.expectedMargin ?? 0) ||
    other.confidence - one.confidence ||
    (one.item < other.item ? -1 : 1)
  );
}
