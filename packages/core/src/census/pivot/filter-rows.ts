import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import type { Codes, Dimension, FactTable } from './fact-table.ts';

/** Which rows count: of each column that is named, only rows with one of the words. An empty word is "not said". */
export type PivotFilter = Readonly<Record<string, readonly string[]>>;

/** The rows of a table that a filter lets through, as a table of their own. @throws `census/no-column` */
export function filterRows(table: FactTable<Texts>, filter: PivotFilter = {}): FactTable<Texts> {
  const wanted = Object.entries(filter).map(([name, words]) => wantedIn(table, name, words));
  if (wanted.length === 0) return table;
  const kept = new Int32Array(table.rows);
  let rows = 0;
  for (let row = 0; row < table.rows; row += 1)
    if (wanted.every(({ codes, isWanted }) => isWanted[codes[row] as number] === 1)) kept[rows++] = row;
  const at = kept.subarray(0, rows);

  return {
    rows,
    dimensions: table.dimensions.map((one) => ({ ...one, codes: at.map((row) => one.codes[row] as number) })),
    numbers: table.numbers.map((one) => ({
      ...one,
      values: Float64Array.from(at, (row) => one.values[row] as number),
    })),
  };
}

function wantedIn(
  { dimensions }: FactTable<Texts>,
  name: string,
  words: readonly string[],
): { readonly codes: Codes; readonly isWanted: Uint8Array } {
  const column: Dimension<Texts> | undefined = dimensions.find((one) => one.name === name);
  if (!column)
    throw new InnkeeperError('census/no-column', {
      column: name,
      columns: dimensions.map((one) => one.name).join(', '),
    });
  const asked = new Set(words);
  const isWanted = new Uint8Array(column.values.length);
  for (let code = 0; code < isWanted.length; code += 1)
    if (asked.has(column.values.at(code) ?? '')) isWanted[code] = 1;

  return { codes: column.codes, isWanted };
}
