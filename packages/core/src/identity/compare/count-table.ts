import { shared } from '../values/shared-memory.ts';

/** Counts of hashes, in typed arrays. */
export interface CountTable {
  add(hash: number, weight?: number): void;
  count(hash: number): number;
  /** What the table is made of, where threads share it; it grows no more after it. */
  data(): CountData;
}

/** What a table is made of: hashes by slot, 0 where there is none, and how often there are. */
export interface CountData {
  readonly keys: Uint32Array;
  readonly counts: Float64Array;
}

/** Room for what few records have, as a power of two. */
const few = 64;

/** Makes an empty table; it grows with the hashes that differ, so that few of them stay close together in memory. */
export function countTable(): CountTable {
  let size = few;
  let { keys, counts } = roomFor(size);
  let filled = 0;
  const slotOf = (hash: number): number => slotIn(keys, hash);
  const grow = (): void => {
    const [before, beside] = [keys, counts];
    size *= 2;
    ({ keys, counts } = roomFor(size));
    for (let at = 0; at < before.length; at += 1) {
      if (before[at] === 0) continue;
      const slot = slotOf(before[at] as number);
      keys[slot] = before[at] as number;
      counts[slot] = beside[at] as number;
    }
  };

  return {
    add(hash, weight = 1) {
      const slot = slotOf(hash);
      counts[slot] = (counts[slot] as number) + weight;
      if (keys[slot] === hash) return;
      keys[slot] = hash;
      filled += 1;
      if (filled * 3 > size * 2) grow();
    },
    count: (hash) => counts[slotOf(hash)] as number,
    data: () => shared({ keys, counts }),
  };
}

/** Room for a table. It grows where memory that is given up is soon taken back, which shared memory is not. */
function roomFor(size: number): CountData {
  return { keys: new Uint32Array(size), counts: new Float64Array(size) };
}

/** How often a hash is in a table that is done. */
export function countIn({ keys, counts }: CountData, hash: number): number {
  return counts[slotIn(keys, hash)] as number;
}

/** Where a hash stands, or where it would. */
function slotIn(keys: Uint32Array, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;

  return slot;
}
