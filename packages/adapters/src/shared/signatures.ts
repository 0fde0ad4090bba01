import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How a message is signed. */
export interface Signing {
  readonly secret: string;
  /** @defaultValue 'sha256' */
  readonly algorithm?: 'sha1' | 'sha256' | 'sha512';
  /** @defaultValue 'base64' */
  readonly encoding?: 'base64' | 'hex';
}

/** The keyed hash (HMAC) of a text, as systems put it into a header. */
export function hmacOf(text: string, { secret, algorithm = 'sha256', encoding = 'base64' }: Signing): string {
  return createHmac(algorithm, secret).update(text, 'utf8').digest(encoding);
}

/** The MD5 of texts written one after the other, in small hexadecimal letters: how several Chinese gateways sign. */
export function md5Of(...texts: readonly string[]): string {
  return createHash('md5').update(texts.join(''), 'utf8').digest('hex');
}

/** Whether two signatures are the same, in a time that says nothing about where they differ. */
export function isSameSignature(one: string | undefined, other: string): boolean {
  const [left, right] = [Buffer.from(one ?? '', 'utf8'), Buffer.from(other, 'utf8')];

  return left.length === right.length && timingSafeEqual(left, right);
}
