import { hasBadText } from './bad-text.ts';
import { delimiterOf } from './delimiter.ts';
import { cellsOfLine, endOfQuote, longestQuote, rowsOf } from './quotes.ts';
import { breaksIn, type TextBlock } from './text-block.ts';

/** Rows of a file that belong together; `lines[n]` is where `rows[n]` begins. */
export interface RowBlock {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly broken: readonly BrokenLine[];
  /** No cell has a character that no store keeps. */
  readonly isClean: boolean;
  /** How many bytes of the file were used up to its end. */
  readonly bytes: number;
}

/** A line that is no row. */
export interface BrokenLine {
  readonly line: number;
  readonly text: string;
  /**
   * `quote`: it opens a quote that nothing closes; `cut`: the file ends in it; `bytes`: it is not of the encoding;
   * `json`: it is no object of JSON.
   */
  readonly why: 'quote' | 'cut' | 'bytes' | 'json';
}

/** What is known of the rows of a file beforehand. */
export interface RowOptions {
  /** @defaultValue found in the first line */
  readonly delimiter?: string | undefined;
  /** How many lines stand before the headers. @defaultValue 0 */
  readonly skip?: number | undefined;
}

/**
 * Splits lines into rows of cells (RFC 4180; quotes inside an unquoted cell are taken as they are). Lines that are a
 * row by themselves are split on the spot, the rest by csv-parse. A quote that is never closed costs its own line and
 * no other.
 */
export async function* splitRows(
  blocks: AsyncIterable<TextBlock>,
  { delimiter, skip = 0 }: RowOptions = {},
): AsyncGenerator<RowBlock> {
  let splitter: Splitter | undefined;
  let before: TextBlock | undefined;
  for await (const block of blocks) {
    const { text, mark }: Start = splitter ? block : startOf(block.text, skip);
    splitter ??= rowSplitter(delimiter ?? mark ?? delimiterOf(text));
    if (before) yield splitter(before, false);
    before = { ...block, text };
  }
  if (splitter && before) yield splitter(before, true);
}

interface Start {
  readonly text: string;
  /** The delimiter that the file names itself. */
  readonly mark?: string | undefined;
}

/** The beginning of a file, with the lines that are no rows made blank: those to skip, and Excel's `sep=;`. */
function startOf(text: string, skip: number): Start {
  const blanked = text.replace(new RegExp(`^(?:[^\\n]*\\n){${skip}}`), '\n'.repeat(skip));
  const found = /^(\n*)sep=(.)(?=\n)/i.exec(blanked);

  return found ? { text: `${found[1]}${blanked.slice(found[0].length)}`, mark: found[2] } : { text: blanked };
}

type Splitter = (block: TextBlock, isLast: boolean) => RowBlock;

interface Found {
  readonly rows: (readonly string[])[];
  readonly lines: number[];
  readonly broken: BrokenLine[];
}

function rowSplitter(delimiter: string): Splitter {
  let waiting: readonly string[] = [];
  let columns = 0;

  /** Takes the rows of a text; false where a quote stays open, or where many lines made a row that is none. */
  const takeQuoted = (text: string, line: number, count: number, found: Found): boolean => {
    const rows = rowsOf(text, delimiter);
    if (!rows) return false;
    const starts: number[] = [];
    let next = line;
    for (const row of rows) {
      const span = count === rows.length ? 1 : 1 + row.reduce((sum, cell) => sum + breaksIn(cell), 0);
      if (span > 1 && columns > 0 && row.length !== columns) return false;
      columns ||= widthOf(row);
      starts.push(next);
      next += span;
    }
    for (const [at, row] of rows.entries()) {
      found.rows.push(row);
      found.lines.push(starts[at] ?? line);
    }

    return true;
  };

  /** Takes a line that is a row by itself; false where csv-parse has to look at it. */
  const takeLine = (text: string, line: number, found: Found): boolean => {
    const row = text.includes('"') ? cellsOfLine(text, delimiter) : text.split(delimiter);
    if (!row) return false;

    columns ||= widthOf(row);
    found.rows.push(row);
    found.lines.push(line);
    return true;
  };

  /** Takes the rows of some lines; the answer is what has to wait for the lines of the next block. */
  const takeLines = (
    lines: readonly string[],
    first: number,
    isLast: boolean,
    found: Found,
  ): readonly string[] => {
    for (let at = 0; at < lines.length; at++) {
      const text = lines[at] ?? '';
      if (takeLine(text, first + at, found)) continue;
      const end = endOfQuote(lines, at);
      if (end === undefined && !isLast && lines.length - at < longestQuote) return lines.slice(at);
      const count = (end ?? at + 1) - at;
      if (takeQuoted(lines.slice(at, at + count).join('\n'), first + at, count, found)) at += count - 1;
      else if (count === 1 || !takeQuoted(text, first + at, 1, found)) {
        found.broken.push({
          line: first + at,
          text,
          why: isLast && at === lines.length - 1 ? 'cut' : 'quote',
        });
      }
    }

    return [];
  };

  return ({ text, line, damaged, bytes }, isLast) => {
    const found: Found = { rows: [], lines: [], broken: [] };
    const first = line - waiting.length;
    const waited = waiting;
    const lines = waited.length > 0 ? [...waited, ...linesOf(text)] : linesOf(text);
    waiting = takeLines(lines, first, isLast, found);
    const good = withoutDamaged(found, damaged);
    const isClean = !hasBadText(text) && !waited.some(hasBadText);
    return { ...(isLast && !text.endsWith('\n') ? withoutCut(good, columns) : good), isClean, bytes };
  };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();

  return lines;
}

/** How many columns a row has; a blank line says nothing about them. */
function widthOf(row: readonly string[]): number {
  return row.length === 1 && row[0]?.trim() === '' ? 0 : row.length;
}

/** The last row of a file that ends without a line break and before its last column was cut off. */
function withoutCut(found: Found, columns: number): Found {
  const row = found.rows.at(-1);
  if (!row || row.length >= columns) return found;
  const broken = { line: found.lines.at(-1) ?? 0, text: row.join(' '), why: 'cut' as const };

  return {
    rows: found.rows.slice(0, -1),
    lines: found.lines.slice(0, -1),
    broken: [...found.broken, broken],
  };
}

/** Takes the rows out whose bytes are not of the encoding. */
function withoutDamaged(found: Found, damaged: readonly number[]): Found {
  if (damaged.length === 0) return found;
  const rowOf = (line: number) => found.lines.findLastIndex((start) => start <= line);
  const bad = new Set(damaged.map(rowOf).filter((at) => at >= 0));
  const broken = [...bad].map((at) => ({
    line: found.lines[at] ?? 0,
    text: (found.rows[at] ?? []).join(' '),
    why: 'bytes' as const,
  }));
  const isGood = (_: unknown, at: number) => !bad.has(at);

  return {
    rows: found.rows.filter(isGood),
    lines: found.lines.filter(isGood),
    broken: [...found.broken, ...broken],
  };
}
