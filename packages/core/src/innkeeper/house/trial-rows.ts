import type { Cell, PageOptions, Reader, Writer } from '../../ports/store.ts';
import type { Findable, KeyOf, Row, TableName } from '../../ports/tables.ts';
import { tables } from '../../ports/tables.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Rows as they would be after writes that nobody keeps: whoever reads here sees what was written here, and the store
 * sees nothing. For saying what a decision would do by doing it.
 */
export function trialRows(rows: Reader): Writer {
  const written = new Map<TableName, Map<string, AnyRow | undefined>>();
  const writtenOf = (table: TableName): Map<string, AnyRow | undefined> => {
    const there = written.get(table) ?? new Map<string, AnyRow | undefined>();
    written.set(table, there);

    return there;
  };
  /** What the store has, with what was written in its stead, in the order of the key. */
  const merged = <Name extends TableName>(
    table: Name,
    found: readonly Row<Name>[],
    isMeant: (row: AnyRow) => boolean,
  ): readonly Row<Name>[] => {
    const mine = writtenOf(table);
    const others = found.filter((row) => !mine.has(keyOf(table, row)));
    const own = [...mine.values()].filter((row) => row !== undefined && isMeant(row)) as Row<Name>[];

    return own.length === 0 ? others : [...others, ...own].sort(byKey(table));
  };
  const where = async <Name extends TableName>(
    table: Name,
    column: Findable<Name>,
    values: readonly Cell[],
  ): Promise<readonly Row<Name>[]> => {
    const asked = new Set<unknown>(values);

    return merged(table, await rows.where(table, column, values), (row) => asked.has(row[column as string]));
  };
  const put = async <Name extends TableName>(table: Name, kept: readonly Row<Name>[]): Promise<void> => {
    for (const row of kept) writtenOf(table).set(keyOf(table, row), row);
  };

  return {
    where,
    page: async <Name extends TableName>(table: Name, options: PageOptions<Name>) => {
      const { limit, after, prefix, first, backwards = false } = options;
      const head = tables[table].key[0];
      const order = byKey(table);
      const isAfter = (row: AnyRow): boolean =>
        after === undefined || (backwards ? order(row, after) < 0 : order(row, after) > 0);
      const isMeant = (row: AnyRow): boolean =>
        isAfter(row) &&
        (prefix === undefined || String(row[head]).startsWith(prefix)) &&
        (first === undefined || row[head] === first);
      // Of those the store finds, as many may be gone as were written here.
      const found = await rows.page(table, {
        ...options,
        limit: Math.min(10_000, limit + writtenOf(table).size),
      });
      const all = merged(table, [...found].sort(order), isMeant);

      return (backwards ? [...all].reverse() : all).slice(0, limit);
    },
    count: async <Name extends TableName>(table: Name, column?: Findable<Name>, values?: readonly Cell[]) => {
      if (column !== undefined) return (await where(table, column, values ?? [])).length;
      const mine = writtenOf(table);
      const head = tables[table].key[0] as Findable<Name>;
      const heads = [...new Set([...mine.keys()].map((key) => JSON.parse(key)[0] as Cell))];
      const before = heads.length > 0 ? await rows.where(table, head, heads) : [];
      const gone = before.filter((row) => mine.has(keyOf(table, row))).length;

      return (await rows.count(table)) - gone + [...mine.values()].filter((row) => row !== undefined).length;
    },
    add: put,
    put,
    drop: async <Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]) => {
      for (const key of keys) writtenOf(table).set(keyOf(table, key), undefined);
    },
  };
}

function keyOf(table: TableName, row: AnyRow): string {
  return JSON.stringify(tables[table].key.map((column) => row[column]));
}

function byKey(table: TableName): (one: AnyRow, other: AnyRow) => number {
  const columns = tables[table].key;

  return (one, other) => {
    for (const column of columns) {
      const [left, right] = [one[column] as Cell, other[column] as Cell];
      if (left !== right) return left < right ? -1 : 1;
    }

    return 0;
  };
}
