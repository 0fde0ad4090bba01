import type { Cell } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type BTree from 'sorted-btree';
import { EmptyBTree } from 'sorted-btree';
import type { AnyRow, StoredRow } from '../shared/cells.ts';
import { storedCell, storedRow } from '../shared/cells.ts';
import { afterPrefix, sortable, sortableKey } from '../shared/order.ts';
import type { PageQuestion } from '../shared/question.ts';
import { checkPage, findableColumn, fittingValues } from '../shared/question.ts';
import type { Column, Shape } from '../shared/shape.ts';

type Tree = BTree<string, StoredRow>;

/** One table of one tenant at one moment. A copy costs nothing and shares what neither changes. */
export interface MemoryTable {
  readonly shape: Shape;
  /** Rows by their key. */
  readonly rows: Tree;
  /** Rows by value and key, for each further column it can be asked by. */
  readonly indexes: ReadonlyMap<string, Tree>;
}

/** A table without a row. */
export function emptyTable(shape: Shape): MemoryTable {
  const indexed = shape.findable.filter((column) => column !== shape.key[0]);

  return { shape, rows: emptyTree(), indexes: new Map(indexed.map(({ name }) => [name, emptyTree()])) };
}

/** A table of its own with the same rows. */
export function copyOf({ shape, rows, indexes }: MemoryTable): MemoryTable {
  return {
    shape,
    rows: rows.clone(),
    indexes: new Map([...indexes].map(([name, tree]) => [name, tree.clone()])),
  };
}

/** Writes rows that must not be there yet. @throws `store/conflict` */
export function addRows(table: MemoryTable, rows: readonly AnyRow[]): void {
  for (const given of rows) {
    const row = storedRow(table.shape, given);
    const key = keyOfRow(table.shape, given);
    if (table.rows.has(key)) throw new InnkeeperError('store/conflict', { table: table.shape.table });
    set(table, key, row);
  }
}

/** Writes rows if none of them is there yet. */
export function addNewRows(table: MemoryTable, rows: readonly AnyRow[]): boolean {
  const keys = new Set(rows.map((row) => keyOfRow(table.shape, row)));
  if (keys.size < rows.length || [...keys].some((key) => table.rows.has(key))) return false;
  addRows(table, rows);

  return true;
}

/** Writes rows over those of the same key. */
export function putRows(table: MemoryTable, rows: readonly AnyRow[]): void {
  for (const given of rows) {
    const row = storedRow(table.shape, given);
    const key = keyOfRow(table.shape, given);
    remove(table, key);
    set(table, key, row);
  }
}

/** Takes rows away by their keys. */
export function dropRows(table: MemoryTable, keys: readonly AnyRow[]): void {
  for (const key of keys) remove(table, keyOfRow(table.shape, key));
}

/** The rows whose column has one of the values, in the order of the key. */
export function rowsWhere(table: MemoryTable, name: string, values: readonly Cell[]): readonly StoredRow[] {
  const column = findableColumn(table.shape, name);
  const found: [string, StoredRow][] = [];
  for (const value of fittingValues(column, values)) {
    const begin = sortable(value);
    treeOf(table, column).forRange(`${begin}\0`, `${begin}\u0001`, false, (place, row) => {
      found.push([column === table.shape.key[0] ? place : place.slice(begin.length + 1), row]);
    });
  }

  return found.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** How many rows have one of the values. */
export function countWhere(table: MemoryTable, name: string, values: readonly Cell[]): number {
  return rowsWhere(table, name, values).length;
}

/** A page of rows in the order of the key. */
export function pageOf(table: MemoryTable, question: PageQuestion): readonly StoredRow[] {
  checkPage(table.shape, question);
  const { low, high } = boundsOf(table.shape, question);
  const after = question.after ? keyOfRow(table.shape, question.after) : undefined;
  const page: StoredRow[] = [];
  const places = question.backwards
    ? table.rows.entriesReversed(lesser(after, high), undefined, true)
    : table.rows.entries(greater(after, low));
  for (const [place, row] of places) {
    if (place === after) continue;
    if (question.backwards ? place < low : high !== undefined && place >= high) break;
    if (page.push(row) === question.limit) break;
  }

  return page;
}

function boundsOf({ key }: Shape, { prefix = '', first }: PageQuestion): { low: string; high?: string } {
  const end = afterPrefix(prefix);
  const range = { low: sortable(prefix), ...(end === undefined ? {} : { high: sortable(end) }) };
  if (first === undefined) return range;
  const [fitting] = key[0] ? fittingValues(key[0], [first]) : [];
  if (fitting === undefined) return { low: '\uffff', high: '' };
  const begin = sortable(fitting);

  return { low: greater(`${begin}\0`, range.low), high: lesser(`${begin}\u0001`, range.high) ?? '' };
}

function keyOfRow({ key, table }: Shape, row: AnyRow): string {
  return sortableKey(key.map((column) => storedCell(row, column, table)));
}

function set({ shape, rows, indexes }: MemoryTable, key: string, row: StoredRow): void {
  rows.set(key, row);
  for (const place of indexPlaces(shape, key, row)) indexes.get(place.column)?.set(place.at, row);
}

function remove({ shape, rows, indexes }: MemoryTable, key: string): void {
  const row = rows.get(key);
  if (!row) return;
  rows.delete(key);
  for (const place of indexPlaces(shape, key, row)) indexes.get(place.column)?.delete(place.at);
}

function* indexPlaces({ columns, findable }: Shape, key: string, row: StoredRow) {
  for (const column of findable) {
    const value = row[columns.indexOf(column)];
    if (value !== undefined) yield { column: column.name, at: `${sortable(value)}\0${key}` };
  }
}

function treeOf({ rows, indexes }: MemoryTable, { name }: Column): Tree {
  return indexes.get(name) ?? rows;
}

function emptyTree(): Tree {
  return (EmptyBTree as Tree).clone();
}

function greater(one: string | undefined, other: string): string {
  return one === undefined || one < other ? other : one;
}

function lesser(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;

  return one < other ? one : other;
}
