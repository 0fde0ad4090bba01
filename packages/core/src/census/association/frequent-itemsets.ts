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
  /** Pieces of baskets, those of a set one behind the other; what a set adds lies on top and goes when it is done. */
  let begins = new Int32Array(Math.max(1024, 4 * ranks.length));
  let ends = new Int32Array(begins.length);
  begins.set(starts.subarray(0, starts.length - 1));
  ends.set(starts.subarray(1));
  /** What the pieces hold: deeper down only what is often enough there. */
  let held = new Int32Array(Math.max(1024, 4 * ranks.length));
  held.set(ranks);
  tree.add(-1, -1, starts.length - 1, 0);
  mine({ set: 0, from: 0, to: starts.length - 1, limit: items, depth: 0, full: ranks.length, above: 0 });

  return tree.done();

  /**
   * Adds what is often enough in the pieces `from` to `to`, below `limit`, as children of `set`. Pieces may be kept from
   * `above` on, and what they hold from `full` on.
   */
  function mine({ set, from, to, limit, depth, full, above }: Branch): void {
    if (depth >= limits.longest) return;
    const { counts, heads } = levelAt(depth);
    counts.fill(0, 0, limit);
    for (let at = from; at < to; at += 1)
      for (let place = begins[at] as number; place < (ends[at] as number); place += 1) {
        const rank = held[place] as number;
        counts[rank] = (counts[rank] as number) + 1;
      }
    const first = tree.count();
    let top = Math.max(to, above);
    const bottom = top;
    for (let rank = 0; rank < limit; rank += 1) {
      heads[rank] = top;
      if ((counts[rank] as number) < limits.least) continue;
      tree.add(set, rank, counts[rank] as number, depth + 1);
      top += counts[rank] as number;
    }
    const last = tree.count();
    tree.adopt(set, first, last - first);
    if (depth + 1 >= limits.longest || last - first < 2) return;

    if (top > begins.length) {
      begins = grown(begins, new Int32Array(2 * top));
      ends = grown(ends, new Int32Array(2 * top));
    }
    if (full + top - bottom > held.length) held = grown(held, new Int32Array(2 * (full + top - bottom)));
    let filled = full;
    for (let at = from; at < to; at += 1) {
      const begin = filled;
      for (let place = begins[at] as number; place < (ends[at] as number); place += 1) {
        const rank = held[place] as number;
        if ((counts[rank] as number) < limits.least) continue;
        if (filled > begin) {
          const slot = heads[rank] as number;
          heads[rank] = slot + 1;
          begins[slot] = begin;
          ends[slot] = filled;
        }
        held[filled++] = rank;
      }
    }
    // The last child goes first: what lies above it is done with, and its own may lie there.
    let end = top;
    for (let child = last - 1; child >= first; child -= 1) {
      const rank = tree.rankOf(child);
      const begin = end - tree.supportOf(child);
      mine({
        set: child,
        from: begin,
        to: heads[rank] as number,
        limit: rank,
        depth: depth + 1,
        full: filled,
        above: end,
      });
      end = begin;
    }
  }
}

/** A set whose children are looked for, and where there is room for it. */
interface Branch {
  readonly set: number;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly depth: number;
  readonly full: number;
  readonly above: number;
}

/**
 * The sets that a set leads down from, the empty one first, itself last; `path` has the rank that each adds, falling.
 */
export function pathOf(
  { parent, rank, size }: FrequentItemsets,
  set: number,
  path: number[],
  nodes: number[],
): void {
  const depth = size[set] as number;
  path.length = depth;
  nodes.length = depth + 1;
  nodes[depth] = set;
  for (let at = depth - 1, node = set; at >= 0; at -= 1) {
    path[at] = rank[node] as number;
    node = parent[node] as number;
    nodes[at] = node;
  }
}

/** The set without one of its ranks: what stands before that rank is the same branch of the tree. */
export function setWithout(
  sets: FrequentItemsets,
  path: readonly number[],
  nodes: readonly number[],
  without: number,
): number {
  let set = nodes[without] as number;
  for (let at = without + 1; at < path.length; at += 1) set = childOf(sets, set, path[at] as number);

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
