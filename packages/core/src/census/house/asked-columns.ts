import type { Census } from './census.ts';
import type { PivotRows } from './census-tables.ts';
import type { FactKind } from './fact-column.ts';

/** A column that a rule or a pivot can ask for. */
export interface AskedColumn {
  readonly name: string;
  readonly kind: FactKind;
  /** Whose column: a fact of the guest, or of each of his visits or purchases. */
  readonly of: PivotRows;
}

/** The columns of visits and purchases themselves; beside them a pivot over either asks every fact of the guest. */
const ownColumns: readonly AskedColumn[] = [
  ...['property', 'roomType', 'bookingSource', 'market', 'year', 'month', 'weekday'].map(
    (name): AskedColumn => ({ name, kind: 'word', of: 'visits' }),
  ),
  ...['stayNights', 'people'].map((name): AskedColumn => ({ name, kind: 'count', of: 'visits' })),
  ...['revenue', 'visitContribution'].map((name): AskedColumn => ({ name, kind: 'number', of: 'visits' })),
  { name: 'what', kind: 'word', of: 'purchases' },
  { name: 'count', kind: 'count', of: 'purchases' },
  { name: 'spent', kind: 'number', of: 'purchases' },
];

/** Every column of a census, the hotel's own among them. */
export function askedColumns({ columns }: Pick<Census, 'columns'>): readonly AskedColumn[] {
  return [
    ...[...columns].map(([name, { kind }]): AskedColumn => ({ name, kind, of: 'guests' })),
    ...ownColumns,
  ];
}

/** Rows of which the words are counted. */
export interface CountedRows {
  /** The number of the word of each row. */
  readonly values: ArrayLike<number>;
  readonly rows: number;
  /** The guest of each row; the row itself where it is absent. */
  readonly guest?: ArrayLike<number>;
  /** Other than 0 for guests who count. */
  readonly people: Uint8Array;
}

/** The words of a column, those of most rows first; what is not said is left out. */
export function commonWords(
  words: readonly string[],
  { values, rows, guest, people }: CountedRows,
  most: number,
): readonly string[] {
  const counts = new Uint32Array(words.length);
  for (let row = 0; row < rows; row += 1) {
    if (!people[guest ? (guest[row] as number) : row]) continue;
    const word = values[row] as number;
    counts[word] = (counts[word] as number) + 1;
  }

  return [...counts.keys()]
    .filter((word) => word > 0 && counts[word])
    .sort((one, other) => (counts[other] as number) - (counts[one] as number) || one - other)
    .slice(0, most)
    .map((word) => words[word] as string);
}
