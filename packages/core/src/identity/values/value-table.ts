import { canShare, shared } from './shared-memory.ts';

/** The distinct values of one column as bytes, each with a number from 1 in the order in which they came; 0 is missing. */
export interface ValueTable {
  /** The number of a value; a value that was met before keeps its number. */
  numberOf(bytes: Uint8Array, start: number, end: number): number;
  /** The numbers that the values of another table have in this one, by their numbers there. */
  numbersOf(other: ValueData): Int32Array;
  /** How many distinct values there are, plus one for `missing`. */
  size(): number;
  /** A hash of the value's bytes, the same wherever it was met. */
  hashOf(value: number): number;
  /** The values as data, in memory that threads share: the bytes of value `n` end at `ends[n]`. */
  done(): ValueData;
}

/** What a table is made of. */
export interface ValueData {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
}

/**
 * Room for the first values, and for their bytes: a table of a few records, of which a judge has two dozen, begins with so
 * little that none of it lies outside of the engine's heap, where each piece is dear to make.
 */
const few = 8;
const fewBytes = 64;

/** So many hashes are looked for together. */
const together = 64;

/** Makes an empty table. Values lie one after the other in one array, so that a million of them cost no objects. */
export function valueTable(): ValueTable {
  let arena = new Uint8Array(fewBytes);
  let ends = new Uint32Array(few);
  let hashes = new Uint32Array(few);
  /** By slot: the number of a value, and above it as much of its hash as there is room for. */
  let slots = new Int32Array(few * 2);
  let mask = slots.length - 1;
  let size = 1;
  /** What was looked at last: a look that nobody sees would be left out. */
  let fetched = 0;

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let value = 1; value < size; value += 1) {
      const hash = hashes[value] as number;
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | value;
    }
  };
  const isSame = (value: number, bytes: Uint8Array, start: number, length: number): boolean => {
    const from = ends[value - 1] as number;
    if ((ends[value] as number) - from !== length) return false;
    for (let at = 0; at < length; at += 1) if (arena[from + at] !== bytes[start + at]) return false;

    return true;
  };
  const append = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const from = ends[size - 1] as number;
    const to = from + end - start;
    if (to > arena.length) arena = enlarged(arena, Math.max(to, arena.length * 2));
    for (let at = start; at < end; at += 1) arena[from + at - start] = bytes[at] as number;
    if (size === ends.length) {
      ends = enlarged(ends, size * 2);
      hashes = enlarged(hashes, size * 2);
    }
    ends[size] = to;
    hashes[size] = hash;
    size += 1;

    return size - 1;
  };

  const find = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    let slot = hash & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (((entry ^ hash) & ~mask) === 0 && isSame(entry & mask, bytes, start, end - start))
        return entry & mask;
      slot = (slot + 1) & mask;
    }
    const value = append(bytes, start, end, hash);
    slots[slot] = (hash & ~mask) | value;
    if (size * 2 > slots.length) grow();

    return value;
  };

  /** Looks at where some hashes stand, so that all of that comes from memory at once and not one after the other. */
  const fetch = (wanted: Uint32Array, from: number, to: number): void => {
    let seen = 0;
    for (let at = from; at < to; at += 1) seen ^= slots[(wanted[at] as number) & mask] as number;
    for (let at = from; at < to; at += 1)
      seen ^= ends[(slots[(wanted[at] as number) & mask] as number) & mask] as number;
    fetched = seen;
  };

  return {
    numberOf: (bytes, start, end) => find(bytes, start, end, signedHash(bytes, start, end)),
    numbersOf({ bytes, ends: stops, hashes: known }) {
      const numbers = new Int32Array(stops.length);
      for (let first = 1; first < numbers.length; first += together) {
        const behind = Math.min(numbers.length, first + together);
        fetch(known, first, behind);
        for (let value = first; value < behind; value += 1)
          numbers[value] = find(
            bytes,
            stops[value - 1] as number,
            stops[value] as number,
            (known[value] as number) | 0,
          );
      }

      return numbers;
    },
    size: () => size,
    hashOf: (value) => hashes[value] as number,
    done: () => ({
      bytes: exactly(arena, ends[size - 1] as number),
      ends: exactly(ends, size),
      hashes: exactly(hashes, size),
    }),
  };
}

/** Where hashes begin (FNV-1a). */
export const startOfHash = 0x811c9dc5;

/** A hash with one letter more, before it is mixed. */
export function foldedIn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** A hash of bytes (FNV-1a with a final mix); never 0. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  return signedHash(bytes, start, end) >>> 0;
}

/** The same bits as a number with a sign: those are handed from function to function without room of their own. */
function signedHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = startOfHash;
  for (let at = start; at < end; at += 1) hash = foldedIn(hash, bytes[at] as number);

  return signed(hash);
}

/** Spreads the bits of a number over 32 bits (the last steps of MurmurHash3); never 0. */
export function mixed(number: number): number {
  return signed(number) >>> 0;
}

/** The same bits as a number with a sign. */
function signed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);

  return hash ^ (hash >>> 16) || 1;
}

/** One hash of two; the order counts. */
export function hashOfBoth(one: number, other: number): number {
  return mixed(Math.imul(one, 0x9e3779b1) ^ (other + 0x7f4a7c15));
}

/** A hash of a text; never 0. */
export function hashOfText(text: string): number {
  let hash = startOfHash;
  for (let at = 0; at < text.length; at += 1) hash = foldedIn(hash, text.charCodeAt(at));

  return mixed(hash);
}

/** What is made of a table that has met no value. */
export const noValues: ValueData = {
  bytes: new Uint8Array(0),
  ends: new Uint32Array(1),
  hashes: new Uint32Array(1),
};

/** So few numbers are copied: a part of so small an array takes more room, and longer to make, than a copy. */
export const small = 1024;

/** The first of some numbers, in memory that threads share where they are many. */
function exactly<Numbers extends Growing>(numbers: Numbers, length: number): Numbers {
  if (length < small) return numbers.slice(0, length) as Numbers;

  return canShare() ? shared(numbers.subarray(0, length) as Numbers) : (numbers.slice(0, length) as Numbers);
}

type Growing = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function enlarged<Numbers extends Growing>(old: Numbers, length: number): Numbers {
  const larger = new (old.constructor as new (length: number) => Numbers)(length);
  larger.set(old);

  return larger;
}
