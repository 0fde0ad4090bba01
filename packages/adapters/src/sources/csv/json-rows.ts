import { isInnkeeperError } from '@innkeeper/core';
import { parseJson } from '../../shared/parse-json.ts';
import { hasBadText } from './bad-text.ts';
import { headerName } from './headers.ts';
import type { CheckedMapping, CheckedRecord } from './shapes.ts';
import type { BrokenLine, RowBlock } from './split-rows.ts';
import type { TextBlock } from './text-block.ts';

/** What stands between the entries of a list in one cell, where the mapping says nothing else: it is in no text. */
const listMark = '\u001e';
/** Objects that stand deeper in one another are kept as the JSON they are. */
const deepest = 12;
/** The column for what a later line has and the first ones had not. */
export const restHeader = 'more';

/** Whether a file is JSON lines and no table: it begins with an object. */
export function isJsonLines(text: string): boolean {
  return /^\s*\{/.test(text);
}

/** The mapping as lines of JSON are read by: they have no headers to skip to, and lists are several values. */
export function jsonMapping(mapping: CheckedMapping): CheckedMapping {
  return { ...mapping, header: true, skip: 0, records: mapping.records.map(withLists) };
}

function withLists(record: CheckedRecord): CheckedRecord {
  const fields = Object.values(record.columns).flat();

  return {
    ...record,
    split: { ...Object.fromEntries(fields.map((field) => [field, listMark])), ...record.split },
  };
}

/**
 * JSON lines as rows of a table: one object a line, the first row the headers. A value inside an object is called by
 * its path (`address.city`), an object in a list by its place (`phones.0.number`); a list of plain values is one cell.
 * A line that is no object costs itself and no other.
 */
export async function* jsonRows(
  blocks: AsyncIterable<TextBlock>,
  mapping: CheckedMapping,
): AsyncGenerator<RowBlock> {
  const markOf = listMarks(mapping);
  let headers: readonly string[] | undefined;
  let before: TextBlock | undefined;
  const rowsOf = (block: TextBlock, isLast: boolean): RowBlock => {
    const { objects, broken } = objectsOf(block, isLast, markOf);
    const isFirst = headers === undefined;
    const known = headers ?? headersOf(objects, mapping);
    headers = known;
    const rows = objects.map(({ cells }) => rowOf(cells, known));
    const lines = objects.map(({ line }) => line);

    return {
      rows: isFirst ? [known, ...rows] : rows,
      lines: isFirst ? [0, ...lines] : lines,
      broken,
      isClean: !hasBadText(block.text) && !block.text.includes('\\u'),
      bytes: block.bytes,
    };
  };
  for await (const block of blocks) {
    if (before) yield rowsOf(before, false);
    before = block;
  }
  if (before) yield rowsOf(before, true);
}

type CellsByPath = Map<string, string>;

interface ReadLines {
  readonly objects: readonly { readonly line: number; readonly cells: CellsByPath }[];
  readonly broken: readonly BrokenLine[];
}

function objectsOf({ text, line, damaged }: TextBlock, isLast: boolean, markOf: ListMarks): ReadLines {
  const objects: { line: number; cells: CellsByPath }[] = [];
  const broken: BrokenLine[] = [];
  const bad = new Set(damaged);
  const lines = text.split('\n');
  for (const [at, each] of lines.entries()) {
    if (each.trim() === '') continue;
    const number = line + at;
    const cells = bad.has(number) ? undefined : cellsOfLine(each, markOf);
    const isCut = isLast && at === lines.length - 1;
    if (cells) objects.push({ line: number, cells });
    else broken.push({ line: number, text: each, why: bad.has(number) ? 'bytes' : isCut ? 'cut' : 'json' });
  }

  return { objects, broken };
}

function cellsOfLine(line: string, markOf: ListMarks): CellsByPath | undefined {
  try {
    const value = parseJson(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const cells: CellsByPath = new Map();
    takeCells(value, { path: '', depth: 0, cells, markOf });

    return cells;
  } catch (error) {
    if (isInnkeeperError(error)) return undefined;
    throw error;
  }
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly cells: CellsByPath;
  readonly markOf: ListMarks;
}

function takeCells(value: unknown, { path, depth, cells, markOf }: Place): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') cells.set(path, String(value));
  else if (Array.isArray(value) && value.every(isPlain))
    cells.set(path, value.filter((each) => each !== null).join(markOf(path)));
  else if (depth === deepest) cells.set(path, JSON.stringify(value));
  else
    for (const [name, inner] of Object.entries(value))
      takeCells(inner, {
        path: headerName(path === '' ? name : `${path}.${name}`),
        depth: depth + 1,
        cells,
        markOf,
      });
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

type ListMarks = (header: string) => string;

/** What joins a list into one cell: what its field is split by, or what a person reads. */
function listMarks({ records }: CheckedMapping): ListMarks {
  const marks = new Map<string, string>();
  for (const { columns, split = {} } of records)
    for (const [header, fields] of Object.entries(columns)) {
      const [field] = [fields].flat();
      if (field !== undefined) marks.set(header, split[field] ?? listMark);
    }

  return (header) => marks.get(header) ?? ', ';
}

/** The names that the first lines have, what the mapping names, and a last one for what comes later. */
function headersOf(objects: ReadLines['objects'], { records }: CheckedMapping): readonly string[] {
  const found = new Set(objects.flatMap(({ cells }) => [...cells.keys()]));
  const mapped = records.flatMap(({ columns, id = [] }) => [...Object.keys(columns), ...[id].flat()]);
  const isAnyThere = found.size === 0 || mapped.some((header) => found.has(header));
  const named = isAnyThere ? mapped.filter((header) => header !== 'line') : [];

  return [...new Set([...found, ...named]), restHeader];
}

/** The cells in the order of the headers; what no header is for goes into the last. */
function rowOf(cells: CellsByPath, headers: readonly string[]): readonly string[] {
  let taken = 0;
  const row = headers.map((header) => {
    const cell = cells.get(header);
    if (cell !== undefined) taken += 1;

    return cell ?? '';
  });
  if (taken < cells.size) {
    const known = new Set(headers);
    row[row.length - 1] = JSON.stringify(Object.fromEntries([...cells].filter(([name]) => !known.has(name))));
  }

  return row;
}
