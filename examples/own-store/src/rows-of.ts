import type { PageOptions, Row, TableName, Writer } from '@innkeeper/core';
import { InnkeeperError, tables } from '@innkeeper/core';
import { checkLimit, checkRow } from './check.ts';

/** The rows of one tenant: by table, then by key, each as JSON text. */
export type Shelf = ReadonlyMap<TableName, ReadonlyMap<string, string>>;

/** Rows as they are lent to one piece of work. */
export interface Lent {
  /** Runs the work with the rows; they are of no use to it afterwards. */
  during<Value>(work: (rows: Writer) => Promise<Value>): Promise<Value>;
  /** What the rows are now. */
  shelf(): Shelf;
}

/** A row of any table. */
type AnyRow = Row<TableName>;

type Cells = Readonly<Record<string, unknown>>;

/** Lends the rows of a shelf; what is written lands in a copy. */
export function rowsOf(shelf: Shelf, signal?: { readonly aborted: boolean }): Lent {
  const draft = new Map([...shelf].map(([name, rows]) => [name, new Map(rows)] as const));
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;

  /** After one step has failed no other may go on: half a write is none. */
  async function step<Value>(take: () => Value): Promise<Value> {
    if (isOver) throw new InnkeeperError('internal', { reason: 'rows were used after their read or write' });
    if (failure) throw failure.error;
    if (signal?.aborted) throw new InnkeeperError('aborted');
    try {
      return take();
    } catch (error) {
      failure = { error };
      throw error;
    }
  }

  function put(table: TableName, rows: readonly AnyRow[], isNew: boolean): void {
    const kept = draft.get(table) ?? new Map<string, string>();
    draft.set(table, kept);
    for (const row of rows) {
      checkRow(table, row);
      const key = keyOf(table, row);
      if (isNew && kept.has(key)) throw new InnkeeperError('store/conflict', { table });
      kept.set(key, JSON.stringify(row));
    }
  }

  function all<Name extends TableName>(table: Name): readonly Row<Name>[] {
    const rows = [...(draft.get(table)?.values() ?? [])].map((text) => JSON.parse(text) as Row<Name>);

    return rows.sort((one, other) => byKey(table, one, other));
  }

  const writer: Writer = {
    where: (table, column, values) => step(() => all(table).filter((row) => holds(row, column, values))),
    page: (table, options) => step(() => pageOf(table, all(table), options)),
    count: (table, column, values = []) =>
      step(() => all(table).filter((row) => column === undefined || holds(row, column, values)).length),
    add: (table, rows) => step(() => put(table, rows, true)),
    put: (table, rows) => step(() => put(table, rows, false)),
    drop: (table, keys) =>
      step(() => keys.forEach((key) => void draft.get(table)?.delete(keyOf(table, key)))),
  };

  return {
    async during(work) {
      const value = await work(writer);
      isOver = true;
      if (failure) throw failure.error;

      return value;
    },
    shelf: () => draft,
  };
}

function pageOf<Name extends TableName>(
  table: Name,
  rows: readonly Row<Name>[],
  { limit, after, prefix, first, backwards = false }: PageOptions<Name>,
): readonly Row<Name>[] {
  checkLimit(limit);
  const [column = ''] = tables[table].key;
  const inOrder = backwards ? [...rows].reverse() : rows;
  const beyond = (row: Row<Name>): boolean =>
    after === undefined || (backwards ? byKey(table, row, after) < 0 : byKey(table, row, after) > 0);

  return inOrder
    .filter((row) => prefix === undefined || String((row as Cells)[column]).startsWith(prefix))
    .filter((row) => first === undefined || (row as Cells)[column] === first)
    .filter(beyond)
    .slice(0, limit);
}

function holds(row: object, column: string, values: readonly unknown[]): boolean {
  return values.includes((row as Cells)[column]);
}

function keyOf(table: TableName, row: object): string {
  return JSON.stringify(tables[table].key.map((column) => (row as Cells)[column]));
}

/** Numbers by size, texts by code point, column after column. */
function byKey(table: TableName, one: object, other: object): number {
  for (const column of tables[table].key) {
    const order = compare((one as Cells)[column], (other as Cells)[column]);
    if (order !== 0) return order;
  }

  return 0;
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [Array.from(String(one)), Array.from(String(other))];
  const place = left.findIndex((sign, index) => sign !== right[index]);
  if (place < 0) return left.length - right.length;

  return (left[place]?.codePointAt(0) ?? 0) - (right[place]?.codePointAt(0) ?? -1);
}
