import { kindOf } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { wordMask } from './finder.ts';
import { mixed } from './mix.ts';

/** So many bits for each profile: of the pairs of words that stand nowhere together, three in a hundred seem to. */
const bitsForProfile = 32;
/** At least and at most so many bits, as powers of two: 512 bytes to 4 MB. */
const [leastBits, mostBits] = [12, 25];

/** Notes which words stand together in a name: three bits of one unit for each pair (a blocked Bloom filter). */
export function pairBits({ held, words }: Finder): Uint32Array {
  const { starts, items } = held.words;
  const size = Math.ceil(Math.log2(bitsForProfile * starts.length + 1));
  const bits = new Uint32Array(2 ** (Math.min(mostBits, Math.max(leastBits, size)) - 5));
  const own = new Int32Array(64);
  for (let place = 0; place + 1 < starts.length; place += 1) {
    let count = 0;
    const to = starts.values[place + 1] ?? 0;
    for (let at = starts.values[place] ?? 0; at < to && count < own.length; at += 1) {
      const word = (items.values[at] ?? 0) & wordMask;
      if (words.kinds.values[word] === kindOf.characters) continue;
      for (let other = 0; other < count; other += 1) setBits(bits, own[other] ?? 0, word);
      own[count] = word;
      count += 1;
    }
  }

  return bits;
}

/** Whether two words may stand together in a name: where they do, always; where they do not, seldom. */
export function mayStandTogether(bits: Uint32Array, one: number, other: number): boolean {
  if (one === other) return true; // a word that a name has twice is noted once
  const hash = hashOfPair(one, other);
  const own = bitsOf(hash);

  return ((bits[hash & (bits.length - 1)] ?? 0) & own) === own;
}

function setBits(bits: Uint32Array, one: number, other: number): void {
  const hash = hashOfPair(one, other);
  const at = hash & (bits.length - 1);
  bits[at] = (bits[at] ?? 0) | bitsOf(hash);
}

/** Three bits of 32, or fewer where two of them are the same one. */
function bitsOf(hash: number): number {
  const chosen = Math.imul(hash, 0x9e3779b1);

  return (1 << (chosen >>> 27)) | (1 << ((chosen >>> 22) & 31)) | (1 << ((chosen >>> 17) & 31));
}

function hashOfPair(one: number, other: number): number {
  return one < other ? mixed(Math.imul(one, 0x9e3779b1) ^ other) : mixed(Math.imul(other, 0x9e3779b1) ^ one);
}
