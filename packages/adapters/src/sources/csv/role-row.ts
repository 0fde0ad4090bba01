import { readAmount, readNumber } from './read-amount.ts';
import { dayReader } from './read-day.ts';
import type { ReadRolesOptions, RoleKind, RoleValues, RowRefusal } from './read-roles.ts';
import { fits } from './row-fits.ts';
import type { FileMapping } from './shapes.ts';

/** What a row says. */
export interface RoleRow {
  readonly values: RoleValues;
  /** Of its amounts, where one is said. */
  readonly currency?: string | undefined;
  /** Why it cannot be used; the values are those that were read before. */
  readonly refusal?: RowRefusal;
}

/** Where the roles stand, and how their cells are written. */
export interface RoleTable extends Pick<ReadRolesOptions, 'roles' | 'needed'> {
  readonly headers: readonly string[];
  /** The columns of each role that is there, and of `currency`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly mapping: FileMapping;
}

/** Where no currency is named an amount has two decimals. */
export const withoutCurrency = 'EUR';

/** Makes the reader of the rows of a table. */
export function roleRowReader({ headers, places, mapping, roles, needed }: RoleTable) {
  const nothing = new Set(mapping.empty ?? []);
  const readers = cellReaders(mapping);
  const wanted = Object.entries(roles).flatMap(([role, kind]) => {
    const columns = places.get(role);

    return columns ? [{ role, kind, columns, isNeeded: needed.includes(role) }] : [];
  });
  const [currencyAt = -1] = places.get('currency') ?? [];
  const textIn = (cells: readonly string[], place: number): string | undefined => {
    const text = (cells[place] ?? '').trim();

    return text === '' || nothing.has(text) ? undefined : text;
  };

  return (cells: readonly string[], line: number): RoleRow => {
    if (cells.length !== headers.length && !fits(cells, headers.length))
      return { values: {}, refusal: wrongWidth(line, cells.length, headers.length) };
    const currency = textIn(cells, currencyAt)?.toUpperCase() ?? mapping.currency;
    const values: Record<string, string | number | undefined> = {};
    let hasAmount = false;
    for (const { role, kind, columns, isNeeded } of wanted) {
      let value: RoleValues[string];
      for (const place of columns) {
        const text = textIn(cells, place);
        if (text === undefined) continue;
        const next = readers[kind](text, currency ?? withoutCurrency);
        if (next === undefined) return { values, refusal: unreadable(headers[place] ?? role, kind) };
        value = value === undefined ? next : together(value, next, kind);
      }
      if (value === undefined && isNeeded)
        return { values, refusal: empty(headers[columns[0] ?? -1] ?? role) };
      hasAmount ||= kind === 'amount' && value !== undefined;
      values[role] = value;
    }

    return { values, ...(hasAmount && { currency }) };
  };
}

type CellReader = (text: string, currency: string) => string | number | undefined;

function cellReaders({
  decimal = '.',
  dateFormat = [],
  utcOffset,
}: FileMapping): Readonly<Record<RoleKind, CellReader>> {
  const days = dayReader([dateFormat].flat(), utcOffset);

  return {
    text: (text) => text,
    day: (text) => days.day(text),
    amount: (text, currency) => readAmount(text, currency, decimal)?.minor,
    number: (text) => readNumber(text, decimal),
  };
}

/** Several columns of one role: texts stand side by side, numbers are added up, the first day counts. */
function together(one: string | number, other: string | number, kind: RoleKind): string | number {
  if (kind === 'day') return one;

  return kind === 'text' ? `${one} ${other}` : Number(one) + Number(other);
}

function wrongWidth(line: number, found: number, expected: number): RowRefusal {
  return { code: 'refused/columns', facts: { line, found, expected } };
}

function empty(field: string): RowRefusal {
  return { code: 'refused/field', field, facts: { field, problem: 'is empty' } };
}

function unreadable(field: string, kind: RoleKind): RowRefusal {
  if (kind === 'day') return { code: 'refused/day', field, facts: { field } };

  return { code: 'refused/amount', field, facts: { field } };
}
