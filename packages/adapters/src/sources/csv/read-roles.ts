import { basename } from 'node:path';
import type { Refusal } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { decimalsOf } from '../../shared/decimal-money.ts';
import { whyBroken } from './broken-line.ts';
import { headersOf } from './headers.ts';
import { linesOf, type RoleMapping, roleMapping } from './lines-of.ts';
import { roleColumns } from './role-columns.ts';
import { type RoleRow, roleRowReader, withoutCurrency } from './role-row.ts';
import { currencySet } from './stays/currency-set.ts';
import { type RefusedRows, refusalsOf } from './stays/refused-rows.ts';

/** What stands in the cells of a role; an amount is read into minor units. */
export type RoleKind = 'text' | 'day' | 'amount' | 'number';

/** The cells of a row by role; a role is absent where its cell is empty or its column is not there. */
export type RoleValues = Readonly<Record<string, string | number | undefined>>;

/** Which columns of a plain table are wanted, and for what. */
export interface ReadRolesOptions {
  readonly file: string;
  /**
   * How the file is written, and which header feeds which role: `{ "columns": { "Kunde": "guest" } }`. Several texts of
   * one role are joined by a space, several amounts or numbers added up; of several days the first that is there counts.
   * Where a role is called `currency`, amounts are in the currency of their row.
   */
  readonly mapping?: unknown;
  /** Each role with what stands in its cells. A role without a header in the mapping is fed by the header of its name. */
  readonly roles: Readonly<Record<string, RoleKind>>;
  /** Roles without which a row says nothing, where the table has a column for them. */
  readonly needed: readonly string[];
  /** Roles that the table must have a column for, though a row may leave it empty. @defaultValue those that are needed */
  readonly present?: readonly string[];
  readonly onRow: (values: RoleValues, line: number) => void;
  /** Hears of each row that cannot be used, with what was read of it before: roles are read in their order. */
  readonly onRefused?: (refusal: RowRefusal, line: number, read: RoleValues) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Why a row says nothing: a code with its facts, and the header of the cell. */
export type RowRefusal = Pick<Refusal, 'code' | 'field' | 'facts'>;

/** What was read. */
export interface RolesRead {
  /** Rows of the file, used or refused. */
  readonly rows: number;
  /** Rows that could not be used, by reason, with their first lines. */
  readonly refused: readonly RefusedRows[];
  /** Currency and decimals of the amounts. */
  readonly currency: string | undefined;
  readonly decimals: number;
}

/**
 * Reads a plain table row by row for a question that needs no store: a bad row is named and passed over.
 * @throws `mapping/invalid`, `mapping/missing-header`, `money/mixed-currencies`, `file/not-found`, `file/empty`,
 * `file/encoding`
 */
export async function readRoles(options: ReadRolesOptions): Promise<RolesRead> {
  const mapping = roleMapping(options.mapping);
  const file = basename(options.file);
  const currencies = currencySet();
  const refusals = refusalsOf(false);
  let rows = 0;
  let headers: readonly string[] | undefined;
  let read: ((cells: readonly string[], line: number) => RoleRow) | undefined;
  for await (const { cells, line, broken } of linesOf(options.file, mapping, options.signal)) {
    if (!broken && !read) {
      headers = headersOf(cells, mapping.header ?? true);
      read = roleRowReader({ ...options, headers, mapping, places: placesOf(headers, mapping, options) });
      if (mapping.header !== false) continue;
    }
    rows += 1;
    const width = headers?.length ?? 1;
    const row: RoleRow = broken
      ? { values: {}, refusal: whyBroken(broken, { expected: width, encoding: mapping.encoding }) }
      : (read?.(cells, line) ?? { values: {} });
    if (row.refusal) {
      refusals.add(row.refusal, { file, line });
      options.onRefused?.(row.refusal, line, row.values);
    } else {
      currencies.add(row.currency);
      options.onRow(row.values, line);
    }
  }
  if (!read) throw new InnkeeperError('file/empty', { file });
  const currency = currencies.currency() ?? mapping.currency;

  return { rows, refused: refusals.all(), currency, decimals: decimalsOf(currency ?? withoutCurrency) };
}

function placesOf(headers: readonly string[], { columns = {} }: RoleMapping, options: ReadRolesOptions) {
  const { file, roles, needed, present = needed } = options;
  const hasAmounts = Object.values(roles).includes('amount');

  return roleColumns({
    ...{ file, headers, columns },
    roles: [...Object.keys(roles), ...(hasAmounts ? ['currency'] : [])],
    present,
  });
}
