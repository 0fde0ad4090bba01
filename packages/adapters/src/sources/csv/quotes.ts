import { parse } from 'csv-parse/sync';

/** A quoted cell may run over this many lines; one that seems to run further was opened by mistake. */
export const longestQuote = 200;

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

/** How many of the lines, from the first, end outside a quote. */
export function lastClosed(lines: readonly string[]): number {
  let isOpen = false;
  let closed = 0;
  for (const [at, line] of lines.entries()) {
    if (line.includes('"') && hasOddQuotes(line)) isOpen = !isOpen;
    if (!isOpen) closed = at + 1;
  }

  return closed;
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
