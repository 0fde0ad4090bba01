import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { grown } from '../columns/grown.ts';
import type { RankedBaskets } from './ranked-baskets.ts';

/**
 * All sets of items that are taken together often enough, as a tree: a set is its parent's with one item more, which
 * is more frequent than the others. The children of a set stand one behind the other, by rising rank.
 */
export interface FrequentItemsets {
  readonly count: number;
  readonly parent: Int32Array;
  /** The rank that this set has and its parent has not. */
  readonly rank: Int32Array;
  /** In how many baskets the set is. */
  readonly support: Int32Array;
  readonly size: Uint8Array;
  readonly firstChild: Int32Array;
  readonly children: Int32Array;
}

/** Where mining stops. */
export interface ItemsetLimits {
  /** In how many baskets a set must be, 1 or more. */
  readonly least: number;
  /** How many items a set may have. */
  readonly longest: number;
  /** How many sets may be found before it is refused. */
  readonly most: number;
}

/**
 * Finds them depth first, without candidates: the baskets of a set are visited once and tell at once which items can be
 * added (occurrence deliver of LCM: Uno, Kiyomi, Arimura, FIMI 2004, section 4.1).
 * The root, number 0, is the empty set.
 * @throws `census/too-many-itemsets`
 */
export function frequentItemsets(baskets: RankedBaskets, limits: ItemsetLimits): FrequentItemsets {
  const { ranks, starts } = baskets;
  const items = baskets.itemAt.length;
  const tree = growingTree(limits.most);
  /** For each depth its own: how often each rank stands before the set's last item, and in which baskets. */
  const levels: { counts: Int32Array; heads: Int32Array }[] = [];
  const levelAt = (depth: number) =>
    (levels[depth] ??= { counts: new Int32Array(items), heads: new Int32Array(items + 1) });
  const begins = starts.subarray(0, starts.length - 1);
  const ends = starts.subarray(1);
  tree.add(-1, -1, begins.length, 0);
  mine(0, begins, ends, items, 0);

  return tree.done();

  /** Adds what is often enough in the given pieces of baskets, below `limit`, as children of `set`. */
  function mine(set: number, from: Int32Array, to: Int32Array, limit: number, depth: number): void {
    if (depth >= limits.longest) return;
    const { counts, heads } = levelAt(depth);
    counts.fill(0, 0, limit);
    for (let at = 0; at < from.length; at += 1)
      for (let place = from[at] as number; place < (to[at] as number); place += 1) {
        const rank = ranks[place] as number;
        counts[rank] = (counts[rank] as number) + 1;
      }
    const first = tree.count();
    let room = 0;
    for (let rank = 0; rank < limit; rank += 1) {
      heads[rank] = room;
      if ((counts[rank] as number) < limits.least) continue;
      tree.add(set, rank, counts[rank] as number, depth + 1);
      room += counts[rank] as number;
    }
    const last = tree.count();
    tree.adopt(set, first, last - first);
    if (depth + 1 >= limits.longest || last - first < 2) return;

    const nextFrom = new Int32Array(room);
    const nextTo = new Int32Array(room);
    for (let at = 0; at < from.length; at += 1)
      for (let place = from[at] as number; place < (to[at] as number); place += 1) {
        const rank = ranks[place] as number;
        if ((counts[rank] as number) < limits.least) continue;
        const slot = heads[rank] as number;
        heads[rank] = slot + 1;
        nextFrom[slot] = from[at] as number;
        nextTo[slot] = place;
      }
    for (let child = first; child < last; child += 1) {
      const rank = tree.rankOf(child);
      const end = heads[rank] as number;
      const begin = end - tree.supportOf(child);
      mine(child, nextFrom.subarray(begin, end), nextTo.subarray(begin, end), rank, depth + 1);
    }
  }
}

/** The set of a set's ranks that are given, falling; -1 where it is not frequent. */
export function itemsetOf(sets: FrequentItemsets, ranks: ArrayLike<number>, without = -1): number {
  let set = 0;
  for (let at = 0; at < ranks.length; at += 1) {
    if (at === without) continue;
    set = childOf(sets, set, ranks[at] as number);
    if (set < 0) return -1;
  }

  return set;
}

function childOf({ rank, firstChild, children }: FrequentItemsets, set: number, wanted: number): number {
  let low = firstChild[set] as number;
  let high = low + (children[set] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = rank[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }

  return -1;
}

function growingTree(most: number) {
  let room = 1024;
  let count = 0;
  let columns = Array.from({ length: 5 }, () => new Int32Array(room));
  const column = (which: number): Int32Array => columns[which] as Int32Array;
  let sizes = new Uint8Array(room);
  const grow = (): void => {
    room *= 2;
    columns = columns.map((old) => grown(old, new Int32Array(room)));
    sizes = grown(sizes, new Uint8Array(room));
  };

  return {
    count: () => count,
    rankOf: (set: number) => column(1)[set] as number,
    supportOf: (set: number) => column(2)[set] as number,
    add(parent: number, rank: number, support: number, size: number): void {
      if (count > most) throw new InnkeeperError('census/too-many-itemsets', { limit: most });
      if (count === room) grow();
      column(0)[count] = parent;
      column(1)[count] = rank;
      column(2)[count] = support;
      sizes[count] = size;
      count += 1;
    },
    adopt(set: number, first: number, children: number): void {
      column(3)[set] = first;
      column(4)[set] = children;
    },
    done(): FrequentItemsets {
      const [parent, rank, support, firstChild, children] = columns.map((one) => one.subarray(0, count)) as [
        Int32Array,
        Int32Array,
        Int32Array,
        Int32Array,
        Int32Array,
      ];

      return { count, parent, rank, support, firstChild, children, size: sizes.subarray(0, count) };
    },
  };
}
