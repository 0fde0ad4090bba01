import type { Cell } from '@innkeeper/core';
import type { RawBuilder } from 'kysely';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import type { StoredCell, StoredRow } from '../shared/cells.ts';
import { afterPrefix } from '../shared/order.ts';
import type { PageQuestion } from '../shared/question.ts';
import type { Column, Shape } from '../shared/shape.ts';
import { arrayText } from './array-text.ts';
import type { Statement } from './engine.ts';
import { columnsBesideKey, listed, quoted, sqlTypes, tenantColumn } from './names.ts';

// Every statement that the store sends for rows is built here, and each names the tenant. They keep to what
// PostgreSQL 15, PGlite and Citus understand alike; statements.test.ts reads them all.

type Part = RawBuilder<unknown>;

/** Builds texts only; the engines send them. */
const builder = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Which rows are asked for, and what of them. */
export interface Wanted {
  readonly column: Column;
  readonly values: readonly Cell[];
  /** @defaultValue all */
  readonly columns?: readonly Column[];
  /** Whether they may come as they are found. */
  readonly anyOrder?: boolean;
}

/** The rows whose column has one of the values, or some columns of them. */
export function selectWhere(
  shape: Shape,
  tenant: string,
  { column, values, columns = shape.columns, anyOrder = false }: Wanted,
): Statement {
  const order = anyOrder ? sql`` : sql` order by ${columnsOf(shape.key)}`;

  return built(
    sql`select ${columnsOf(columns)} from ${table(shape)} where ${isTenant(tenant)} and ${isAnyOf(column, values)}${order}`,
  );
}

/** How many rows there are, or how many whose column has one of the values. */
export function countRows(
  shape: Shape,
  tenant: string,
  column?: Column,
  values: readonly Cell[] = [],
): Statement {
  const asked = column ? sql` and ${isAnyOf(column, values)}` : sql``;

  return built(sql`select count(*) from ${table(shape)} where ${isTenant(tenant)}${asked}`);
}

/** A page of rows in the order of the key. */
export function selectPage(shape: Shape, tenant: string, question: PageQuestion): Statement {
  return built(pageOf(shape, tenant, { ...question, columns: shape.columns }));
}

/** Which columns of which page. */
type ColumnQuestion = PageQuestion & { readonly columns: readonly Column[] };

/** Thousands of rows as their number and all their cells in one text, row after row, with a mark between them. */
export function selectPageColumns(
  shape: Shape,
  tenant: string,
  { columns, ...question }: ColumnQuestion,
): Statement {
  const mark = sql`chr(${sql.lit(cellMark)})`;
  const cells = columns.map((column) =>
    column.optional ? sql`coalesce(${ref(column)}::text, ${''})` : ref(column),
  );
  const inOrder = [...new Set([...columns, ...shape.key])];
  const page = pageOf(shape, tenant, { ...question, columns: inOrder });

  return built(
    sql`select count(*), string_agg(concat_ws(${mark}, ${sql.join(cells)}), ${mark}) from (${page}) as page`,
  );
}

/** Stands between cells: hardly ever in one of them, never in JSON. */
export const cellMark = 31;

function pageOf(shape: Shape, tenant: string, { columns, ...question }: ColumnQuestion): Part {
  const direction = sql.raw(question.backwards ? ' desc' : '');
  const order = sql.join(shape.key.map((column) => sql`${ref(column)}${direction}`));
  const bounds = sql.join([isTenant(tenant), ...boundsOf(shape, question)], sql` and `);

  return sql`select ${columnsOf(columns)} from ${table(shape)} where ${bounds} order by ${order} limit ${question.limit}`;
}

/** Writes rows that are not there yet. */
export function insertRows(shape: Shape, tenant: string, rows: readonly StoredRow[]): Statement {
  return built(insertInto(shape, tenant, rows));
}

/** Writes rows over those of the same key. No key may stand twice among them. */
export function upsertRows(shape: Shape, tenant: string, rows: readonly StoredRow[]): Statement {
  const others = columnsBesideKey(shape);
  const changes = others.map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ');
  const conflict = sql.raw(others.length > 0 ? `update set ${changes}` : 'nothing');

  return built(
    sql`${insertInto(shape, tenant, rows)} on conflict (${tenantRef}, ${columnsOf(shape.key)}) do ${conflict}`,
  );
}

