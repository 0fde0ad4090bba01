/** Counts of hashes, in typed arrays. */
export interface CountTable {
  add(hash: number, weight?: number): void;
  count(hash: number): number;
}

/** Makes a table for so many different hashes at most. */
export function countTable(capacity: number): CountTable {
  let size = 1024;
  while (size < capacity * 1.5) size *= 2;
  const keys = new Uint32Array(size);
  const counts = new Float64Array(size);
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);

    return slot;
  };

  return {
    add(hash, weight = 1) {
      const slot = slotOf(hash);
      keys[slot] = hash;
      counts[slot] = (counts[slot] as number) + weight;
    },
    count: (hash) => counts[slotOf(hash)] as number,
  };
}
