import type {
  Cell,
  CellOptions,
  ColumnOf,
  PageColumnOptions,
  PageColumns,
  Reader,
  WhereColumnOptions,
} from '../../ports/store.ts';
import type { Findable, TableName } from '../../ports/tables.ts';
import type { House } from '../house/house.ts';

/** Lets others have their turn. */
export type Breathe = NonNullable<House['breathe']>;

/** Some cells of rows as they are kept; where a store does not give them, of rows as it gives those. */
export async function keptOf<Name extends TableName>(
  rows: Reader,
  table: Name,
  column: Findable<Name>,
  options: CellOptions<Name>,
): Promise<readonly (readonly unknown[])[]> {
  if (rows.cells) return rows.cells(table, column, options);
  const found = await rows.where(table, column, options.values);

  return found.map((row) => options.columns.map((name) => row[name]));
}

/** Some columns of a page, each as one list; where a store does not give them, out of rows as it gives those. */
export async function pageColumnsOf<Name extends TableName, Column extends ColumnOf<Name>>(
  rows: Reader,
  table: Name,
  { columns, ...page }: PageColumnOptions<Name, Column>,
): Promise<PageColumns<Name, Column>> {
  if (rows.pageColumns) return rows.pageColumns(table, { columns, ...page });
  const found = await rows.page(table, page);
  const lists = columns.map((name) => [name, found.map((row) => row[name] ?? '')]);

  return Object.fromEntries(lists) as unknown as PageColumns<Name, Column>;
}

/** Some columns of rows that are found, each as one list; where a store does not give them so, out of their cells. */
export async function whereColumnsOf<Name extends TableName, Column extends ColumnOf<Name>>(
  rows: Reader,
  table: Name,
  column: Findable<Name>,
  options: WhereColumnOptions<Name, Column>,
): Promise<PageColumns<Name, Column>> {
  if (rows.whereColumns) return rows.whereColumns(table, column, options);
  const { columns, through, anyOrder } = options;
  const led = through
    ? await keptOf(rows, through.table, through.from, {
        values: options.values,
        columns: [through.to as never],
      })
    : [];
  const values = [...options.values, ...led.map(([value]) => value as Cell)];
  const found = await keptOf(rows, table, column, { values, columns, ...(anyOrder && { anyOrder }) });
  const lists = columns.map((name, at) => [name, found.map((cells) => cells[at] ?? '')]);

  return Object.fromEntries(lists) as unknown as PageColumns<Name, Column>;
}

/** So many records are unfolded at a stretch: about a millisecond. */
const handful = 100;

/** Unfolds many records, a handful at a time where others are to have their turn. */
export async function unfoldedInTurns(
  kept: readonly unknown[],
  breathe?: Breathe,
): Promise<readonly unknown[]> {
  if (!breathe || kept.length <= handful) return kept;
  const open: unknown[] = [];
  for (const body of kept) {
    open.push(unfolded(body));
    if (open.length % handful === 0) await breathe();
  }

  return open;
}

/** A record out of the cell that keeps it. */
export function unfolded<Told>(body: unknown): Told {
  return typeof body === 'string' ? JSON.parse(body) : (body as Told);
}
