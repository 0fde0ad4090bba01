import type { Reader, Row, Store, StoreScope, TableName, Writer } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { AnyRow, StoredRow } from '../shared/cells.ts';
import { cellsByColumn, rowOfCells } from '../shared/cells.ts';
import { createGuard, guardedReader, guardedWriter } from '../shared/guarded.ts';
import { namedColumns } from '../shared/question.ts';
import { shapes } from '../shared/shape.ts';
import type { Turns } from '../shared/turns.ts';
import { createTurns, throwIfAborted } from '../shared/turns.ts';
import type { MemoryTable } from './memory-table.ts';
import {
  addNewRows,
  addRows,
  copyOf,
  countWhere,
  dropRows,
  emptyTable,
  pageOf,
  putRows,
  rowsWhere,
} from './memory-table.ts';

/** The rows of one tenant at one moment: never changed, only replaced. */
type Moment = ReadonlyMap<TableName, MemoryTable>;

const nothing: Moment = new Map();

/**
 * A store that lives as long as the page or process: for tests, for browsers and for the smallest embedder.
 * It keeps every promise of {@link Store} but that writes survive a crash.
 */
export function createMemoryStore(): Store {
  const moments = new Map<string, Moment>();
  const writers = new Map<string, Turns>();
  let closed = false;

  async function write<Value>(
    { tenant, signal }: StoreScope,
    work: (rows: Writer) => Promise<Value>,
  ): Promise<Value> {
    throwIfClosed();
    const leave = await turnsOf(tenant).take(signal);
    try {
      throwIfClosed();
      const draft = new Map(moments.get(tenant) ?? nothing);
      const guard = createGuard(signal);
      const value = await work(guardedWriter(writerOf(draft), guard));
      guard.end();
      throwIfClosed();
      moments.set(tenant, draft);

      return value;
    } finally {
      leave();
    }
  }

  function turnsOf(tenant: string): Turns {
    const turns = writers.get(tenant) ?? createTurns();
    writers.set(tenant, turns);

    return turns;
  }

  function throwIfClosed(): void {
    if (closed) throw new InnkeeperError('store/closed');
  }

  return {
    async read({ tenant, signal }, work) {
      throwIfClosed();
      throwIfAborted(signal);
      const guard = createGuard(signal);
      const value = await work(guardedReader(readerOf(moments.get(tenant) ?? nothing), guard));
      guard.end();

      return value;
    },
    write,
    async clear({ tenant, signal }) {
      throwIfClosed();
      const leave = await turnsOf(tenant).take(signal);
      moments.delete(tenant);
      leave();
    },
    async health() {
      throwIfClosed();

      return { engine: 'memory', schema: 1, durability: 'none', details: { tenants: moments.size } };
    },
    async close() {
      closed = true;
      moments.clear();
    },
  };
}

function readerOf(moment: Moment): Reader {
  const tableOf = (name: TableName) => moment.get(name) ?? emptyTable(shapes[name]);

  return {
    where: async (table, column, values) => built(table, rowsWhere(tableOf(table), column, values)),
    cells: async (table, column, { values, columns }) => {
      const shape = shapes[table];
      const places = namedColumns(shape, columns).map((one) => shape.columns.indexOf(one));

      return rowsWhere(tableOf(table), column, values).map((row) => places.map((place) => row[place]));
    },
    page: async (table, options) => built(table, pageOf(tableOf(table), options)),
    pageColumns: async (table, { columns, ...page }) => {
      const shape = shapes[table];

      return cellsByColumn(shape, namedColumns(shape, columns), pageOf(tableOf(table), page)) as never;
    },
    whereUnlisted: async (table, column, { values, listed }) => {
      const list = tableOf(listed.table);
      const others = values.filter((value) => countWhere(list, listed.column, [value]) === 0);

      return built(table, rowsWhere(tableOf(table), column, others));
    },
    count: async (table, column, values = []) =>
      column === undefined ? tableOf(table).rows.size : countWhere(tableOf(table), column, values),
  };
}

function writerOf(draft: Map<TableName, MemoryTable>): Writer {
  const own = new Set<TableName>();
  const tableOf = (name: TableName): MemoryTable => {
    const there = draft.get(name);
    if (there && own.has(name)) return there;
    const table = there ? copyOf(there) : emptyTable(shapes[name]);
    draft.set(name, table);
    own.add(name);

    return table;
  };

  return {
    ...readerOf(draft),
    add: async (table, rows) => addRows(tableOf(table), rows),
    addNew: async (table, rows) => addNewRows(tableOf(table), rows),
    put: async (table, rows) => putRows(tableOf(table), rows),
    drop: async (table, keys) => dropRows(tableOf(table), keys as readonly AnyRow[]),
  };
}

function built<Name extends TableName>(table: Name, rows: readonly StoredRow[]): readonly Row<Name>[] {
  return rows.map((row) => rowOfCells(shapes[table], row) as Row<Name>);
}
