/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3). */
export function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);

  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where the hash of a text begins. */
export const textSeed = 0x811c9dc5;

/** Where another one begins: two hashes seldom agree by chance. */
export const secondSeed = 0x2545f491;

/** A hash of a text, or of its first characters, in 32 bits. */
export function hashText(text: string, seed = textSeed, length = text.length): number {
  let hash = seed;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);

  return mixed(hash);
}

/** The seed with which a text is hashed as if this sign stood before it. */
export function seedBehind(sign: string, seed = textSeed): number {
  return Math.imul(seed ^ sign.charCodeAt(0), 0x01000193);
}

/** A hash of code units, leaving out up to two of them (−1: none); equals {@link hashText} of what remains. */
export function hashWithout(units: Uint16Array, length: number, one: number, other: number): number {
  let hash = textSeed;
  for (let at = 0; at < length; at += 1)
    if (at !== one && at !== other) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);

  return mixed(hash);
}
