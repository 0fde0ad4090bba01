import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Id } from './id.ts';

const separator = '\u001f';

/** SHA-256 of a text, in lower-case hexadecimal (64 characters). */
export function hashOf(text: string): string {
  return bytesToHex(sha256(text));
}

/** A keyed hash (HMAC-SHA-256): finds a value again without keeping it. 64 hexadecimal characters. */
export function keyedHashOf(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, secret, text));
}

/**
 * An id that is a hash of what it names, so that writing twice is harmless without looking first.
 * 128 bits of SHA-256 over the parts, which must not contain U+001F.
 */
export function idOf<Kind extends string>(prefix: Kind, ...parts: readonly string[]): Id<Kind> {
  return `${prefix}_${bytesToHex(sha256(parts.join(separator)).subarray(0, 16))}` as Id<Kind>;
}
