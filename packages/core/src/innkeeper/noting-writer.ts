import type { Writer } from '../ports/store.ts';
import type { KeyOf, Row, TableName } from '../ports/tables.ts';

/** A writer that notes whose way to be found may change by what is written. */
export interface NotingWriter {
  readonly rows: Writer;
  /** Ids of profiles. */
  readonly touched: ReadonlySet<string>;
}

/** The column that names the profile a row is about, in the tables that a finder is fed from. */
const columns: Partial<Record<TableName, string>> = {
  profile: 'id',
  party: 'profileId',
  root: 'profileId',
  fact: 'profileId',
};

/** Writes as before, and notes the profiles. */
export function notingWriter(writer: Writer): NotingWriter {
  const touched = new Set<string>();
  const note = (table: TableName, rows: readonly object[]): void => {
    const column = columns[table];
    if (column === undefined) return;
    for (const row of rows) touched.add(String((row as Readonly<Record<string, unknown>>)[column]));
  };
  const rows: Writer = {
    where: (table, column, values) => writer.where(table, column, values),
    page: (table, options) => writer.page(table, options),
    count: (table, column, values) => writer.count(table, column, values),
    add: <Name extends TableName>(table: Name, added: readonly Row<Name>[]) => {
      note(table, added);

      return writer.add(table, added);
    },
    put: <Name extends TableName>(table: Name, kept: readonly Row<Name>[]) => {
      note(table, kept);

      return writer.put(table, kept);
    },
    drop: async <Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]) => {
      note(table, table === 'fact' ? [] : keys);

      return writer.drop(table, keys);
    },
  };

  return { rows, touched };
}
