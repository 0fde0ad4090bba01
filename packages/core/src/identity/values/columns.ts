import { sharedRoom } from './shared-memory.ts';
import { plainText, textOfUtf8 } from './utf8.ts';
import { hashOfBoth, noValues, small, type ValueTable, valueTable } from './value-table.ts';

/** One column of a table: for every row the number of its value, 0 where it is missing. */
export interface Column {
  /** The field of a profile that it feeds: `givenName`, `document.passport`. */
  readonly field: string;
  readonly ids: Int32Array;
  /** How many distinct values there are, plus one. */
  readonly size: number;
  textOf(value: number): string;
  hashOf(value: number): number;
  /** What the column is made of, where it is one of the table and not several as one. */
  readonly data?: ColumnData;
}

/** What a column is made of: nothing but numbers. The UTF-8 bytes of value `n` end at `ends[n]`. */
export interface ColumnData {
  readonly field: string;
  readonly ids: Int32Array;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Reads a text from UTF-8 bytes. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/** Makes a column of what it is made of. */
export function columnFrom(data: ColumnData, decode: Decode = textOfUtf8): Column {
  const { field, ids, bytes, ends, hashes } = data;

  return {
    field,
    ids,
    size: ends.length,
    textOf(value) {
      const [from, to] = [ends[value - 1] as number, ends[value] as number];
      return plainText(bytes, from, to) ?? decode(bytes, from, to);
    },
    hashOf: (value) => hashes[value] as number,
    data,
  };
}

/** Collects the cells of a table, row by row, as bytes. */
export interface TableBuilder {
  /** Takes the cell of the row that is being written; blank cells need not be told. */
  cell(column: number, bytes: Uint8Array, start: number, end: number): void;
  endRow(): void;
  /** Makes room for about so many more rows: columns that grow little by little are copied again and again. */
  expect(more: number): void;
  /** The rows so far as nothing but data; nothing can be added after it. */
  data(): readonly ColumnData[];
  /** Adds rows that another builder of the same fields has read: the same as if they had been written here. */
  append(others: readonly ColumnData[]): void;
  build(): readonly Column[];
}

const space = 32;
/** Cells that say that nothing is known. */
const nothing = new Set([
  ...['null', 'none', 'nil', 'n/a', 'na.', 'nan', '-', '--', '.', '?', 'unknown', 'unk', 'not available'],
  ...[
    'undefined',
    'no name',
    'noname',
    'fnu',
    'lnu',
    'nfn',
    'nln',
    'tba',
    'tbd',
    'test',
    '无',
    '未知',
    '不详',
    '不明',
  ],
]);
/** Share of rows from which `NA` is how a table says that nothing is known, not somebody's name. */
const missingShare = 0.005;

/** Room for the first rows. */
const firstRows = 16;

/** Makes a builder for columns that feed these fields. */
export function tableBuilder(fields: readonly string[], decode: Decode = textOfUtf8): TableBuilder {
  /** Of the columns that have a value: of a few records most have none. */
  const tables = fields.map((): ValueTable | undefined => undefined);
  const tableOf = (column: number): ValueTable => {
    tables[column] ??= valueTable();

    return tables[column];
  };
  let capacity = firstRows;
  /** Of those too: the others are all zeroes. */
  const ids = fields.map((): Int32Array | undefined => undefined);
  const idsOf = (column: number): Int32Array => {
    ids[column] ??= roomFor(capacity);

    return ids[column];
  };
  let rows = 0;
  let built: readonly Column[] | undefined;
  const makeRoom = (wanted: number): void => {
    capacity = wanted;
    for (const [column, old] of ids.entries()) {
      if (!old) continue;
      ids[column] = roomFor(capacity);
      ids[column].set(old);
    }
  };
  const expect = (more: number): void => {
    if (rows + more >= capacity) makeRoom(rows + more + 1);
  };
  const data = (): readonly ColumnData[] => {
    const none = ids.includes(undefined) ? roomFor(rows) : new Int32Array(0);

    return fields.map((field, at) => {
      const values = tables[at]?.done() ?? noValues;
      tables[at] = undefined;
      const all = ids[at];
      if (!all) return { field, ids: none, ...values };

      return { field, ids: rows < small ? all.slice(0, rows) : all.subarray(0, rows), ...values };
    });
  };

  return {
    cell(column, bytes, start, end) {
      let from = start;
      let to = end;
      while (from < to && (bytes[from] as number) <= space) from += 1;
      while (to > from && (bytes[to - 1] as number) <= space) to -= 1;
      if (from === to) return;
      idsOf(column)[rows] = tableOf(column).numberOf(bytes, from, to);
    },
    endRow() {
      rows += 1;
      if (rows === capacity) makeRoom(capacity * 2);
    },
    expect,
    data,
    append(others) {
      const more = others[0]?.ids.length ?? 0;
      expect(more);
      for (const [at, other] of others.entries()) {
        if (other.ends.length < 2) continue;
        const numbers = tableOf(at).numbersOf(other);
        const into = idsOf(at);
        for (let row = 0; row < more; row += 1)
          into[rows + row] = numbers[other.ids[row] as number] as number;
      }
      rows += more;
    },
    build() {
      built ??= data().map((each) => {
        const column = columnFrom(each, decode);
        blankOut(column, each);
        return column;
      });
      return built;
    },
  };
}

/** Room for numbers, where threads share it if they are many. */
function roomFor(count: number): Int32Array {
  return count < small ? new Int32Array(count) : new Int32Array(sharedRoom(count * 4));
}

/** Makes cells missing that say so in words. */
function blankOut({ ids, size, textOf }: Column, { ends }: ColumnData): void {
  if (size < 2) return;
  const blank = new Set<number>();
  for (let value = 1; value < size; value += 1) {
    if ((ends[value] as number) - (ends[value - 1] as number) > 13) continue;
    const text = textOf(value);
    if (nothing.has(text.toLowerCase()) || /^[\s\p{P}]+$/u.test(text)) blank.add(value);
    if (text === 'NA' && countOf(ids, value) > ids.length * missingShare) blank.add(value);
  }
  if (blank.size === 0) return;
  for (let row = 0; row < ids.length; row += 1) if (blank.has(ids[row] as number)) ids[row] = 0;
}

function countOf(ids: Int32Array, value: number): number {
  let count = 0;
  for (let row = 0; row < ids.length; row += 1) if (ids[row] === value) count += 1;

  return count;
}

/** Several columns of one field as one, their texts joined by a space; one column stays as it is. */
export function joinedColumn(columns: readonly Column[]): Column | undefined {
  const [first, ...rest] = columns;

  return first && rest.reduce(joinedPair, first);
}

function joinedPair(one: Column, other: Column): Column {
  const pairs = new Map<number, number>();
  const lefts = [0];
  const rights = [0];
  const ids = new Int32Array(one.ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    const left = one.ids[row] as number;
    const right = other.ids[row] as number;
    if (left === 0 && right === 0) continue;
    const key = left * other.size + right;
    const known = pairs.get(key);
    ids[row] = known ?? lefts.length;
    if (known !== undefined) continue;
    pairs.set(key, lefts.length);
    lefts.push(left);
    rights.push(right);
  }
  const part = (column: Column, value: number) => (value === 0 ? '' : column.textOf(value));

  return {
    field: one.field,
    ids,
    size: lefts.length,
    textOf: (value) => `${part(one, lefts[value] as number)} ${part(other, rights[value] as number)}`.trim(),
    hashOf: (value) =>
      hashOfBoth(
        lefts[value] ? one.hashOf(lefts[value] as number) : 0,
        rights[value] ? other.hashOf(rights[value] as number) : 0,
      ),
  };
}
