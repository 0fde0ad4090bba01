import type { ReportedGuest, ReportedLine } from './reported-guest.ts';

/**
 * The lines of a guest as a store keeps them: column by column, each word once, and a column in which all lines have the
 * same as that one number. Most columns are: it is a third of the text, and that is read and written for everybody.
 */
export interface PackedLines {
  readonly count: number;
  readonly words: readonly string[];
  /** In the order of {@link ReportedLine}; of a word its place in `words`. */
  readonly columns: readonly PackedColumn[];
}

/** What each line has, or what all have. */
export type PackedColumn = number | readonly number[];

/** What reports count of a guest, with his lines packed. */
export type PackedGuest = Omit<ReportedGuest, 'lines'> & { readonly lines: PackedLines };

/** How many things a line says. */
const width: ReportedLine['length'] = 13;

/** Packs what is kept of a guest. */
export function packGuest(guest: ReportedGuest): PackedGuest {
  return { ...guest, lines: packLines(guest.lines) };
}

function packLines(lines: readonly ReportedLine[]): PackedLines {
  const [first] = lines;
  if (!first) return { count: 0, words: [], columns: [] };
  const words: string[] = [];
  const numberOf = (cell: string | number): number => {
    if (typeof cell === 'number') return cell;
    const known = words.indexOf(cell);

    return known >= 0 ? known : words.push(cell) - 1;
  };
  const columns: PackedColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const same = first[column] as string | number;
    columns.push(
      isSame(lines, column) ? numberOf(same) : lines.map((line) => numberOf(line[column] as string | number)),
    );
  }

  return { count: lines.length, words, columns };
}

function isSame(lines: readonly ReportedLine[], column: number): boolean {
  const same = lines[0]?.[column];
  for (const line of lines) if (line[column] !== same) return false;

  return true;
}

/** What a column says of one line. */
export function cellAt(column: PackedColumn | undefined, line: number): number {
  return typeof column === 'number' ? column : (column?.[line] as number);
}
