import type { LaterStep, Reader, Row, TableName, Way, Writer } from '@innkeeper/core';
import type { AnyRow, StoredRow } from '../shared/cells.ts';
import { cellsByColumn, rowOfCells, storedCell, storedRow } from '../shared/cells.ts';
import { sortableKey } from '../shared/order.ts';
import { checkPage, findableColumn, fittingValues, namedColumns } from '../shared/question.ts';
import type { Column, Shape } from '../shared/shape.ts';
import { shapes } from '../shared/shape.ts';
import { columnsOfAnswer } from './columns-of-answer.ts';
import { copyBytes } from './copy-bytes.ts';
import type { SqlCell, SqlSession, Statement } from './engine.ts';
import { classOf } from './failures.ts';
import type { PlacedWay } from './statements.ts';
import {
  backToSavepoint,
  copyInto,
  countRows,
  deleteRows,
  insertRows,
  savepoint,
  selectPage,
  selectPageColumns,
  selectUnlisted,
  selectWhere,
  selectWhereColumns,
  upsertRows,
} from './statements.ts';

/** How many rows travel at once. */
const batch = 5_000;
/** How many travel in one COPY: the next are written down while the database takes these. */
const copied = 2_500;
/** So few rows go in one statement: COPY goes to the server and back once more. */
const few = 50;

/** Reads a tenant's rows in a session. */
export function sqlReader(session: SqlSession, tenant: string): Reader {
  return {
    async where(table, name, values) {
      const shape = shapes[table];
      const column = findableColumn(shape, name);
      const fitting = fittingValues(column, values);
      if (fitting.length === 0) return [];

      return built(table, await session.query(selectWhere(shape, tenant, { column, values: fitting })));
    },
    async cells(table, name, { values, columns, anyOrder }) {
      const shape = shapes[table];
      const column = findableColumn(shape, name);
      const asked = { columns: namedColumns(shape, columns), ...(anyOrder && { anyOrder }) };
      const fitting = fittingValues(column, values);
      if (fitting.length === 0) return [];

      return session.query(selectWhere(shape, tenant, { column, values: fitting, ...asked }));
    },
    async page(table, options) {
      const shape = shapes[table];
      checkPage(shape, options);
      if (options.first !== undefined && shape.key[0] && !fittingValues(shape.key[0], [options.first]).length)
        return [];

      return built(table, await session.query(selectPage(shape, tenant, options)));
    },
    async pageColumns(table, { columns, ...page }) {
      const shape = shapes[table];
      checkPage(shape, page);
      const named = namedColumns(shape, columns);
      const [answer = []] = await session.query(
        selectPageColumns(shape, tenant, { ...page, columns: named }),
      );
      const found = columnsOfAnswer(named, answer);
      if (found) return found as never;

      return cellsByColumn(shape, named, await session.query(selectPage(shape, tenant, page))) as never;
    },
    async whereColumns(table, name, { values, columns, through, ...rest }) {
      const shape = shapes[table];
      const column = findableColumn(shape, name);
      const named = namedColumns(shape, columns);
      const fitting = fittingValues(column, values);
      const asked = { column, values: fitting, through: through && placedWay(through), ...rest };
      if (fitting.length === 0) return cellsByColumn(shape, named, []) as never;
      const [answer = []] = await session.query(
        selectWhereColumns(shape, tenant, { ...asked, columns: named }),
      );
      const found = columnsOfAnswer(named, answer);
      if (found) return found as never;

      return cellsByColumn(shape, named, await session.query(selectWhere(shape, tenant, asked))) as never;
    },
    async whereUnlisted(table, name, { values, listed }) {
      const shape = shapes[table];
      const column = findableColumn(shape, name);
      const list = shapes[listed.table];
      const fitting = fittingValues(column, values);
      if (fitting.length === 0) return [];
      const unlisted = { column, values: fitting, list, by: findableColumn(list, listed.column) };

      return built(table, await session.query(selectUnlisted(shape, tenant, unlisted)));
    },
    async count(table, name, values = []) {
      const shape = shapes[table];
      const column = name === undefined ? undefined : findableColumn(shape, name);
      const fitting = column ? fittingValues(column, values) : [];
      if (column && fitting.length === 0) return 0;
      const [row] = await session.query(countRows(shape, tenant, column, fitting));

      return Number(row?.[0]);
    },
  };
}

