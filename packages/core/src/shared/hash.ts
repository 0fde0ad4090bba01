import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { hexOfWords } from './hex.ts';
import type { Id } from './id.ts';
import type { KeyedBeginning } from './short-digest.ts';
import { keyedBeginning, shortDigest, shortKeyedDigest } from './short-digest.ts';

const separator = '\u001f';

/** SHA-256 of a text, in lower-case hexadecimal (64 characters). */
export function hashOf(text: string): string {
  return hashStartOf(text, 8);
}

/** A keyed hash (HMAC-SHA-256): finds a value again without keeping it. 64 hexadecimal characters. */
export function keyedHashOf(secret: string, text: string): string {
  const { begun, short } = keyed.get(secret) ?? begin(secret);
  const words = shortKeyedDigest(short, text);

  return words
    ? hexOfWords(words, 64)
    : bytesToHex(begun._cloneInto(scratch).update(utf8ToBytes(text)).digest());
}

/**
 * An id that is a hash of what it names, so that writing twice is harmless without looking first.
 * 128 bits of SHA-256 over the parts, which must not contain U+001F.
 */
export function idOf<Kind extends string>(prefix: Kind, ...parts: readonly string[]): Id<Kind> {
  return `${prefix}_${hashStartOf(parts.join(separator), 4)}` as Id<Kind>;
}

/** The first words (of 32 bits) of a digest, in hexadecimal. */
export function hashStartOf(text: string, words: number): string {
  const short = shortDigest(text);

  return short ? hexOfWords(short, words * 8) : bytesToHex(sha256(utf8ToBytes(text)).subarray(0, words * 4));
}

interface Keyed {
  readonly begun: ReturnType<typeof hmac.create>;
  readonly short: KeyedBeginning;
}

const keyed = new Map<string, Keyed>();
/** Goes on from the beginning; used again each time. */
const scratch = hmac.create(sha256, new Uint8Array(1));
const mostSecrets = 100;

/** The beginning of every keyed hash under one secret is the same, so it is made once. */
function begin(secret: string): Keyed {
  const bytes = utf8ToBytes(secret);
  const begun = {
    begun: hmac.create(sha256, bytes),
    short: keyedBeginning(bytes.length > 64 ? sha256(bytes) : bytes),
  };
  if (keyed.size >= mostSecrets) keyed.clear();
  keyed.set(secret, begun);

  return begun;
}
