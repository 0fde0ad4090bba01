import type { Texts } from '../columns/texts.ts';
import type { Dimension } from './fact-table.ts';
import { block, placeRows } from './group-rows.ts';

/** The rows of each place added up, without a note of which row is where. */
export interface Folded {
  readonly sizes: Int32Array;
  /** For each column of numbers the sums, and how many of the rows have no value. */
  readonly sums: readonly Float64Array[];
  readonly missing: readonly Int32Array[];
}

/** Adds rows up by the places of their words, block by block: what a block needs stays in the nearest memory. */
export function foldRows(
  rows: number,
  places: number,
  {
    dimensions,
    columns,
  }: { readonly dimensions: readonly Dimension<Texts>[]; readonly columns: readonly Float64Array[] },
): Folded {
  const sizes = new Int32Array(places);
  const sums = columns.map(() => new Float64Array(places));
  const missing = columns.map(() => new Int32Array(places));
  const of = new Int32Array(Math.min(block, rows));
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    placeRows(of, from, to, dimensions);
    count(sizes, of, to - from);
    for (let at = 0; at < columns.length; at += 1) {
      const values = (columns[at] as Float64Array).subarray(from, to);
      addUp(sums[at] as Float64Array, missing[at] as Int32Array, of, values);
    }
  }

  return { sizes, sums, missing };
}

function count(sizes: Int32Array, of: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const place = of[row] as number;
    sizes[place] = (sizes[place] as number) + 1;
  }
}

function addUp(sums: Float64Array, missing: Int32Array, of: Int32Array, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    const place = of[row] as number;
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[place] = (missing[place] as number) + 1;
    else sums[place] = (sums[place] as number) + value;
  }
}
