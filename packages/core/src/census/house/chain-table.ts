import { grown } from '../columns/grown.ts';
import type { Narrow } from '../columns/narrow.ts';
import { written } from '../columns/narrow.ts';

/** The arrays a column of a chain table may be. */
export type ChainColumn = Narrow;

/**
 * Rows of which a guest has any number, as columns: visits, purchases, marks. Each guest leads to one of his rows, each
 * row to the next; rows are dense, so that a question to all of them is one loop.
 */
export interface ChainTable<Name extends string> {
  count: number;
  /** Whose row: the guest's number. */
  guest: Int32Array;
  /** The next row of the same guest, −1 at the end. */
  next: Int32Array;
  /** A guest's first row, −1 for none. */
  first: Int32Array;
  readonly columns: Record<Name, ChainColumn>;
}

/** What a column is made for: amounts, whole numbers, or small ones; each is widened for a number that does not fit. */
export type ChainKind = 'amount' | 'whole' | 'small';

const arrays = { amount: Int32Array, whole: Int32Array, small: Uint8Array } as const;

/** An empty table. */
export function createChains<Name extends string>(
  kinds: Readonly<Record<Name, ChainKind>>,
): ChainTable<Name> {
  const columns = Object.entries<ChainKind>(kinds).map(([name, kind]) => [name, new arrays[kind](64)]);

  return {
    count: 0,
    guest: new Int32Array(64),
    next: new Int32Array(64),
    first: new Int32Array(64).fill(-1),
    columns: Object.fromEntries(columns) as Record<Name, ChainColumn>,
  };
}

/** Adds an empty row for a guest. @returns its place; columns may be other arrays afterwards */
export function addRow<Name extends string>(table: ChainTable<Name>, guest: number): number {
  if (table.count === table.guest.length) growRows(table);
  while (guest >= table.first.length) growGuests(table);
  const row = table.count++;
  table.guest[row] = guest;
  table.next[row] = table.first[guest] as number;
  table.first[guest] = row;

  return row;
}

/** Writes a cell; the column becomes a wider one for a number that does not fit. */
export function setCell<Name extends string>(
  table: ChainTable<Name>,
  name: Name,
  at: { readonly row: number; readonly value: number },
): void {
  const column = table.columns[name];
  const found = written(column, at.row, at.value);
  if (found !== column) table.columns[name] = found;
}

/** Gives back what was only room for more rows. */
export function trimChains<Name extends string>(table: ChainTable<Name>): void {
  const room = table.count + Math.ceil(table.count / 50) + 64;
  if (room < table.guest.length) resizeRows(table, room);
}

/** Takes all rows of a guest away; the last rows of the table move into their places. */
export function dropRows<Name extends string>(table: ChainTable<Name>, guest: number): void {
  if (guest >= table.first.length) return;
  const rows: number[] = [];
  for (let row = table.first[guest] as number; row >= 0; row = table.next[row] as number) rows.push(row);
  table.first[guest] = -1;
  for (const row of rows.sort((one, other) => other - one)) {
    table.count -= 1;
    if (row !== table.count) moveRow(table, table.count, row);
  }
}

/** The rows of a guest, the last that was added first. */
export function rowsOf<Name extends string>(table: ChainTable<Name>, guest: number): readonly number[] {
  const rows: number[] = [];
  let row = guest < table.first.length ? (table.first[guest] as number) : -1;
  for (; row >= 0; row = table.next[row] as number) rows.push(row);

  return rows;
}

function moveRow<Name extends string>(table: ChainTable<Name>, from: number, to: number): void {
  const owner = table.guest[from] as number;
  if (table.first[owner] === from) table.first[owner] = to;
  else {
    let before = table.first[owner] as number;
    while (table.next[before] !== from) before = table.next[before] as number;
    table.next[before] = to;
  }
  table.guest[to] = owner;
  table.next[to] = table.next[from] as number;
  for (const column of Object.values<ChainColumn>(table.columns)) column[to] = column[from] as number;
}

function growRows<Name extends string>(table: ChainTable<Name>): void {
  resizeRows(table, table.guest.length + 64 + (table.guest.length >> 2));
}

function resizeRows<Name extends string>(table: ChainTable<Name>, room: number): void {
  table.guest = resized(table.guest, room);
  table.next = resized(table.next, room);
  for (const name of Object.keys(table.columns) as Name[])
    table.columns[name] = resized(table.columns[name], room);
}

function resized<Column extends ChainColumn>(old: Column, room: number): Column {
  const column = new (old.constructor as new (length: number) => Column)(room);
  column.set(old.length > room ? old.subarray(0, room) : old);

  return column;
}

function growGuests<Name extends string>(table: ChainTable<Name>): void {
  const before = table.first.length;
  table.first = grown(table.first, new Int32Array(before + 64 + (before >> 2)));
  table.first.fill(-1, before);
}
