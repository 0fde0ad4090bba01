/** Remembers the levels of pairs of values that were compared lately, in a fixed amount of memory. */
export interface LevelCache {
  /** The level of two values, compared now unless it is remembered; equal values and missing ones are for the caller. */
  levelOf(one: number, other: number): number;
}

/** A pair of numbers below 2^24 and its level as one number: what is remembered of it comes from memory at once. */
const most = 2 ** 24;

/** How large a cache is. */
export interface LevelCacheOptions {
  /** How many values there are: of few, all pairs have room, and no more is taken. */
  readonly values: number;
  /** At most so many pairs are remembered, as a power of two. @defaultValue 16 */
  readonly bits?: number;
}

/** Makes a cache for a comparison that does not care which value comes first. */
export function levelCache(
  compare: (one: number, other: number) => number,
  { values, bits = 16 }: LevelCacheOptions,
): LevelCache {
  const mask = 2 ** Math.min(bits, Math.ceil(2 * Math.log2(values + 1))) - 1;
  /** Made when it is first asked: a judge of a few records needs few of its caches. */
  let known: Float64Array | undefined;

  return {
    levelOf(one, other) {
      const low = one < other ? one : other;
      const high = one < other ? other : one;
      const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ (high >>> 7)) & mask;
      const key = (low * most + high) * 16;
      known ??= new Float64Array(mask + 1);
      const level = (known[slot] as number) - key;
      if (level >= 0 && level < 16) return level;
      const found = compare(low, high);
      known[slot] = key + found;

      return found;
    },
  };
}
