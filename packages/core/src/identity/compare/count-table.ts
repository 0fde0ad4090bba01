/** Counts of hashes, in typed arrays. */
export interface CountTable {
  add(hash: number, weight?: number): void;
  count(hash: number): number;
}

/** Makes an empty table; it grows with the hashes that differ, so that few of them stay close together in memory. */
export function countTable(): CountTable {
  let size = 1024;
  let keys = new Uint32Array(size);
  let counts = new Float64Array(size);
  let filled = 0;
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);

    return slot;
  };
  const grow = (): void => {
    const [before, beside] = [keys, counts];
    size *= 2;
    keys = new Uint32Array(size);
    counts = new Float64Array(size);
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
  };
}
