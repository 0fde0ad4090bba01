import { grown } from '../columns/grown.ts';

/** The arrays a column of a chain table may be. */
export type ChainColumn = Int32Array | Float64Array;

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

/** An empty table. @param numbers columns that hold amounts; the others hold whole numbers of 32 bits */
export function createChains<Name extends string>(
  names: readonly Name[],
  numbers: readonly Name[] = [],
): ChainTable<Name> {
  const columns = names.map((name) => [
    name,
    numbers.includes(name) ? new Float64Array(64) : new Int32Array(64),
  ]);

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
  const room = table.guest.length * 2;
  table.guest = grown(table.guest, new Int32Array(room));
  table.next = grown(table.next, new Int32Array(room));
  for (const name of Object.keys(table.columns) as Name[]) {
    const old = table.columns[name];
    table.columns[name] =
      old instanceof Float64Array ? grown(old, new Float64Array(room)) : grown(old, new Int32Array(room));
  }
}

function growGuests<Name extends string>(table: ChainTable<Name>): void {
  const before = table.first.length;
  table.first = grown(table.first, new Int32Array(before * 2));
  table.first.fill(-1, before);
}
