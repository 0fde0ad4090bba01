import { tableBuilder } from './values/columns.ts';
import type { People } from './values/people.ts';
import { peopleOf, type ValueReaders } from './values/people-of.ts';
import { utf8Of } from './values/utf8.ts';

/** A row of a table by field. */
export type Row = Readonly<Record<string, string>>;

/** A table as people; the columns are all fields that any row has. */
export function peopleIn(rows: readonly Row[], readers?: ValueReaders): People {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const builder = tableBuilder(fields);
  for (const row of rows) {
    for (const [at, field] of fields.entries()) {
      const bytes = utf8Of(row[field] ?? '');
      builder.cell(at, bytes, 0, bytes.length);
    }
    builder.endRow();
  }

  return peopleOf(builder.build(), readers);
}
