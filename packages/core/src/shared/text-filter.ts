/**
 * Remembers texts without keeping them: it never denies one that was added, and seldom takes a new one for known (Bloom,
 * "Space/time trade-offs in hash coding with allowable errors", 1970). Four mebibytes for whatever number of texts; of a
 * million it takes one new text in six thousand for known, of four million one in fifty.
 */
export interface TextFilter {
  add(text: string): void;
  /** `false`: it was never added. `true`: it may have been. */
  mayHave(text: string): boolean;
}

const words = 1 << 20;
const mask = words * 32 - 1;
const probes = 4;

/** A filter that has nothing yet. */
export function createTextFilter(): TextFilter {
  const bits = new Uint32Array(words);

  return {
    add(text) {
      const [start, step] = placesOf(text);
      for (let probe = 0, at = start; probe < probes; probe += 1, at = (at + step) & mask)
        bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
    },
    mayHave(text) {
      const [start, step] = placesOf(text);
      for (let probe = 0, at = start; probe < probes; probe += 1, at = (at + step) & mask)
        if (((bits[at >>> 5] as number) & (1 << (at & 31))) === 0) return false;

      return true;
    },
  };
}

/** Where the bits of a text stand: the first, and how far each is from the one before (Kirsch, Mitzenmacher 2006). */
function placesOf(text: string): readonly [start: number, step: number] {
  let one = 0x9e3779b1;
  let two = 0x85ebca77;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x85ebca6b);
    one ^= one >>> 13;
    two = Math.imul(two ^ unit, 0xc2b2ae35);
    two ^= two >>> 15;
  }

  return [one & mask, (two & mask) | 1];
}
