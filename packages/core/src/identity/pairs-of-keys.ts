/** Groups larger than this share a value that says nothing: an agency's telephone, a placeholder. */
export const crowdSize = 8;

/** Every pair of profiles that share a value, each once, smaller id first; crowded values make no pair. */
export function pairsOfKeys(
  holders: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const profiles of holders.values()) {
    if (profiles.length > crowdSize) continue;
    for (const one of profiles) {
      for (const other of profiles) if (one < other) pairs.set(`${one} ${other}`, [one, other]);
    }
  }

  return [...pairs.keys()].sort().map((key) => pairs.get(key) as readonly [string, string]);
}