function insertInto(shape: Shape, tenant: string, rows: readonly StoredRow[]): Part {
  const cells = shape.columns.map((column, place) =>
    arrayOf(
      column,
      rows.map((row) => row[place]),
    ),
  );

  return sql`insert into ${table(shape)} (${tenantRef}, ${columnsOf(shape.columns)}) select ${tenant}::text, given.* from unnest(${sql.join(cells)}) as given`;
}

/** Takes rows away by their whole keys, given column by column. */
export function deleteRows(shape: Shape, tenant: string, keys: readonly StoredRow[]): Statement {
  const cells = shape.key.map((column, place) =>
    arrayOf(
      column,
      keys.map((key) => key[place]),
    ),
  );

  return built(
    sql`delete from ${table(shape)} where ${isTenant(tenant)} and (${columnsOf(shape.key)}) in (select * from unnest(${sql.join(cells)}))`,
  );
}

/** Takes every row of the tenant away from one table. */
export function deleteAll(shape: Shape, tenant: string): Statement {
  return built(sql`delete from ${table(shape)} where ${isTenant(tenant)}`);
}

/** Where COPY brings rows in; each of them begins with the tenant. */
export function copyInto({ table: name, columns }: Shape): string {
  return `copy ${quoted(name)} ("${tenantColumn}", ${listed(columns)}) from stdin`;
}

/** Where a transaction goes back to when rows turn out to be there already. */
export const savepoint: Statement = { text: 'savepoint new_rows', values: [] };
/** Takes back what was written since, and goes on. */
export const backToSavepoint: Statement = { text: 'rollback to savepoint new_rows', values: [] };

/** Makes the caller the only writer of the tenant, and names the transaction; no row where the tenant is new. */
export function lockTenant(tenant: string): Statement {
  return built(sql`select pg_current_xact_id()::text from "tenant" where ${isTenant(tenant)} for update`);
}

/** Makes the row that {@link lockTenant} locks. */
export function insertTenant(tenant: string): Statement {
  return built(
    sql`insert into "tenant" (${tenantRef}) values (${tenant}) on conflict (${tenantRef}) do nothing`,
  );
}

/** What became of a transaction that {@link lockTenant} named: `committed`, `aborted`, `in progress`. */
export function outcomeOf(tenant: string, transaction: string): Statement {
  return built(sql`select pg_xact_status(${transaction}::xid8) from "tenant" where ${isTenant(tenant)}`);
}

const tenantRef = sql.raw(`"${tenantColumn}"`);

function isTenant(tenant: string): Part {
  return sql`${tenantRef} = ${tenant}`;
}

function isAnyOf(column: Column, values: readonly Cell[]): Part {
  return sql`${ref(column)} = any(${arrayOf(column, values)})`;
}

function boundsOf({ key }: Shape, { after, prefix, first, backwards }: PageQuestion): readonly Part[] {
  const lead = key[0];
  if (!lead) return [];
  const bounds: Part[] = [];
  if (first !== undefined) bounds.push(sql`${ref(lead)} = ${first}`);
  if (prefix) bounds.push(sql`${ref(lead)} >= ${prefix}`);
  const end = prefix ? afterPrefix(prefix) : undefined;
  if (end !== undefined) bounds.push(sql`${ref(lead)} < ${end}`);
  if (after) {
    const values = key.map(({ name }) => sql`${after[name] as StoredCell}`);
    bounds.push(sql`(${columnsOf(key)}) ${sql.raw(backwards ? '<' : '>')} (${sql.join(values)})`);
  }

  return bounds;
}

function arrayOf({ holds }: Column, values: readonly StoredCell[]): Part {
  return sql`${arrayText(values)}::${sql.raw(sqlTypes[holds])}[]`;
}

// Names are put in as they are, quoted: a part for each of them takes longer to put together than the question to answer.

function columnsOf(columns: readonly Column[]): Part {
  return sql.raw(listed(columns));
}

function ref({ name }: Column): Part {
  return sql.raw(quoted(name));
}

function table({ table: name }: Shape): Part {
  return sql.raw(quoted(name));
}

function built(part: Part): Statement {
  const { sql: text, parameters } = part.compile(builder);

  return { text, values: parameters as Statement['values'] };
}
