import type { AnyRow } from '../shared/cells.ts';
import { storedCell } from '../shared/cells.ts';
import type { Column, Shape } from '../shared/shape.ts';

/** A UTF-16 unit takes at most so many bytes. */
const mostBytes = 3;
const encoder = new TextEncoder();
/** Filled anew by each call, and grown where it is too small. */
let scratch = new Uint8Array(1024 * 1024);
/** A larger one is let go of when its call ends. */
const keptScratch = 8 * 1024 * 1024;
/** How many bytes of it are filled. */
let length = 0;

/**
 * Rows in the text format of COPY, the tenant first, built in one pass: this is the inner loop of an import. Each sign is
 * written where it will stand: a text of all rows would be held in a hundred thousand parts first.
 * @throws `refused/text`, `store/refused` for what no row can hold
 */
export function copyBytes(
  { table, columns }: Shape,
  tenant: string,
  rows: readonly AnyRow[],
): Uint8Array<ArrayBuffer> {
  length = 0;
  for (const row of rows) {
    putText(tenant);
    for (const column of columns) {
      putSign(tab);
      putCell(row, column, table);
    }
    putSign(newline);
  }
  const whole = scratch.slice(0, length);
  if (scratch.length > keptScratch) scratch = new Uint8Array(keptScratch);

  return whole;
}

function putCell(row: AnyRow, column: Column, table: string): void {
  const value = row[column.name];
  if (column.holds === 'text' && typeof value === 'string' && putPlain(value)) return;
  const cell = storedCell(row, column, table);
  if (cell === undefined) putEncoded('\\N');
  // JSON has no character of its own that COPY takes for a mark but the backslash.
  else if (column.holds === 'json' && !String(cell).includes('\\')) putEncoded(String(cell));
  else putText(String(cell));
}

function putText(text: string): void {
  if (!putPlain(text)) putEncoded(text.replace(everySpecial, (sign) => escapes[sign] ?? sign));
}

/** Writes a text of signs that are one byte and no mark; of another it writes nothing. */
function putPlain(text: string): boolean {
  if (length + text.length > scratch.length) makeRoom(text.length);
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < space || code > lastPlain || code === backslash) return false;
    scratch[length + place] = code;
  }
  length += text.length;

  return true;
}

function putEncoded(text: string): void {
  const needed = text.length * mostBytes;
  if (length + needed > scratch.length) makeRoom(needed);
  length += encoder.encodeInto(text, scratch.subarray(length)).written;
}

function putSign(code: number): void {
  if (length === scratch.length) makeRoom(1);
  scratch[length] = code;
  length += 1;
}

function makeRoom(needed: number): void {
  const larger = new Uint8Array(Math.max(length + needed, scratch.length * 2));
  larger.set(scratch.subarray(0, length));
  scratch = larger;
}

const tab = 0x09;
const newline = 0x0a;
const space = 0x20;
const backslash = 0x5c;
const lastPlain = 0x7e;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** What COPY takes for a mark. */
const everySpecial = /[\\\t\n\r]/g;
