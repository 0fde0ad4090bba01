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
import { isHeldByFew } from './held-by-few.ts';
import { columnsBesideKey, listed, quoted, sqlTypes, tenantColumn } from './names.ts';
import { longValue } from './prepared.ts';

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
  readonly anyOrder?: boolean | undefined;
  /** Where the values lead to others that are meant as well. */
  readonly through?: PlacedWay | undefined;
}

/** A way from values to others, with the columns it goes over. */
export interface PlacedWay {
  readonly shape: Shape;
  readonly from: Column;
  readonly to: Column;
}

/** The rows whose column has one of the values, or some columns of them. */
export function selectWhere(shape: Shape, tenant: string, wanted: Wanted): Statement {
  const { column, values, columns = shape.columns, anyOrder = false, through } = wanted;
  const list = arrayText(values);
  const asked = { ...wanted, list };
  if (through) return built(whereOf(shape, tenant, asked));
  const what = columns === shape.columns ? 'rows' : namesOf(columns);
  const planned = isHeldByFew(shape, column) && list.length <= longValue ? 'once' : 'each time';
  const form = `${what} by ${column.name}${anyOrder ? ' in any order' : ''}`;
  const [only] = values;
  if (planned === 'once' && values.length === 1 && only !== undefined)
    return remembered(shape, `${form} alone`, [tenant, only], () =>
      whereOf(shape, tenant, { ...asked, only }),
    );

  return remembered(shape, `${form} ${planned}`, [tenant, list], () =>
    whereOf(shape, tenant, { ...asked, planned }),
  );
}

/** How {@link whereOf} asks for values. */
interface AskedFor extends Omit<Wanted, 'values'> {
  readonly list: string;
  /** Where it is asked for one value. */
  readonly only?: Cell;
  /** @defaultValue 'each time' */
  readonly planned?: 'once' | 'each time';
}

/** @param wanted with its values as one list */
function whereOf(shape: Shape, tenant: string, asked: AskedFor): Part {
  const { columns = shape.columns, anyOrder = false } = asked;
  const order = anyOrder ? sql`` : sql` order by ${columnsOf(shape.key)}`;

  return sql`select ${columnsOf(columns)} from ${table(shape)} where ${isTenant(tenant)} and ${isAsked(tenant, asked)}${order}`;
}

function isAsked(tenant: string, { column, list, through, only, planned }: AskedFor): Part {
  if (through)
    return sql`${ref(column)} = any(${arrayOf(column, list)} || ${ledFrom(tenant, list, through)})`;
  if (only !== undefined) return isValue(column, only);

  return planned === 'once' ? sql`${ref(column)} = any(${unseen(column, list)})` : isAnyOf(column, list);
}

/** What the values lead to: looked up once, before the rows are. */
function ledFrom(tenant: string, list: string, { shape, from, to }: PlacedWay): Part {
  return sql`array(select ${ref(to)} from ${table(shape)} where ${isTenant(tenant)} and ${isAnyOf(from, list)})`;
}

/** Which rows are asked for, and where the values stand that are left out. */
export interface Unlisted {
  readonly column: Column;
  readonly values: readonly Cell[];
  readonly list: Shape;
  readonly by: Column;
}

/** The rows whose column has one of the values that another table does not list. */
export function selectUnlisted(
  shape: Shape,
  tenant: string,
  { column, values, list, by }: Unlisted,
): Statement {
  const given = arrayText(values);
  const form = `rows by ${column.name} but those of ${list.table} by ${by.name}`;

  return remembered(shape, form, [tenant, given, tenant], () => {
    // One value is looked up after the other: held together, the list would be read from its beginning to its end.
    const entry = sql`(select true from ${table(list)} where ${isTenant(tenant)} and ${ref(by)} = given.value limit 1)`;
    const others = sql`array(select given.value from unnest(${arrayOf(column, given)}) as given(value) where ${entry} is null)`;

    return sql`select ${columnsOf(shape.columns)} from ${table(shape)} where ${isTenant(tenant)} and ${ref(column)} = any(${others}) order by ${columnsOf(shape.key)}`;
  });
}