/** Reads and writes a tenant's rows in a session. */
export function sqlWriter(session: SqlSession, tenant: string): Writer {
  return {
    ...sqlReader(session, tenant),
    add: (table, rows) => addRows(session, tenant, { shape: shapes[table], rows }),
    async addNew(table, rows) {
      await session.query(savepoint);
      try {
        await addRows(session, tenant, { shape: shapes[table], rows });
      } catch (error) {
        if (classOf(error) !== 'conflict') throw error;
        await session.query(backToSavepoint);

        return false;
      }

      return true;
    },
    async put(table, rows) {
      const shape = shapes[table];
      for (const part of inBatches(rowsToPut(shape, rows)))
        await session.query(upsertRows(shape, tenant, part));
    },
    async drop(table, keys) {
      const shape = shapes[table];
      for (const part of inBatches(keysToDrop(shape, keys)))
        await session.query(deleteRows(shape, tenant, part));
    },
    later(step) {
      session.query(statementOf(step, tenant)).catch(ignore); // told by whatever comes next, and by the commit
    },
  };
}

function statementOf({ take, table, rows }: LaterStep, tenant: string): Statement {
  const shape = shapes[table];
  switch (take) {
    case 'add':
      return insertRows(
        shape,
        tenant,
        rows.map((row) => storedRow(shape, row)),
      );
    case 'put':
      return upsertRows(shape, tenant, rowsToPut(shape, rows));
    case 'drop':
      return deleteRows(shape, tenant, keysToDrop(shape, rows));
  }
}

function rowsToPut(shape: Shape, rows: readonly AnyRow[]): readonly StoredRow[] {
  return latestOf(
    shape,
    rows.map((row) => storedRow(shape, row)),
  );
}

function keysToDrop(shape: Shape, keys: readonly object[]): readonly StoredRow[] {
  return keys.map((key) => keyCells(shape, key as AnyRow));
}

function placedWay({ table, from, to }: Way): PlacedWay {
  const shape = shapes[table];
  const [column] = namedColumns(shape, [to]);

  return { shape, from: findableColumn(shape, from), to: column as Column };
}

async function addRows(
  session: SqlSession,
  tenant: string,
  { shape, rows }: { readonly shape: Shape; readonly rows: readonly AnyRow[] },
): Promise<void> {
  if (rows.length > 0 && rows.length <= few) {
    const stored = rows.map((row) => storedRow(shape, row));
    await session.query(insertRows(shape, tenant, stored));
    return;
  }
  let underWay: Promise<void> | undefined;
  for (const part of inBatches(inOrderOfKey(shape, rows), copied)) {
    const bytes = copyBytes(shape, tenant, part);
    await underWay;
    underWay = session.copyIn(copyInto(shape), bytes);
    underWay.catch(ignore); // it is awaited before the next part
  }
  await underWay;
}

/**
 * Rows in the order of the first column of their key: each page of its index is then looked for once. Rows that have an id
 * of their own stay in the order in which they came: those that come together have ids that begin alike, and pages that
 * are filled from one side are split half empty.
 */
function inOrderOfKey<Item extends AnyRow>({ key }: Shape, rows: readonly Item[]): readonly Item[] {
  const [lead] = key;
  if (lead?.holds !== 'text' || key.length === 1) return rows;
  const { name } = lead;
  const keyed = rows.map((row) => ({ key: String(row[name]), row }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));

  return keyed.map(({ row }) => row);
}

/** Of rows of one key the last, since one statement may write a row only once. */
function latestOf(shape: Shape, rows: readonly StoredRow[]): readonly StoredRow[] {
  const places = shape.key.map((column) => shape.columns.indexOf(column));
  const latest = new Map(rows.map((row) => [sortableKey(places.map((place) => row[place])), row]));

  return latest.size === rows.length ? rows : [...latest.values()];
}

function keyCells({ key, table }: Shape, row: AnyRow): StoredRow {
  return key.map((column) => storedCell(row, column, table));
}

function* inBatches<Item>(items: readonly Item[], most = batch): Generator<readonly Item[]> {
  if (items.length > 0 && items.length <= most) return yield items;
  for (let begin = 0; begin < items.length; begin += most) yield items.slice(begin, begin + most);
}

function ignore(): void {}

function built<Name extends TableName>(
  table: Name,
  rows: readonly (readonly SqlCell[])[],
): readonly Row<Name>[] {
  return rows.map((row) => rowOfCells(shapes[table], row) as Row<Name>);
}
