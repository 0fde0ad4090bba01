import type { Cell, Row } from './cells.ts';

/** Puts values that the row has onto a record; a field that the mapping does not feed costs nothing. */
export function optionalFields<Record extends object>(
  fields: {
    readonly [Name in keyof Record]?: Cell<NonNullable<Record[Name]>> | undefined;
  },
): (record: Record, row: Row) => Record {
  const fed = Object.entries(fields).filter(
    (entry): entry is [string, Cell<unknown>] => entry[1] !== undefined,
  );

  return (record, row) => {
    const open = record as { [name: string]: unknown };
    for (const [name, cell] of fed) {
      const value = cell(row);
      if (value !== undefined) open[name] = value;
    }

    return record;
  };
}
