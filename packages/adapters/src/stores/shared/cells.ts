import { InnkeeperError, jsonTextOf } from '@innkeeper/core';
import type { Column, Shape } from './shape.ts';

/** A cell as a store keeps it: JSON as text, `undefined` where there is none. */
export type StoredCell = string | number | undefined;

/** A row as a store keeps it: its cells in the order of the columns. */
export type StoredRow = readonly StoredCell[];

/** A row from outside, whose columns are looked up by name. */
export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * What a store keeps of one cell of a row.
 * @throws `refused/text` for characters that PostgreSQL cannot hold, `store/refused` for a cell that does not fit
 */
export function storedCell(row: AnyRow, column: Column, table: string): StoredCell {
  const value = row[column.name];
  if (value === undefined || (value === null && column.holds !== 'json')) return absent(column, table);
  if (column.holds === 'json') return jsonText(value, column, table);
  if (column.holds === 'integer') return integer(value, column, table);
  if (typeof value !== 'string') throw misfit(column, table, 'is no text');
  if (!isKeepable(value)) throw unkeepable(column, table);

  return value;
}

/** What a store keeps of a row. */
export function storedRow(shape: Shape, row: AnyRow): StoredRow {
  return shape.columns.map((column) => storedCell(row, column, shape.table));
}

/** The row that was kept, built anew: whoever gets it may do with it what he wants. */
export function rowOfCells(
  { columns }: Shape,
  cells: readonly (string | number | null | undefined)[],
): AnyRow {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place += 1) {
    const cell = cells[place];
    const column = columns[place];
    if (cell === undefined || cell === null || !column) continue;
    row[column.name] = readCell(column, cell);
  }

  return row;
}

/** The cells of each column, by its name. */
export type ColumnCells = Readonly<Record<string, readonly string[] | ArrayLike<number>>>;

/** Some columns of rows that were kept, each as one list; what is absent is an empty text or no number. */
export function cellsByColumn(
  shape: Shape,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): ColumnCells {
  const listOf = (column: Column): ColumnCells[string] => {
    const place = shape.columns.indexOf(column);
    if (column.holds === 'integer') return rows.map((row) => Number(row[place] ?? Number.NaN));

    return rows.map((row) => String(row[place] ?? ''));
  };

  return Object.fromEntries(columns.map((column) => [column.name, listOf(column)]));
}

/** Whether PostgreSQL can hold a text: no NUL, no half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !suspicious.test(text) || !(text.includes('\0') || loneSurrogate.test(text));
}

function readCell(column: Column, cell: string | number): unknown {
  if (column.holds === 'text') return cell;

  return column.holds === 'integer' ? Number(cell) : JSON.parse(String(cell));
}

function absent(column: Column, table: string): undefined {
  if (!column.optional) throw misfit(column, table, 'is missing');
}

function integer(value: unknown, column: Column, table: string): number {
  if (!Number.isSafeInteger(value)) throw misfit(column, table, 'is no whole number below 2^53');

  return (value as number) + 0; // minus zero becomes zero, as in every database
}

function jsonText(value: unknown, column: Column, table: string): StoredCell {
  const text = jsonTextOf(value);
  if (text === undefined) return absent(column, table);
  if (text.includes('\\u') && unkeepableEscape.test(text)) throw unkeepable(column, table);

  return text;
}

function misfit({ name }: Column, table: string, problem: string): InnkeeperError {
  return new InnkeeperError('store/refused', { reason: `${table}.${name} ${problem}` });
}

function unkeepable({ name }: Column, table: string): InnkeeperError {
  return new InnkeeperError('refused/text', { field: `${table}.${name}` });
}

const suspicious = /[\0\ud800-\udfff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** `JSON.stringify` writes NUL and lone surrogates as escapes; an escaped backslash before is none. */
const unkeepableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;
