import type { RowTaker } from './byte-rows.ts';
import type { TableBuilder } from './columns.ts';

/** Where the cells of a file go, by its columns. */
export interface RowTargets {
  /** Columns of people that a column feeds. */
  readonly targets: readonly (readonly number[])[];
  /** The column that is read beside them; −1 where there is none. */
  readonly asides: readonly number[];
}

/** Takes the rows below a head into columns. */
export interface TableRows extends RowTaker {
  /** How many rows have a cell. */
  count(): number;
}

/** Makes what takes rows; a row without a cell is none. */
export function tableRows(
  { targets, asides }: RowTargets,
  people: TableBuilder,
  others: TableBuilder,
): TableRows {
  let rows = 0;
  let filled = 0;

  return {
    cell(column, bytes, start, end) {
      filled += 1;
      const places = targets[column];
      if (places)
        for (let place = 0; place < places.length; place += 1)
          people.cell(places[place] as number, bytes, start, end);
      const beside = asides[column];
      if (beside !== undefined && beside >= 0) others.cell(beside, bytes, start, end);
    },
    endRow(cells) {
      const isBlank = filled === 0 && cells <= 1;
      filled = 0;
      if (isBlank) return;
      people.endRow();
      others.endRow();
      rows += 1;
    },
    count: () => rows,
  };
}
