// SHA-256 (FIPS 180-4) of short ASCII, which the ids of records are made of: an import hashes several of them for each
// record, and what a library does around the sixty-four rounds for texts of any length costs more than the rounds.

/** The longest text that fits into two blocks. */
const longest = 119;
/** The bytes of a block. */
const blockSize = 64;

// biome-ignore format: a table
const rounds = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);
// biome-ignore format: a table
const beginning = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);
const blocks = new Int32Array(32);
const schedule = new Int32Array(64);
const state = new Int32Array(8);

/** The digest as eight words, good until the next call; `undefined` for what is longer or no ASCII. */
export function shortDigest(text: string): Int32Array | undefined {
  const end = fill(text, 0);
  if (end === 0) return undefined;
  state.set(beginning);
  for (let from = 0; from < end; from += 16) compress(from);

  return state;
}

/** What is the same in every keyed hash under one secret: where the inner and the outer hash stand after the key. */
export interface KeyedBeginning {
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

/** Begins keyed hashes (HMAC, FIPS 198-1). @param key the secret, or its hash where it is longer than a block */
export function keyedBeginning(key: Uint8Array): KeyedBeginning {
  return { inner: afterKey(key, 0x36), outer: afterKey(key, 0x5c) };
}

/** The keyed hash as eight words, good until the next call; `undefined` for what is longer or no ASCII. */
export function shortKeyedDigest({ inner, outer }: KeyedBeginning, text: string): Int32Array | undefined {
  const end = fill(text, blockSize);
  if (end === 0) return undefined;
  state.set(inner);
  for (let from = 0; from < end; from += 16) compress(from);
  blocks.fill(0);
  blocks.set(state);
  blocks[8] = 0x80 << 24;
  blocks[15] = (blockSize + 32) << 3;
  state.set(outer);
  compress(0);

  return state;
}

/** Fills the blocks with a text and its end. @returns the words that were filled, 0 where the text does not fit */
function fill(text: string, bytesBefore: number): number {
  const { length } = text;
  if (length > longest) return 0;
  const end = length < 56 ? 16 : 32;
  blocks.fill(0);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return 0;
    blocks[at >> 2] = (blocks[at >> 2] as number) | (code << (24 - ((at & 3) << 3)));
  }
  blocks[length >> 2] = (blocks[length >> 2] as number) | (0x80 << (24 - ((length & 3) << 3)));
  blocks[end - 1] = (bytesBefore + length) << 3;

  return end;
}

function afterKey(key: Uint8Array, pad: number): Int32Array {
  blocks.fill(0);
  for (let at = 0; at < blockSize; at += 1)
    blocks[at >> 2] = (blocks[at >> 2] as number) | (((key[at] ?? 0) ^ pad) << (24 - ((at & 3) << 3)));
  state.set(beginning);
  compress(0);

  return state.slice();
}

function compress(from: number): void {
  spread(from);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let round = 0; round < 64; round += 1) {
    const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + sum + choice + (rounds[round] as number) + (schedule[round] as number)) | 0;
    const other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other + majority) | 0;
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
  add(5, f);
  add(6, g);
  add(7, h);
}

/** Sixteen words of a block spread over the sixty-four of the rounds. */
function spread(from: number): void {
  for (let at = 0; at < 16; at += 1) schedule[at] = blocks[from + at] as number;
  for (let at = 16; at < 64; at += 1) {
    const early = schedule[at - 15] as number;
    const late = schedule[at - 2] as number;
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[at] = (schedule[at - 16] as number) + low + (schedule[at - 7] as number) + high;
  }
}

function add(place: number, value: number): void {
  state[place] = (state[place] as number) + value;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