/** How many rows there are, or how many whose column has one of the values. */
export function countRows(
  shape: Shape,
  tenant: string,
  column?: Column,
  values: readonly Cell[] = [],
): Statement {
  const list = arrayText(values);
  const given = column ? [tenant, list] : [tenant];

  return remembered(shape, `count by ${column?.name}`, given, () => {
    const asked = column ? sql` and ${isAnyOf(column, list)}` : sql``;

    return sql`select count(*) from ${table(shape)} where ${isTenant(tenant)}${asked}`;
  });
}

/** A page of rows in the order of the key. */
export function selectPage(shape: Shape, tenant: string, question: PageQuestion): Statement {
  const { after, prefix, first, backwards = false, limit } = question;
  const end = prefix ? afterPrefix(prefix) : undefined;
  const given = [
    tenant,
    ...[first, prefix || undefined, end].filter((bound) => bound !== undefined),
    ...(after ? keyBehind(shape, question).map(({ name }) => after[name] as string | number) : []),
    limit,
  ];
  const parts = after ? keyBehind(shape, question).length : 0;
  const asked = [first !== undefined, Boolean(prefix), end !== undefined, parts, backwards];

  return remembered(shape, `page ${asked.join()}`, given, () =>
    pageOf(shape, tenant, { ...question, columns: shape.columns }),
  );
}

/** Which columns of which page. */
type ColumnQuestion = PageQuestion & { readonly columns: readonly Column[] };

/** Thousands of rows as their number and all their cells in one text, row after row, with a mark between them. */
export function selectPageColumns(
  shape: Shape,
  tenant: string,
  { columns, ...question }: ColumnQuestion,
): Statement {
  const inOrder = [...new Set([...columns, ...shape.key])];

  return built(asOneText(columns, pageOf(shape, tenant, { ...question, columns: inOrder })));
}

/** The same of rows whose column has one of the values. */
export function selectWhereColumns(
  shape: Shape,
  tenant: string,
  { columns, values, ...wanted }: Wanted & { readonly columns: readonly Column[] },
): Statement {
  const inOrder = wanted.anyOrder ? columns : [...new Set([...columns, ...shape.key])];
  const asked = { ...wanted, list: arrayText(values), columns: inOrder };

  return built(asOneText(columns, whereOf(shape, tenant, asked)));
}

function asOneText(columns: readonly Column[], rows: Part): Part {
  const mark = sql`chr(${sql.lit(cellMark)})`;
  const cells = columns.map((column) =>
    column.optional ? sql`coalesce(${ref(column)}::text, ${''})` : ref(column),
  );

  return sql`select count(*), string_agg(concat_ws(${mark}, ${sql.join(cells)}), ${mark}) from (${rows}) as page`;
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
  const { form, cells, into } = givenRows(shape, tenant, rows);

  return remembered(shape, `insert ${form}`, [tenant, ...cells], into);
}

/** Writes rows over those of the same key. No key may stand twice among them. */
export function upsertRows(shape: Shape, tenant: string, rows: readonly StoredRow[]): Statement {
  const { form, cells, into } = givenRows(shape, tenant, rows);

  return remembered(shape, `upsert ${form}`, [tenant, ...cells], () => {
    const others = columnsBesideKey(shape);
    const changes = others.map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ');
    const conflict = sql.raw(others.length > 0 ? `update set ${changes}` : 'nothing');

    return sql`${into()} on conflict (${tenantRef}, ${columnsOf(shape.key)}) do ${conflict}`;
  });
}

/** Rows on their way into a table: one as its cells, which is less to write and to read, several as lists of cells. */
function givenRows(
  shape: Shape,
  tenant: string,
  rows: readonly StoredRow[],
): { readonly form: string; readonly cells: Statement['values']; readonly into: () => Part } {
  const target = sql`insert into ${table(shape)} (${tenantRef}, ${columnsOf(shape.columns)})`;
  const [only = []] = rows;
  if (rows.length === 1)
    return {
      form: 'one',
      cells: only.map((cell) => cell ?? null),
      into: () => sql`${target} values (${sql.join([tenant, ...only.map(() => '')])})`,
    };
  const cells = listsOf(shape.columns, rows);

  return {
    form: 'some',
    cells,
    into: () =>
      sql`${target} select ${tenant}::text, given.* from unnest(${arraysOf(shape.columns, cells)}) as given`,
  };
}

