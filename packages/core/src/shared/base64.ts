const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const values = new Uint8Array(256);
for (const [value, code] of codes.entries()) values[code] = value;

/** Bytes as text (base64, without the signs at the end that only fill). */
export function textOfBytes(bytes: Uint8Array): string {
  const units = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    units[to] = codes[word >> 18] as number;
    units[to + 1] = codes[(word >> 12) & 63] as number;
    units[to + 2] = codes[(word >> 6) & 63] as number;
    units[to + 3] = codes[word & 63] as number;
    to += 4;
  }

  return new TextDecoder().decode(units);
}

/** The bytes of such a text; what is no sign of it counts as nothing. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  putBytesOfText(text, bytes);

  return bytes;
}

/**
 * Writes the bytes of such a text, as far as there is room for them.
 * @param into begins at a multiple of four
 * @returns how many bytes the text has
 */
export function putBytesOfText(text: string, into: Uint8Array<ArrayBuffer>): number {
  if (units.length < text.length) units = new Uint8Array((text.length + 1) & ~1);
  encoder.encodeInto(text, units);
  const size = Math.floor((text.length * 3) / 4);
  const steps = Math.min(text.length >> 4, Math.floor(into.length / 12));
  halves ??= makeHalves();
  putWords(new Uint32Array(into.buffer, into.byteOffset, steps * 3), new Uint16Array(units.buffer), halves);
  for (let from = steps * 16, to = steps * 12; to < size; from += 4) {
    let word = 0;
    for (let at = from; at < from + 4; at += 1)
      word = (word << 6) | (at < text.length ? (values[units[at] as number] as number) : 0);
    for (let shift = 16; shift >= 0 && to < size; shift -= 8) into[to++] = word >> shift;
  }

  return size;
}

const encoder = new TextEncoder();
/** The signs of the last text: not made anew for each of hundreds. */
let units = new Uint8Array(0);
/** Made when the first text is read. */
let halves: Halves | undefined;

/** What two signs that follow each other stand for, by both together: as the first half of three bytes, or as the second. */
interface Halves {
  readonly first: Uint16Array;
  /** A byte further. */
  readonly second: Uint16Array;
}

function makeHalves(): Halves {
  const [first, second] = [new Uint16Array(1 << 16), new Uint16Array(1 << 16)];
  const pair = new Uint16Array(1);
  const signsOf = new Uint8Array(pair.buffer);
  for (const one of codes)
    for (const other of codes) {
      signsOf.set([one, other]);
      const bits = ((values[one] as number) << 6) | (values[other] as number);
      first[pair[0] as number] = (bits >> 4) | ((bits & 0xf) << 12);
      second[pair[0] as number] = (bits >> 8) | ((bits & 0xff) << 8);
    }

  return { first, second };
}

/** Sixteen signs in a step: three words, low byte first. */
function putWords(words: Uint32Array, pairs: Uint16Array, { first, second }: Halves): void {
  for (let to = 0, at = 0; to < words.length; to += 3, at += 8) {
    const a = (first[pairs[at] as number] as number) | ((second[pairs[at + 1] as number] as number) << 8);
    const b = (first[pairs[at + 2] as number] as number) | ((second[pairs[at + 3] as number] as number) << 8);
    const c = (first[pairs[at + 4] as number] as number) | ((second[pairs[at + 5] as number] as number) << 8);
    const d = (first[pairs[at + 6] as number] as number) | ((second[pairs[at + 7] as number] as number) << 8);
    words[to] = a | (b << 24);
    words[to + 1] = (b >>> 8) | (c << 16);
    words[to + 2] = (c >>> 16) | (d << 8);
  }
}
