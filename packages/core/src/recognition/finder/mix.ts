/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3). */
export function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);

  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A hash of a text in 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);

  return mixed(hash);
}

/** A hash of code units, leaving out up to two of them (−1: none); equals {@link hashText} of what remains. */
export function hashWithout(units: Uint16Array, length: number, one: number, other: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1)
    if (at !== one && at !== other) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);

  return mixed(hash);
}
