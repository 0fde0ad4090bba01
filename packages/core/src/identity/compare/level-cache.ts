/** Remembers the levels of pairs of values that were compared lately, in a fixed amount of memory. */
export interface LevelCache {
  /** The level of two values, compared now unless it is remembered; equal values and missing ones are for the caller. */
  levelOf(one: number, other: number): number;
}

/** Makes a cache for a comparison that does not care which value comes first. */
export function levelCache(compare: (one: number, other: number) => number, bits = 16): LevelCache {
  const mask = 2 ** bits - 1;
  const lows = new Int32Array(mask + 1);
  const highs = new Int32Array(mask + 1);
  const levels = new Uint8Array(mask + 1);

  return {
    levelOf(one, other) {
      const low = one < other ? one : other;
      const high = one < other ? other : one;
      const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ (high >>> 7)) & mask;
      if (lows[slot] === low && highs[slot] === high) return levels[slot] as number;
      const level = compare(low, high);
      lows[slot] = low;
      highs[slot] = high;
      levels[slot] = level;

      return level;
    },
  };
}
