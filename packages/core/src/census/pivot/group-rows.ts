import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import type { Codes, Dimension } from './fact-table.ts';

/** Rows in groups of equal words. */
export interface RowGroups {
  /** How many places there are; some may have no row. */
  readonly count: number;
  /** How many have one. */
  readonly filled: number;
  /** The group of each row. */
  readonly of: Int32Array;
  /** A row of each group, which has its words. */
  readonly first: Int32Array;
  readonly sizes: Int32Array;
}

/** So many numbers a direct table may have; beyond it a map is smaller. */
const widest = 1 << 22;

/**
 * Groups rows by any dimensions, one after the other: no key is ever made of words.
 * @throws `census/too-many-cells` with the count that was reached
 */
export function groupRows(rows: number, dimensions: readonly Dimension<Texts>[], most: number): RowGroups {
  const places = placesOf(dimensions);
  const of = new Int32Array(rows);
  let count = rows === 0 ? 0 : (places ?? 1);
  if (places !== undefined) placeDirectly(of, dimensions);
  else {
    for (const { codes, values } of dimensions) count = refine(of, count, codes, values.length);
  }
  const first = new Int32Array(count).fill(-1);
  const sizes = new Int32Array(count);
  for (let row = 0; row < rows; row += 1) {
    const group = of[row] as number;
    if ((first[group] as number) < 0) first[group] = row;
    sizes[group] = (sizes[group] as number) + 1;
  }
  const filled = places === undefined ? count : filledOf(sizes);
  if (filled > most) throw new InnkeeperError('census/too-many-cells', { count: filled, limit: most });

  return { count, filled, of, first, sizes };
}

/** Few enough choices have a place each: no table has to say which group a row belongs to. */
const direct = 1 << 16;

/** How many choices of words there are, where each can have a place of its own. */
export function placesOf(dimensions: readonly Dimension<Texts>[]): number | undefined {
  const places = dimensions.reduce((product, { values }) => product * Math.max(1, values.length), 1);

  return places <= direct ? places : undefined;
}

/** So many rows are placed by one dimension after the other while they are in the nearest memory. */
export const block = 4096;

/** The places of rows from one up to another: the codes of the dimensions as digits. */
export function placeRows(
  of: Int32Array,
  from: number,
  to: number,
  dimensions: readonly Dimension<Texts>[],
): void {
  if (dimensions.length === 0) of.fill(0, 0, to - from);
  for (let at = 0; at < dimensions.length; at += 1) {
    const [one, other] = [dimensions[at] as Dimension<Texts>, dimensions[at + 1]];
    // Times nothing, what stood there before the first digit is gone.
    const wide = at === 0 ? 0 : widthOf(one);
    if (one.codes instanceof Uint8Array && other?.codes instanceof Uint8Array) {
      addBytes(of, {
        from,
        to,
        one: one.codes,
        wide,
        other: other.codes,
        width: widthOf(other),
      });
      at += 1;
    } else if (one.codes instanceof Uint8Array) addByte(of, { from, to, one: one.codes, wide });
    else addDigit(of, one.codes.subarray(from, to), wide);
  }
}

function widthOf({ values }: Dimension<Texts>): number {
  return Math.max(1, values.length);
}

interface OneDigit {
  readonly from: number;
  readonly to: number;
  readonly one: Uint8Array;
  readonly wide: number;
}

interface TwoDigits extends OneDigit {
  readonly other: Uint8Array;
  readonly width: number;
}

/** Two digits in one step: most dimensions have few words. */
function addBytes(of: Int32Array, { from, to, one, wide, other, width }: TwoDigits): void {
  const fours = foursOf(one.byteOffset | other.byteOffset | from, to - from);
  if (fours > 0)
    addFours(of, { one: wordsOf(one, from, fours), wide, other: wordsOf(other, from, fours), width });
  for (let row = from + fours * 4; row < to; row += 1) {
    const at = row - from;
    of[at] = ((of[at] as number) * wide + (one[row] as number)) * width + (other[row] as number);
  }
}

