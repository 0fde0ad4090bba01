import type { Baskets } from './baskets.ts';

/** Baskets with the frequent items only, the most frequent first: rank 0 is the item most often taken. */
export interface RankedBaskets {
  /** Number of the item at each rank. */
  readonly itemAt: Int32Array;
  /** In how many baskets the item of each rank is. */
  readonly counts: Int32Array;
  readonly starts: Int32Array;
  /** Ranks, rising within a basket. */
  readonly ranks: Int32Array;
}

/** Leaves out what too few took and orders the rest; ties go by name, so that no order of rows matters. */
export function rankBaskets({ items, starts, entries }: Baskets, least: number): RankedBaskets {
  const counts = new Int32Array(items.length);
  for (const item of entries) counts[item] = (counts[item] as number) + 1;
  const itemAt = Int32Array.from(
    items
      .map((_, item) => item)
      .filter((item) => (counts[item] as number) >= least)
      .sort((one, other) => (counts[other] as number) - (counts[one] as number) || byName(items, one, other)),
  );
  const rankOf = new Int32Array(items.length).fill(-1);
  for (const [rank, item] of itemAt.entries()) rankOf[item] = rank;

  return { itemAt, counts: itemAt.map((item) => counts[item] as number), ...ranked(starts, entries, rankOf) };
}

function ranked(
  starts: Int32Array,
  entries: Int32Array,
  rankOf: Int32Array,
): Pick<RankedBaskets, 'starts' | 'ranks'> {
  const ranks = new Int32Array(entries.length);
  const begins = new Int32Array(starts.length);
  let end = 0;
  for (let basket = 0; basket + 1 < starts.length; basket += 1) {
    const begin = end;
    for (let at = starts[basket] as number; at < (starts[basket + 1] as number); at += 1) {
      const rank = rankOf[entries[at] as number] as number;
      if (rank >= 0) ranks[end++] = rank;
    }
    sortRising(ranks, begin, end);
    begins[basket + 1] = end;
  }

  return { starts: begins, ranks: ranks.slice(0, end) };
}

/** A basket is small: each rank is put where it belongs. Only a large one is sorted. */
function sortRising(ranks: Int32Array, from: number, to: number): void {
  if (to - from > 40) {
    ranks.subarray(from, to).sort();

    return;
  }
  for (let at = from + 1; at < to; at += 1) {
    const rank = ranks[at] as number;
    let slot = at;
    for (; slot > from && (ranks[slot - 1] as number) > rank; slot -= 1)
      ranks[slot] = ranks[slot - 1] as number;
    ranks[slot] = rank;
  }
}

function byName(items: readonly string[], one: number, other: number): number {
  return (items[one] as string) < (items[other] as string) ? -1 : 1;
}
