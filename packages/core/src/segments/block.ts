/**
 * Leaves of the guests from one number up to another those who fulfil a rule: `out` has a 1 or a 0 for each, from its
 * beginning; a 1 stays or becomes 0, and of whom it has a 0 nobody needs to look. One guest is a range of one.
 */
export type Matcher = (from: number, to: number, out: Uint8Array) => void;

/** How many guests are looked at together: what a rule meets stays in the cache of the processor. */
export const blockSize = 4096;

/** A block of guests, as bytes and the same as words of four. */
interface Block {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

/** A block in which nobody is. */
export function createBlock(): Block {
  const bytes = new Uint8Array(blockSize);

  return { bytes, words: new Int32Array(bytes.buffer) };
}

/** Copies so many guests to the beginning of a block. */
export function copyTo({ bytes }: Block, out: Uint8Array, count: number): void {
  if (count > 16) bytes.set(out.subarray(0, count));
  else for (let at = 0; at < count; at += 1) bytes[at] = out[at] as number;
}
