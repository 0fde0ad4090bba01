/** Two words of a key: what a document's number is hidden with. */
export type DocumentKey = readonly [number, number];

/**
 * Hides a document number so that it can still be found by its beginning: one byte for each character, each of them a
 * keyed hash (HalfSipHash-2-4) of everything up to it. Without the key nothing of the number can be read or tried out.
 */
export function documentPath(number: string, key: DocumentKey): Uint8Array {
  const path = new Uint8Array(number.length);
  writePath(number, key, path);

  return path;
}

/** Writes what {@link documentPath} gives, from a place on. */
export function writePath(number: string, [first, second]: DocumentKey, path: Uint8Array, from = 0): void {
  let a = first;
  let b = second;
  let c = first ^ 0x6c796765;
  let d = second ^ 0x74656462;
  for (let at = 0; at < number.length; at += 1) {
    const sign = number.charCodeAt(at);
    d ^= sign;
    for (let round = 0; round < compressing; round += 1) {
      a = (a + b) | 0;
      b = ((b << 5) | (b >>> 27)) ^ a;
      a = (a << 16) | (a >>> 16);
      c = (c + d) | 0;
      d = ((d << 8) | (d >>> 24)) ^ c;
      a = (a + d) | 0;
      d = ((d << 7) | (d >>> 25)) ^ a;
      c = (c + b) | 0;
      b = ((b << 13) | (b >>> 19)) ^ c;
      c = (c << 16) | (c >>> 16);
    }
    a ^= sign;
    path[from + at] = finished(a, b, c ^ 0xff, d);
  }
}

const [compressing, finishing] = [2, 4];

/** The last rounds of SipHash over a state. @returns one byte */
function finished(a: number, b: number, c: number, d: number): number {
  let [w, x, y, z] = [a, b, c, d];
  for (let round = 0; round < finishing; round += 1) {
    w = (w + x) | 0;
    x = ((x << 5) | (x >>> 27)) ^ w;
    w = (w << 16) | (w >>> 16);
    y = (y + z) | 0;
    z = ((z << 8) | (z >>> 24)) ^ y;
    w = (w + z) | 0;
    z = ((z << 7) | (z >>> 25)) ^ w;
    y = (y + x) | 0;
    x = ((x << 13) | (x >>> 19)) ^ y;
    y = (y << 16) | (y >>> 16);
  }

  return (x ^ z) & 0xff;
}
