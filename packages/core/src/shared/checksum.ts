/** A checksum of words (MurmurHash3, x86, 32 bits): another word anywhere always gives another one. */
export function checksumOf(words: Uint32Array): number {
  let sum = words.length;
  for (let at = 0; at < words.length; at += 1) {
    let word = Math.imul(words[at] as number, 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    sum ^= word;
    sum = (Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6546b64) | 0;
  }
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);

  return (sum ^ (sum >>> 16)) >>> 0;
}
