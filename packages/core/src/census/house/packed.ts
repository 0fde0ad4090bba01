import type { Narrow } from '../columns/narrow.ts';

/** Numbers in as few bytes as they need: each is what it lies above the least; the highest code is "not known". */
export interface Packed {
  /** Bytes of a number; 0 where nothing is known of anybody, 8 for numbers as they are. */
  readonly width: 0 | 1 | 2 | 4 | 8;
  readonly least: number;
  readonly most: number;
  /** The code of what is not known; −1 where everything is. */
  readonly unknown: number;
  readonly bytes: Uint8Array;
}

/** How packed numbers are described beside their bytes. */
export type PackedHead = Omit<Packed, 'bytes'> & { readonly size: number };

const kinds = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** Packs the first numbers of a column. @param absent the number that stands for what is not known, where there is one */
export function packed(values: Narrow | Uint32Array, count: number, absent?: number): Packed {
  // Where everything is known codes begin at 0, so that most columns are read as they are.
  const isKnown = absent === undefined;
  let [least, most] = isKnown ? [0, 0] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [isWhole, misses] = [true, 0];
  for (let at = 0; at < count; at += 1) {
    const value = values[at] as number;
    if (!isKnown && Object.is(value, absent)) misses += 1;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
      if (!Number.isInteger(value)) isWhole = false;
    }
  }
  if (misses === count || (isKnown && least === 0 && most === 0))
    return { width: 0, least: 0, most: 0, unknown: 0, bytes: new Uint8Array() };
  const span = most - least + (misses > 0 ? 1 : 0);
  if (!isWhole || !(span < 2 ** 32)) {
    const whole = Float64Array.from(values.subarray(0, count));

    return { width: 8, least: 0, most: 0, unknown: -1, bytes: new Uint8Array(whole.buffer) };
  }
  const width = span < 2 ** 8 ? 1 : span < 2 ** 16 ? 2 : 4;
  const codes = new kinds[width](count);
  for (let at = 0; at < count; at += 1) {
    const value = values[at] as number;
    codes[at] = misses > 0 && Object.is(value, absent) ? span : value - least;
  }

  return { width, least, most, unknown: misses > 0 ? span : -1, bytes: new Uint8Array(codes.buffer) };
}

/** Writes packed numbers, which begin at a multiple of four, to the beginning of a column, which holds them exactly. */
export function unpack(
  { width, least, unknown }: Omit<Packed, 'bytes'>,
  bytes: Uint8Array<ArrayBuffer>,
  { into, absent }: { readonly into: Narrow | Uint32Array; readonly absent: number },
): void {
  if (width === 0) return;
  if (width === 8) {
    into.set(new Float64Array(bytes.slice().buffer));

    return;
  }
  into.set(new kinds[width](bytes.buffer, bytes.byteOffset, bytes.length / width));
  if (least === 0 && unknown < 0) return;
  if (into instanceof Float64Array) liftReals(into, { least, unknown, absent });
  else if (into instanceof Int32Array) liftWholes(into, { least, unknown, absent });
}

interface Lift {
  readonly least: number;
  readonly unknown: number;
  readonly absent: number;
}

// One loop for each kind of array: one that meets several is many times slower.
function liftReals(into: Float64Array, { least, unknown, absent }: Lift): void {
  for (let at = 0; at < into.length; at += 1) {
    const code = into[at] as number;
    into[at] = code === unknown ? absent : code + least;
  }
}

function liftWholes(into: Int32Array, { least, unknown, absent }: Lift): void {
  for (let at = 0; at < into.length; at += 1) {
    const code = (into[at] as number) >>> 0;
    into[at] = code === unknown ? absent : code + least;
  }
}

/** The narrowest column that holds what was packed. */
export function narrowFor({ width, least, most }: Omit<Packed, 'bytes'>, room: number): Narrow {
  if (width === 8) return new Float64Array(room);
  if (least >= 0 && most <= 0xff) return new Uint8Array(room);
  if (least >= 0 && most <= 0xffff) return new Uint16Array(room);

  return least >= -(2 ** 31) && most < 2 ** 31 ? new Int32Array(room) : new Float64Array(room);
}
