import type { AnyRow } from '../shared/cells.ts';
import { storedCell } from '../shared/cells.ts';
import type { Column, Shape } from '../shared/shape.ts';

/** Text is turned into bytes in pieces of about this length: one text of all rows would be held in thousands of parts. */
const pieceLength = 16_384;
/** A UTF-16 unit takes at most so many bytes. */
const mostBytes = 3;
const encoder = new TextEncoder();
/** Filled anew by each call, and grown where it is too small. */
let scratch = new Uint8Array(1024 * 1024);
/** A larger one is let go of when its call ends. */
const keptScratch = 8 * 1024 * 1024;

/**
 * Rows in the text format of COPY, the tenant first, built in one pass: this is the inner loop of an import.
 * @throws `refused/text`, `store/refused` for what no row can hold
 */
export function copyBytes(
  { table, columns }: Shape,
  tenant: string,
  rows: readonly AnyRow[],
): Uint8Array<ArrayBuffer> {
  const begin = escaped(tenant);
  let length = 0;
  let text = '';
  for (const row of rows) {
    text += begin;
    for (const column of columns) text += `\t${cellText(row, column, table)}`;
    text += '\n';
    if (text.length < pieceLength) continue;
    length = encode(text, length);
    text = '';
  }
  const whole = scratch.slice(0, encode(text, length));
  if (scratch.length > keptScratch) scratch = new Uint8Array(keptScratch);

  return whole;
}

function cellText(row: AnyRow, column: Column, table: string): string | number {
  const value = row[column.name];
  if (column.holds === 'text' && typeof value === 'string' && !special.test(value)) return value;
  const cell = storedCell(row, column, table);
  if (cell === undefined) return '\\N';
  if (typeof cell === 'number') return cell;
  // JSON has no character of its own that COPY takes for a mark but the backslash.
  if (column.holds === 'json' && !cell.includes('\\')) return cell;

  return escaped(cell);
}

/** Writes a text behind the bytes that are there. @returns how many bytes there are then */
function encode(text: string, from: number): number {
  const needed = from + text.length * mostBytes;
  if (needed > scratch.length) {
    const larger = new Uint8Array(Math.max(needed, scratch.length * 2));
    larger.set(scratch.subarray(0, from));
    scratch = larger;
  }

  return from + encoder.encodeInto(text, scratch.subarray(from)).written;
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (sign) => escapes[sign] ?? sign) : text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** What COPY takes for a mark, and what no database can hold or may not be able to. */
const special = /[\\\t\n\r\0\ud800-\udfff]/;
const everySpecial = /[\\\t\n\r]/g;
