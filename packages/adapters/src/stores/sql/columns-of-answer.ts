import type { ColumnCells } from '../shared/cells.ts';
import type { Column } from '../shared/shape.ts';
import type { SqlCell } from './engine.ts';
import { cellMark } from './statements.ts';

const mark = String.fromCharCode(cellMark);

/**
 * The columns out of what `selectPageColumns` is answered: thousands of cells come as one text, which is parted where it
 * lies. Nothing where a cell has the mark in it that stands between them.
 */
export function columnsOfAnswer(
  columns: readonly Column[],
  [rows = 0, text]: readonly SqlCell[],
): ColumnCells | undefined {
  const count = Number(rows);
  const scan = { text: `${text ?? ''}${mark}`, from: 0 };
  const lists = columns.map(({ holds }) =>
    holds === 'integer' ? new Float64Array(count) : new Array<string>(count),
  );
  for (let row = 0; row < count; row += 1)
    for (const list of lists)
      if (list instanceof Float64Array) list[row] = numberIn(scan);
      else list[row] = textIn(scan);
  if (count > 0 && scan.from !== scan.text.length) return undefined;

  return Object.fromEntries(columns.map(({ name }, at) => [name, lists[at] as ColumnCells[string]]));
}

/** A text of cells, each with the mark behind it, and where the next one begins. */
interface Scan {
  readonly text: string;
  from: number;
}

function textIn(scan: Scan): string {
  const end = scan.text.indexOf(mark, scan.from);
  const cell = scan.text.slice(scan.from, end);
  scan.from = end + 1;

  return cell;
}

const minus = 45;
const zero = 48;

/** A whole number, without a text for it. */
function numberIn(scan: Scan): number {
  const { text } = scan;
  let at = scan.from;
  const isNegative = text.charCodeAt(at) === minus;
  if (isNegative) at += 1;
  let number = text.charCodeAt(at) === cellMark ? Number.NaN : 0;
  for (let sign = text.charCodeAt(at); sign !== cellMark; sign = text.charCodeAt(at)) {
    number = number * 10 + sign - zero;
    at += 1;
  }
  scan.from = at + 1;

  return isNegative ? -number : number;
}
