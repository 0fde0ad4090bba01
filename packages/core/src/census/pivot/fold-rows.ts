import type { Texts } from '../columns/texts.ts';
import type { Dimension } from './fact-table.ts';
import { block, placeRows } from './group-rows.ts';

/** The rows of each place added up, without a note of which row is where. */
export interface Folded {
  readonly sizes: Int32Array;
  /** For each column of numbers. */
  readonly totals: readonly Totals[];
}

/** The sums of a column of numbers, and how many of the rows have no value. */
export interface Totals {
  readonly sums: Float64Array;
  readonly missing: Int32Array;
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
  const totals = columns.map(
    (): Totals => ({ sums: new Float64Array(places), missing: new Int32Array(places) }),
  );
  const of = new Int32Array(Math.min(block, rows));
  const [first, ...others] = columns;
  const pairs = new Float64Array(first ? places * 2 : 0);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    placeRows(of, from, to, dimensions);
    if (!first) count(sizes, of, to - from);
    else countAndAdd(pairs, (totals[0] as Totals).missing, of, first.subarray(from, to));
    for (const [at, column] of others.entries())
      addUp(totals[at + 1] as Totals, of, column.subarray(from, to));
  }

  if (first) partPairs(pairs, sizes, (totals[0] as Totals).sums);

  return { sizes, totals };
}

function count(sizes: Int32Array, of: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const place = of[row] as number;
    sizes[place] = (sizes[place] as number) + 1;
  }
}

/** The first column is added up while the rows are counted; the number and the sum of a place lie side by side. */
function countAndAdd(pairs: Float64Array, missing: Int32Array, of: Int32Array, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    const place = of[row] as number;
    const value = values[row] as number;
    const at = place * 2;
    pairs[at] = (pairs[at] as number) + 1;
    if (Number.isNaN(value)) missing[place] = (missing[place] as number) + 1;
    else pairs[at + 1] = (pairs[at + 1] as number) + value;
  }
}

function partPairs(pairs: Float64Array, sizes: Int32Array, sums: Float64Array): void {
  for (let place = 0; place < sizes.length; place += 1) {
    sizes[place] = pairs[place * 2] as number;
    sums[place] = pairs[place * 2 + 1] as number;
  }
}

function addUp({ sums, missing }: Totals, of: Int32Array, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    const place = of[row] as number;
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[place] = (missing[place] as number) + 1;
    else sums[place] = (sums[place] as number) + value;
  }
}
