import type { FactColumn } from '../census/house/fact-column.ts';
import { blockSize } from './block.ts';

// One loop for each kind of array, without a branch: one that meets several kinds is several times slower.

/** A range of numbers, or with `outside` all numbers but those of the range; what is not known lies in no range. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly outside: 0 | 1;
  /** The range as a table of the numbers that fit a byte. */
  readonly bytes: Uint8Array;
}

/** Makes a range; its ends belong to it. */
export function rangeOf(least: number, most: number, outside: 0 | 1 = 0): NumberRange {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => +(value >= least && value <= most) ^ outside);

  return { least, most, outside, bytes };
}

/** Leaves whose number is in a range. */
export function keepRange(
  out: Uint8Array,
  values: FactColumn['values'],
  { least, most, outside, bytes, from, to }: NumberRange & Guests,
): void {
  if (values instanceof Uint8Array) keepBytes(out, values, { fits: bytes, from, to });
  else if (values instanceof Uint16Array) keepShorts(out, values, { least, most, outside, from, to });
  else if (values instanceof Int32Array) keepWholes(out, values, { least, most, outside, from, to });
  else keepReals(out, values, { least, most, outside, from, to });
}

/** The guests from one number up to another. */
interface Guests {
  readonly from: number;
  readonly to: number;
}

/** Leaves whose word is one of a table; words that it does not have do not fit. */
export function keepWords(
  out: Uint8Array,
  values: FactColumn['values'],
  at: { readonly fits: Uint8Array } & Guests,
): void {
  if (values instanceof Uint8Array) keepBytes(out, values, at);
  else keepWide(out, values, at);
}

/** Four guests in a step where they stand at a multiple of four, as those of a block do. */
function keepBytes(
  out: Uint8Array,
  values: Uint8Array,
  { fits, from, to }: { readonly fits: Uint8Array } & Guests,
): void {
  const fours = ((out.byteOffset | (values.byteOffset + from)) & 3) === 0 ? (to - from) >> 2 : 0;
  if (fours > 0) {
    const four = new Int32Array(values.buffer, values.byteOffset + from, fours);
    keepFours(new Int32Array(out.buffer, out.byteOffset, fours), four, fits);
  }
  for (let row = from + fours * 4; row < to; row += 1)
    out[row - from] = (out[row - from] as number) & (fits[values[row] as number] as number);
}

function keepFours(out: Int32Array, values: Int32Array, fits: Uint8Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const four = values[at] as number;
    const fit =
      (fits[four & 0xff] as number) |
      ((fits[(four >>> 8) & 0xff] as number) << 8) |
      ((fits[(four >>> 16) & 0xff] as number) << 16) |
      ((fits[four >>> 24] as number) << 24);
    out[at] = (out[at] as number) & fit;
  }
}

function keepWide(
  out: Uint8Array,
  values: FactColumn['values'],
  { fits, from, to }: { readonly fits: Uint8Array } & Guests,
): void {
  for (let row = from; row < to; row += 1) if (!fits[values[row] as number]) out[row - from] = 0;
}

type Range = Omit<NumberRange, 'bytes'> & Guests;

function keepShorts(out: Uint8Array, values: Uint16Array, { least, most, outside, from, to }: Range): void {
  for (let row = from; row < to; row += 1) {
    const value = values[row] as number;
    out[row - from] = (out[row - from] as number) & ((+(value >= least) & +(value <= most)) ^ outside);
  }
}

function keepWholes(out: Uint8Array, values: Int32Array, { least, most, outside, from, to }: Range): void {
  for (let row = from; row < to; row += 1) {
    const value = values[row] as number;
    out[row - from] = (out[row - from] as number) & ((+(value >= least) & +(value <= most)) ^ outside);
  }
}

function keepReals(out: Uint8Array, values: Float64Array, { least, most, outside, from, to }: Range): void {
  for (let row = from; row < to; row += 1) {
    const value = values[row] as number;
    out[row - from] = (out[row - from] as number) & ((+(value >= least) & +(value <= most)) ^ outside);
  }
}

/** The guests of a block who are left, as places in it. */
export interface Left {
  readonly places: Int32Array;
  readonly count: number;
}

const places = new Int32Array(blockSize);

/** Who is left of so many guests; what is returned holds until it is asked again. */
export function leftIn(out: Uint8Array, count: number): Left {
  let left = 0;
  for (let at = 0; at < count; at += 1) {
    places[left] = at;
    left += out[at] as number;
  }

  return { places, count: left };
}
