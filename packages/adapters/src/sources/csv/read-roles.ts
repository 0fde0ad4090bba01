import { basename } from 'node:path';
import type { Day, Refusal } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import * as z from 'zod';
import { decimalsOf } from '../../shared/decimal-money.ts';
import { openCsv } from './client.ts';
import { headerName, headersOf } from './headers.ts';
import { readAmount, readNumber } from './read-amount.ts';
import { dayReader } from './read-day.ts';
import { fits, isBlank } from './row-fits.ts';
import { type FileMapping, fileShape, problemOf } from './shapes.ts';
import { splitRows } from './split-rows.ts';

/** What stands in the cells of a role; an amount is read into minor units. */
export type RoleKind = 'text' | 'day' | 'amount' | 'number';

/** The cells of a row by role; a role is absent where its cell is empty or its column is not there. */
export type RoleValues = Readonly<Record<string, string | number | undefined>>;

/** Which columns of a plain table are wanted, and for what. */
export interface ReadRolesOptions {
  readonly file: string;
  /** How the file is written, and which header feeds which role: `{ "columns": { "Kunde": "guest" } }`. */
  readonly mapping?: unknown;
  /** Each role with what stands in its cells. A role without a header in the mapping is fed by the header of its name. */
  readonly roles: Readonly<Record<string, RoleKind>>;
  /** Roles without which a row says nothing. */
  readonly needed: readonly string[];
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
  readonly refused: number;
  /** Currency and decimals of the amounts. */
  readonly currency: string | undefined;
  readonly decimals: number;
}

const mappingShape = z.strictObject({
  ...fileShape,
  columns: z.record(z.string().min(1).max(200), z.string().min(1).max(200)).optional(),
});
type RoleMapping = FileMapping & { readonly columns?: Readonly<Record<string, string>> };
/** Where no currency is named an amount has two decimals. */
const withoutCurrency = 'EUR';

/**
 * Reads a plain table row by row for a question that needs no store: a bad row is named and passed over.
 * @throws `mapping/invalid`, `mapping/missing-header`, `file/not-found`, `file/empty`, `file/encoding`
 */
export async function readRoles(options: ReadRolesOptions): Promise<RolesRead> {
  const mapping = checkedMapping(options.mapping);
  const currency = mapping.currency ?? withoutCurrency;
  let refused = 0;
  let rows = 0;
  const refuse = (line: number, refusal: RowRefusal, read: RoleValues = {}): void => {
    refused += 1;
    options.onRefused?.(refusal, line, read);
  };
  let reader: ReturnType<typeof rowReader> | undefined;
  for await (const { cells, line, broken } of cellsOf(options.file, mapping, options.signal)) {
    if (broken) {
      rows += 1;
      refuse(line, { code: 'refused/columns', facts: { line, found: 1, expected: reader?.width ?? 1 } });
    } else if (!reader) {
      const headers = headersOf(cells, mapping.header ?? true);
      reader = rowReader(headers, mapping, currency, options);
      if (mapping.header === false) take(cells, line);
    } else take(cells, line);
  }
  if (!reader) throw new InnkeeperError('file/empty', { file: basename(options.file) });

  return { rows, refused, currency: mapping.currency, decimals: decimalsOf(currency) };

  function take(cells: readonly string[], line: number): void {
    const found = reader?.read(cells, line);
    if (!found) return;
    rows += 1;
    if ('refusal' in found) refuse(line, found.refusal, found.values);
    else options.onRow(found.values, line);
  }
}

/**
 * Reads a file whose every line is a basket: its cells are what was taken.
 * @throws as {@link readRoles}
 */
export async function* readBaskets(
  file: string,
  mapping?: unknown,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const checked = checkedMapping(mapping);
  let skipHeader = mapping !== undefined && checked.header === true;
  for await (const { cells, broken } of cellsOf(file, checked, signal)) {
    if (broken) continue;
    if (!skipHeader) yield cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    skipHeader = false;
  }
}

interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
  readonly broken?: true;
}

async function* cellsOf(file: string, mapping: RoleMapping, signal?: AbortSignal): AsyncGenerator<Cells> {
  const { blocks } = openCsv({ file }, mapping.encoding, signal);
  for await (const { rows, lines, broken } of splitRows(blocks, mapping)) {
    for (const [at, cells] of rows.entries()) if (!isBlank(cells)) yield { cells, line: lines[at] as number };
    for (const { line } of broken) yield { cells: [], line, broken: true };
  }
}

type Found = { readonly values: RoleValues } | { readonly refusal: RowRefusal; readonly values?: RoleValues };

function rowReader(
  headers: readonly string[],
  mapping: RoleMapping,
  currency: string,
  { file, roles, needed }: ReadRolesOptions,
): { readonly width: number; read(cells: readonly string[], line: number): Found | undefined } {
  const places = placesOf(headers, mapping, Object.keys(roles));
  const missing = needed.find((role) => !places.has(role));
  if (missing !== undefined)
    throw new InnkeeperError('mapping/missing-header', {
      file: basename(file),
      header: headerFor(missing, mapping),
      headers: headers.join(', '),
    });
  const nothing = new Set(mapping.empty ?? []);
  const decimal = mapping.decimal ?? '.';
  const days = dayReader([mapping.dateFormat ?? []].flat(), mapping.utcOffset);
  const read: Readonly<Record<RoleKind, (text: string) => string | Day | number | undefined>> = {
    text: (text) => text,
    day: days.day,
    amount: (text) => readAmount(text, currency, decimal)?.minor,
    number: (text) => readNumber(text, decimal),
  };
  const wanted = [...places].map(([role, place]) => ({
    role,
    place,
    header: headers[place] ?? role,
    isNeeded: needed.includes(role),
    parse: read[roles[role] as RoleKind],
  }));

  return {
    width: headers.length,
    read(cells, line) {
      if (cells.length !== headers.length && !fits(cells, headers.length))
        return {
          refusal: {
            code: 'refused/columns',
            facts: { line, found: cells.length, expected: headers.length },
          },
        };
      const values: Record<string, string | number | undefined> = {};
      for (const { role, place, header, isNeeded, parse } of wanted) {
        const text = (cells[place] ?? '').trim();
        const isNothing = text === '' || nothing.has(text);
        const value = isNothing ? undefined : parse(text);
        if (value === undefined && (isNeeded || !isNothing))
          return { refusal: refusalOf(header, roles[role] as RoleKind, isNothing), values };
        values[role] = value;
      }

      return { values };
    },
  };
}

function refusalOf(field: string, kind: RoleKind, isNothing: boolean): RowRefusal {
  if (isNothing) return { code: 'refused/field', field, facts: { field, problem: 'is empty' } };
  if (kind === 'day') return { code: 'refused/day', field, facts: { field } };

  return { code: 'refused/amount', field, facts: { field } };
}

function placesOf(
  headers: readonly string[],
  mapping: RoleMapping,
  roles: readonly string[],
): ReadonlyMap<string, number> {
  const places = roles.map((role) => [role, headers.indexOf(headerFor(role, mapping))] as const);

  return new Map(places.filter(([, place]) => place >= 0));
}

function headerFor(role: string, { columns = {} }: RoleMapping): string {
  const named = Object.entries(columns).find(([, fed]) => fed === role);

  return headerName(named?.[0] ?? role);
}

function checkedMapping(written: unknown): RoleMapping {
  const parsed = mappingShape.safeParse(written ?? {});
  if (!parsed.success) throw problemOf(parsed.error);

  return parsed.data as RoleMapping;
}
