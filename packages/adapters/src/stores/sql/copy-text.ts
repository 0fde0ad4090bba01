import type { AnyRow } from '../shared/cells.ts';
import { storedCell } from '../shared/cells.ts';
import type { Shape } from '../shared/shape.ts';

/**
 * Rows in the text format of COPY, the tenant first, built in one pass: this is the inner loop of an import.
 * @throws `refused/text`, `store/refused` for what no row can hold
 */
export function copyText({ table, columns }: Shape, tenant: string, rows: readonly AnyRow[]): string {
  const begin = escaped(tenant);
  let text = '';
  for (const row of rows) {
    text += begin;
    for (const column of columns) {
      const cell = storedCell(row, column, table);
      text += '\t';
      text += cell === undefined ? '\\N' : typeof cell === 'number' ? cell : escaped(cell);
    }
    text += '\n';
  }

  return text;
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (sign) => escapes[sign] ?? sign) : text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const special = /[\\\t\n\r]/;
const everySpecial = /[\\\t\n\r]/g;
