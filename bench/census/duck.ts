import type { DuckDBConnection } from '@duckdb/node-api';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';

/** Columns of numbers by name. */
export type NumberColumns = Readonly<Record<string, ArrayLike<number>>>;

/** A DuckDB in memory, with as many threads as the machine has. */
export async function openDuck(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Brings columns in as a table: whole numbers as INTEGER, amounts as DOUBLE. */
export async function fillTable(
  duck: DuckDBConnection,
  table: string,
  columns: NumberColumns,
): Promise<void> {
  const names = Object.keys(columns);
  const isReal = names.map((name) => columns[name] instanceof Float64Array);
  const types = isReal.map((real) => (real ? DOUBLE : INTEGER));
  await duck.run(
    `create table ${table} (${names.map((name, at) => `"${name}" ${isReal[at] ? 'double' : 'integer'}`).join(', ')})`,
  );
  const appender = await duck.createAppender(table);
  const rows = columns[names[0] as string]?.length ?? 0;
  const chunk = DuckDBDataChunk.create(types, 2048);
  for (let from = 0; from < rows; from += 2048) {
    const to = Math.min(rows, from + 2048);
    chunk.rowCount = to - from;
    chunk.setColumns(names.map((name) => Array.prototype.slice.call(columns[name], from, to)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The answer of a question, read to its end. */
export async function answerOf(
  duck: DuckDBConnection,
  question: string,
): Promise<readonly (readonly unknown[])[]> {
  return (await duck.runAndReadAll(question)).getRows();
}
