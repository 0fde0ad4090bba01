import { scramble } from './random.ts';

const halves = 0xffff;
const rounds = [0x2545f491, 0x5bd1e995, 0x1b873593, 0x38495ab5] as const;

/**
 * A number that shows nothing of the one it stands for, one to one over 32 bits (a Feistel network):
 * ids look as a system gives them, and the truth can be read back without keeping any.
 */
export function serialOf(seed: number, code: number): number {
  let left = code >>> 16;
  let right = code & halves;
  for (const key of rounds) [left, right] = [right, left ^ mixed(seed, key, right)];

  return ((left << 16) | right) >>> 0;
}

/** The number that a serial stands for; the inverse of {@link serialOf}. */
export function codeOf(seed: number, serial: number): number {
  let left = serial >>> 16;
  let right = serial & halves;
  for (const key of [...rounds].reverse()) [left, right] = [right ^ mixed(seed, key, left), left];

  return ((left << 16) | right) >>> 0;
}

function mixed(seed: number, key: number, half: number): number {
  return scramble(seed ^ Math.imul(half + 1, key)) & halves;
}
