/** Two words of a key: what a document's number is hidden with. */
export type DocumentKey = readonly [number, number];

/**
 * Hides a document number so that it can still be found by its beginning: one byte for each character, each of them a
 * keyed hash (HalfSipHash-2-4) of everything up to it. Without the key nothing of the number can be read or tried out.
 */
export function documentPath(number: string, [first, second]: DocumentKey): Uint8Array {
  const path = new Uint8Array(number.length);
  let [a, b, c, d] = [first, second, first ^ 0x6c796765, second ^ 0x74656462];
  const round = (): void => {
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
  };
  for (let at = 0; at < number.length; at += 1) {
    const sign = number.charCodeAt(at);
    d ^= sign;
    round();
    round();
    a ^= sign;
    const state = [a, b, c, d] as const;
    c ^= 0xff;
    for (let turn = 0; turn < 4; turn += 1) round();
    path[at] = (b ^ d) & 0xff;
    [a, b, c, d] = state;
  }

  return path;
}
