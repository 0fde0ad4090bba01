import type { Narrow } from '../columns/narrow.ts';
import { written } from '../columns/narrow.ts';
import { createWords, type WordList, wordNumber } from './word-list.ts';

/** What a fact is: a word of a list, a count from 0, a number that may be unknown, or a day that may be. */
export type FactKind = 'word' | 'count' | 'number' | 'day';

/** A day that is not known. */
export const noDay = -(2 ** 31);

/** One fact of all guests. */
export type FactColumn = WordColumn | CountColumn | NumberColumn | DayColumn;

/** Words, as numbers in a list. */
export interface WordColumn extends WordList {
  readonly kind: 'word';
  values: Uint8Array | Uint16Array | Int32Array;
}

/** Counts; what was never counted is 0. */
export interface CountColumn {
  readonly kind: 'count';
  values: Narrow;
}

/** Numbers and amounts; `NaN` is unknown. */
export interface NumberColumn {
  readonly kind: 'number';
  values: Float64Array;
}

/** Days since 1970-01-01; `-(2 ** 31)` is unknown. */
export interface DayColumn {
  readonly kind: 'day';
  values: Int32Array;
}

/** A column in which nothing is known of anybody. */
export function createColumn(kind: FactKind, rows: number): FactColumn {
  switch (kind) {
    case 'word':
      return { kind, ...createWords(), values: new Uint8Array(rows) };
    case 'count':
      return { kind, values: new Uint8Array(rows) };
    case 'number':
      return { kind, values: new Float64Array(rows).fill(Number.NaN) };
    case 'day':
      return { kind, values: new Int32Array(rows).fill(noDay) };
  }
}

/** Makes room for more guests, of whom nothing is known. */
export function growColumn(column: FactColumn, rows: number): void {
  const before = column.values.length;
  const larger = new (column.values.constructor as new (length: number) => typeof column.values)(rows);
  larger.set(column.values);
  if (column.kind === 'number') larger.fill(Number.NaN, before);
  if (column.kind === 'day') larger.fill(noDay, before);
  column.values = larger;
}

/** Forgets what is known of a guest. */
export function clearFact(column: FactColumn, row: number): void {
  column.values[row] = column.kind === 'number' ? Number.NaN : column.kind === 'day' ? noDay : 0;
}

/** Says a number of a guest. */
export function setNumber(column: CountColumn | NumberColumn, row: number, value: number): void {
  if (column.kind === 'number') column.values[row] = value;
  else column.values = written(column.values, row, value);
}

/** Says a word of a guest. */
export function setWord(column: WordColumn, row: number, word: string): void {
  const code = wordNumber(column, word);
  const widest = column.values instanceof Uint8Array ? 0xff : 0xffff;
  if (code > widest && !(column.values instanceof Int32Array))
    column.values =
      column.values instanceof Uint8Array ? Uint16Array.from(column.values) : Int32Array.from(column.values);
  column.values[row] = code;
}

/** What a column says of a guest; `undefined` where it is not known. */
export function factAt(column: FactColumn, row: number): string | number | undefined {
  const value = column.values[row] as number;
  if (column.kind === 'word') return column.words[value] || undefined;
  if (column.kind === 'number') return Number.isNaN(value) ? undefined : value;

  return column.kind === 'day' && value === noDay ? undefined : value;
}
