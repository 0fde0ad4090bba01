/**
 * Says of the guests from one number up to another who fulfils a rule: 1 or 0 for each, from the beginning of `out`.
 * One guest is a range of one. Of whom `only` has a 0 it does not matter what is said: nobody needs to look.
 */
export type Matcher = (from: number, to: number, out: Uint8Array, only?: Uint8Array) => void;

/** How many guests are looked at together: what a rule meets stays in the cache of the processor. */
export const blockSize = 4096;
