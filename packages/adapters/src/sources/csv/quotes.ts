import { parse } from 'csv-parse/sync';

/** A quoted cell may run over this many lines; one that seems to run further was opened by mistake. */
export const longestQuote = 200;
const quote = 34;

/** The cells of a line whose quotes are as RFC 4180 has them, or nothing where they are not. */
export function cellsOfLine(line: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let from = 0; ; ) {
    const isQuoted = line.charCodeAt(from) === quote;
    const end = isQuoted ? closingQuote(line, from) : line.indexOf(delimiter, from);
    if (isQuoted && end < 0) return undefined;
    const cell = line.slice(isQuoted ? from + 1 : from, end < 0 ? line.length : end);
    if (!isQuoted && cell.includes('"')) return undefined;
    cells.push(isQuoted ? cell.replaceAll('""', '"') : cell);
    const next = isQuoted ? end + 1 : end;
    if (next < 0 || next === line.length) return cells;
    if (line[next] !== delimiter) return undefined;
    from = next + 1;
  }
}

/** Where the quote that is opened at `from` closes; −1 where it does not. */
function closingQuote(line: string, from: number): number {
  let end = line.indexOf('"', from + 1);
  while (end >= 0 && line.charCodeAt(end + 1) === quote) end = line.indexOf('"', end + 2);

  return end;
}

/** csv-parse's rows of a text, or nothing where a quote stays open. */
export function rowsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      trim: delimiter !== '\t',
    });
  } catch {
    return undefined;
  }
}

/** The index after the line that closes the quote opened in line `from`, or nothing where none does. */
export function endOfQuote(lines: readonly string[], from: number): number | undefined {
  if (!hasOddQuotes(lines[from] ?? '')) return from + 1;
  const end = Math.min(lines.length, from + longestQuote);
  for (let at = from + 1; at < end; at++) if (hasOddQuotes(lines[at] ?? '')) return at + 1;

  return undefined;
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd;

  return isOdd;
}
