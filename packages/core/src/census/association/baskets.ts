import { numbered } from '../columns/numbered.ts';

/** What was taken together, as columns: items are numbered, baskets stand one behind the other. */
export interface Baskets {
  /** Names of the items; an item's number is its place. */
  readonly items: readonly string[];
  /** Where each basket begins in `entries`; one more at the end. */
  readonly starts: Int32Array;
  /** Numbers of items; within a basket each stands once. */
  readonly entries: Int32Array;
}

/** Takes in baskets one entry at a time. */
export interface BasketsBuilder {
  /** Puts an item into the basket of this key; the same item twice counts once. */
  add(basket: string, item: string): void;
  build(): Baskets;
}

/**
 * Gathers baskets from entries in any order: `add('stay 1', 'breakfast')`.
 * @param keys baskets that count although nothing was taken, so that shares are of all
 */
export function basketsBuilder(keys: Iterable<string> = []): BasketsBuilder {
  const items = new Map<string, number>();
  const baskets = new Map<string, Set<number>>();
  const basketOf = (key: string): Set<number> => numbered(baskets, key, () => new Set());
  for (const key of keys) basketOf(key);

  return {
    add: (basket, item) => void basketOf(basket).add(numbered(items, item, () => items.size)),
    build: () => asColumns([...items.keys()], [...baskets.values()]),
  };
}

/** Gathers baskets that are lists already; an empty list is a basket with nothing in it. */
export function basketsOf(lists: Iterable<readonly string[]>): Baskets {
  const builder = new Map<string, number>();
  const sets: Set<number>[] = [];
  for (const list of lists)
    sets.push(new Set(list.map((item) => numbered(builder, item, () => builder.size))));

  return asColumns([...builder.keys()], sets);
}

function asColumns(items: readonly string[], baskets: readonly ReadonlySet<number>[]): Baskets {
  const starts = new Int32Array(baskets.length + 1);
  for (const [at, { size }] of baskets.entries()) starts[at + 1] = (starts[at] as number) + size;
  const entries = new Int32Array(starts[baskets.length] as number);
  for (const [at, basket] of baskets.entries()) entries.set([...basket], starts[at]);

  return { items, starts, entries };
}
