import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Id } from './id.ts';

const separator = '\u001f';

/** SHA-256 of a text, in lower-case hexadecimal (64 characters). */
export function hashOf(text: string): string {
  return bytesToHex(digestOf(text));
}

/** A keyed hash (HMAC-SHA-256): finds a value again without keeping it. 64 hexadecimal characters. */
export function keyedHashOf(secret: string, text: string): string {
  const begun = keyed.get(secret) ?? begin(secret);

  return bytesToHex(begun.clone().update(utf8ToBytes(text)).digest());
}

/**
 * An id that is a hash of what it names, so that writing twice is harmless without looking first.
 * 128 bits of SHA-256 over the parts, which must not contain U+001F.
 */
export function idOf<Kind extends string>(prefix: Kind, ...parts: readonly string[]): Id<Kind> {
  return `${prefix}_${bytesToHex(digestOf(parts.join(separator)).subarray(0, 16))}` as Id<Kind>;
}

// An import hashes a million short texts: the hasher, its input and its output are used again each time.
const blank = sha256.create();
const worker = sha256.create();
const input = new Uint8Array(512);
const output = new Uint8Array(32);

/** The digest of a text; valid until the next call. */
function digestOf(text: string): Uint8Array {
  blank._cloneInto(worker);
  worker.update(bytesOf(text));
  worker.digestInto(output);

  return output;
}

/** Short ASCII, which ids are, without an allocation. */
function bytesOf(text: string): Uint8Array {
  if (text.length > input.length) return utf8ToBytes(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return utf8ToBytes(text);
    input[index] = code;
  }

  return input.subarray(0, text.length);
}

type Keyed = ReturnType<typeof hmac.create>;
const keyed = new Map<string, Keyed>();
const mostSecrets = 100;

/** The beginning of every keyed hash under one secret is the same, so it is made once. */
function begin(secret: string): Keyed {
  const begun = hmac.create(sha256, utf8ToBytes(secret));
  if (keyed.size >= mostSecrets) keyed.clear();
  keyed.set(secret, begun);

  return begun;
}