function addByte(of: Int32Array, { from, to, one, wide }: OneDigit): void {
  const fours = foursOf(one.byteOffset | from, to - from);
  if (fours > 0) addFour(of, wordsOf(one, from, fours), wide);
  for (let row = from + fours * 4; row < to; row += 1) {
    const at = row - from;
    of[at] = (of[at] as number) * wide + (one[row] as number);
  }
}

/** How many times four rows are one step: where the codes of four lie as one number. */
function foursOf(place: number, rows: number): number {
  return isLowFirst && (place & 3) === 0 ? rows >> 2 : 0;
}

function wordsOf({ buffer, byteOffset }: Uint8Array, from: number, fours: number): Int32Array {
  return new Int32Array(buffer, byteOffset + from, fours);
}

/** Whether the first byte of a number is its lowest, as nearly everywhere. */
const isLowFirst = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

interface FourDigits extends Pick<TwoDigits, 'wide' | 'width'> {
  /** Four codes in each number. */
  readonly one: Int32Array;
  readonly other: Int32Array;
}

function addFours(of: Int32Array, { one, wide, other, width }: FourDigits): void {
  for (let at = 0, row = 0; at < one.length; at += 1, row += 4) {
    const a = one[at] as number;
    const b = other[at] as number;
    of[row] = ((of[row] as number) * wide + (a & 0xff)) * width + (b & 0xff);
    of[row + 1] = ((of[row + 1] as number) * wide + ((a >>> 8) & 0xff)) * width + ((b >>> 8) & 0xff);
    of[row + 2] = ((of[row + 2] as number) * wide + ((a >>> 16) & 0xff)) * width + ((b >>> 16) & 0xff);
    of[row + 3] = ((of[row + 3] as number) * wide + (a >>> 24)) * width + (b >>> 24);
  }
}

function addFour(of: Int32Array, one: Int32Array, wide: number): void {
  for (let at = 0, row = 0; at < one.length; at += 1, row += 4) {
    const a = one[at] as number;
    of[row] = (of[row] as number) * wide + (a & 0xff);
    of[row + 1] = (of[row + 1] as number) * wide + ((a >>> 8) & 0xff);
    of[row + 2] = (of[row + 2] as number) * wide + ((a >>> 16) & 0xff);
    of[row + 3] = (of[row + 3] as number) * wide + (a >>> 24);
  }
}

function placeDirectly(of: Int32Array, dimensions: readonly Dimension<Texts>[]): void {
  for (let from = 0; from < of.length; from += block) {
    const to = Math.min(of.length, from + block);
    placeRows(of.subarray(from, to), from, to, dimensions);
  }
}

function addDigit(of: Int32Array, codes: Codes, width: number): void {
  for (let row = 0; row < codes.length; row += 1)
    of[row] = (of[row] as number) * width + (codes[row] as number);
}

/** How many groups have a row. */
export function filledOf(sizes: Int32Array): number {
  return sizes.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0);
}

/** Splits the groups by one more column; the new groups are numbered as they are met. */
function refine(of: Int32Array, groups: number, codes: Codes, words: number): number {
  const width = Math.max(1, words);
  let count = 0;
  if (groups * width <= widest) {
    const known = new Int32Array(groups * width).fill(-1);
    for (let row = 0; row < of.length; row += 1) {
      const key = (of[row] as number) * width + (codes[row] as number);
      let group = known[key] as number;
      if (group < 0) {
        group = count++;
        known[key] = group;
      }
      of[row] = group;
    }
  } else {
    const known = new Map<number, number>();
    for (let row = 0; row < of.length; row += 1) {
      const key = (of[row] as number) * width + (codes[row] as number);
      let group = known.get(key);
      if (group === undefined) {
        group = count++;
        known.set(key, group);
      }
      of[row] = group;
    }
  }

  return count;
}
