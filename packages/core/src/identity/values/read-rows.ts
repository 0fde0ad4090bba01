import { byteRows } from './byte-rows.ts';
import { type ColumnData, tableBuilder } from './columns.ts';
import { type RowTargets, tableRows } from './table-rows.ts';

/** The rows of a part of a file, which a thread reads beside the others. */
export interface RowsWork extends RowTargets {
  /** In memory that threads share. */
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  /** The fields of the columns of people, and the columns beside them. */
  readonly fields: readonly string[];
  readonly besides: readonly string[];
}

/** What a thread has read. */
export interface RowsRead {
  readonly people: readonly ColumnData[];
  readonly others: readonly ColumnData[];
  readonly rows: number;
  readonly openQuotes: number;
}

/** So many bytes are taken out of shared memory at a time: what only one thread sees is read faster. */
const piece = 2 ** 20;

/** About how many rows so many bytes have, a few more rather than fewer, where the first of them have `rows`. */
export function rowsIn(bytes: number, first: number, rows: number): number {
  return Math.ceil((bytes / first) * rows * 1.02);
}

/** Reads rows in a thread of its own. */
export function readRows({ bytes, delimiter, fields, besides, ...where }: RowsWork): RowsRead {
  const people = tableBuilder(fields);
  const others = tableBuilder(besides);
  const rows = tableRows(where, people, others);
  const splitter = byteRows(delimiter, rows);
  for (let from = 0; from < bytes.length; from += piece) {
    splitter.take(bytes.slice(from, from + piece));
    if (from === 0)
      for (const table of [people, others]) table.expect(rowsIn(bytes.length, piece, rows.count()));
  }
  splitter.end();

  return {
    people: people.data(),
    others: others.data(),
    rows: rows.count(),
    openQuotes: splitter.openQuotes(),
  };
}
