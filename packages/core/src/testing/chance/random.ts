/** Chance that can be told again: the next number of a stream, 0 ≤ n < 1. */
export type Random = () => number;

const range = 4_294_967_296;

/** A 32-bit seed of whatever names a hotel: the same name, the same hotel. */
export function seedOf(name: string | number): number {
  let hash = 0x811c9dc5;
  for (const letter of String(name)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);

  return scramble(hash);
}

/** Spreads 32 bits over 32 bits, one to one (the finaliser of MurmurHash3). */
export function scramble(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);

  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The stream of numbers for one thing of one hotel (sfc32 of Chris Doty-Humphrey), whatever was drawn before for others.
 * @param part what is drawn for (a constant of the caller)
 * @param index which of them: guest, household, company
 */
export function randomOf(seed: number, part: number, index: number): Random {
  let a = scramble(seed ^ Math.imul(part, 0x9e3779b1));
  let b = scramble(index ^ a);
  let c = scramble(b + part);
  let d = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;

    return (sum >>> 0) / range;
  };
  for (let round = 0; round < 8; round += 1) next();

  return next;
}

/** An integer from 0 to `count − 1`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** An integer from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list, all alike. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** That many decimal digits. */
export function digits(random: Random, count: number): string {
  let text = '';
  for (let left = count; left > 0; left -= 6) {
    const size = Math.min(left, 6);
    text += String(Math.floor(random() * 10 ** size)).padStart(size, '0');
  }

  return text;
}