/** Takes rows away by their whole keys, given column by column. */
export function deleteRows(shape: Shape, tenant: string, keys: readonly StoredRow[]): Statement {
  const [only = []] = keys;
  if (keys.length === 1)
    return remembered(shape, 'delete one', [tenant, ...(only as Statement['values'])], () => {
      const key = shape.key.map((column, place) => isValue(column, only[place]));

      return sql`delete from ${table(shape)} where ${sql.join([isTenant(tenant), ...key], sql` and `)}`;
    });
  const cells = listsOf(shape.key, keys);

  return remembered(
    shape,
    'delete',
    [tenant, ...cells],
    () =>
      sql`delete from ${table(shape)} where ${isTenant(tenant)} and (${columnsOf(shape.key)}) in (select * from unnest(${arraysOf(shape.key, cells)}))`,
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

/** How PostgreSQL plans what a writer asks: a plan that was made for a small table is kept when the table is large. */
const byIndex = ['enable_seqscan', 'off'] as const;

/**
 * Makes the caller the only writer of the tenant, and names the transaction; no row where the tenant is new. What else is
 * asked in the transaction goes by an index, and through no whole table.
 */
export function lockTenant(tenant: string): Statement {
  const [setting, value] = byIndex;

  return remembered(
    tenantRef,
    'lock',
    [setting, value, tenant],
    () =>
      sql`select pg_current_xact_id()::text, set_config(${setting}, ${value}, true) from "tenant" where ${isTenant(tenant)} for update`,
  );
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

function isValue(column: Column, value: StoredCell): Part {
  return sql`${ref(column)} = ${value}::${sql.raw(sqlTypes[column.holds])}`;
}

function isAnyOf(column: Column, list: string): Part {
  return sql`${ref(column)} = any(${arrayOf(column, list)})`;
}

/**
 * A list as PostgreSQL plans for without having seen it. It goes on making a new plan for each list where that seems cheaper
 * than one plan for all, and for a few rows of a key the plan takes longer than to find them.
 */
function unseen(column: Column, list: string): Part {
  return sql`array(select unnest(${arrayOf(column, list)}))`;
}

function boundsOf(shape: Shape, question: PageQuestion): readonly Part[] {
  const { after, prefix, first, backwards } = question;
  const lead = shape.key[0];
  if (!lead) return [];
  const bounds: Part[] = [];
  if (first !== undefined) bounds.push(sql`${ref(lead)} = ${first}`);
  if (prefix) bounds.push(sql`${ref(lead)} >= ${prefix}`);
  const end = prefix ? afterPrefix(prefix) : undefined;
  if (end !== undefined) bounds.push(sql`${ref(lead)} < ${end}`);
  if (after) {
    const key = keyBehind(shape, question);
    const values = key.map(({ name }) => sql`${after[name] as StoredCell}`);
    bounds.push(sql`(${columnsOf(key)}) ${sql.raw(backwards ? '<' : '>')} (${sql.join(values)})`);
  }

  return bounds;
}

/**
 * The columns by which a page goes on. Where all its rows have the first of the key, the others tell where: named once more,
 * it would have the database read every row that it has from the beginning.
 */
function keyBehind({ key }: Shape, { after, first }: PageQuestion): readonly Column[] {
  const [lead, ...others] = key;
  const isTheirs = lead !== undefined && first !== undefined && after?.[lead.name] === first;

  return isTheirs && others.length > 0 ? others : key;
}

/** The cells of some columns, which come first in the rows, each column as the text of its array. */
function listsOf(columns: readonly Column[], rows: readonly StoredRow[]): readonly string[] {
  return columns.map((_, place) => arrayText(rows.map((row) => row[place])));
}

function arraysOf(columns: readonly Column[], lists: readonly string[]): Part {
  return sql.join(columns.map((column, place) => arrayOf(column, lists[place] ?? '{}')));
}

function arrayOf({ holds }: Column, list: string): Part {
  return sql`${list}::${sql.raw(sqlTypes[holds])}[]`;
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

/** The texts of statements by what they are about, and by their form: whatever is asked, only the values differ. */
const texts = new WeakMap<object, Map<string, string>>();

/**
 * A statement whose text is put together when it is first asked for: that takes longer than many a question to answer.
 * @param values in the order in which `part` has them
 */
function remembered(about: object, form: string, values: Statement['values'], part: () => Part): Statement {
  const known = texts.get(about) ?? new Map<string, string>();
  if (known.size === 0) texts.set(about, known);
  const text = known.get(form) ?? built(part()).text;
  if (!known.has(form)) known.set(form, text);

  return { text, values };
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join();
}
