import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from '../data-sets.ts';

/** A row of a table that was made up: who it is, what went wrong, and its cells by header. */
export interface MadeUpRow {
  readonly person: number;
  readonly slips?: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table that was made up, in a file with the mapping beside it. */
export type MadeUpTable = DataSet & {
  readonly file: string;
  readonly mapFile: string;
  readonly slips: string;
};

/** Writes rows into a file. */
export function tableFile(
  folder: string,
  name: string,
  map: Readonly<Record<string, string>>,
  rows: readonly MadeUpRow[],
): MadeUpTable {
  const headers = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const file = join(folder, `${name}.csv`);
  const mapFile = join(folder, `${name}.json`);
  const lines = rows.map(({ person, slips = '', cells }) =>
    [String(person), slips, ...headers.map((header) => cells[header] ?? '')].map(quoted).join(','),
  );
  writeFileSync(file, `${[['person', 'slips', ...headers].join(','), ...lines].join('\n')}\n`);
  writeFileSync(mapFile, JSON.stringify({ columns: map }));

  return {
    name,
    files: [file],
    file,
    mapFile,
    map,
    truth: ['person'],
    personOf: ([person = '']) => person,
    slips: 'slips',
  };
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
