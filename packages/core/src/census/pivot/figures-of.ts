import { quantileOf } from '../../shared/quantile.ts';
import type { Texts } from '../columns/texts.ts';
import type { Codes, FactTable } from './fact-table.ts';
import type { Folded, Totals } from './fold-rows.ts';
import type { RowGroups } from './group-rows.ts';
import type { Measure } from './measure.ts';

/** The figure of every group for one measure; `NaN` where no row of a group has a value. */
export function figuresOf(measure: Measure, table: FactTable<Texts>, groups: RowGroups): Float64Array {
  switch (measure.kind) {
    case 'count':
      return Float64Array.from(groups.sizes);
    case 'share':
      return Float64Array.from(groups.sizes, (size) => size / table.rows);
    case 'distinct':
      return distinct(codesOf(table, measure.of), groups);
    case 'sum':
      return totals(valuesOf(table, measure.of), groups).sums;
    case 'mean': {
      const { sums, counts } = totals(valuesOf(table, measure.of), groups);

      return sums.map((sum, group) => sum / (counts[group] as number));
    }
    case 'min':
    case 'max':
      return extremes(valuesOf(table, measure.of), groups, measure.kind);
    case 'median':
      return quantiles(valuesOf(table, measure.of), groups, 0.5);
    case 'quantile':
      return quantiles(valuesOf(table, measure.of), groups, measure.at);
  }
}

/** The columns that measures add up. */
export function summedBy(measures: readonly Measure[]): readonly string[] {
  return [...new Set(measures.flatMap((one) => (one.kind === 'sum' || one.kind === 'mean' ? [one.of] : [])))];
}

/** The figure of every place for a measure that adding up answers; nothing for one that has to see each row. */
export function foldedFigures(
  measure: Measure,
  { sizes, totals }: Folded,
  { names, rows }: { readonly names: readonly string[]; readonly rows: number },
): Float64Array | undefined {
  if (measure.kind === 'count') return Float64Array.from(sizes);
  if (measure.kind === 'share') return Float64Array.from(sizes, (size) => size / rows);
  if (measure.kind !== 'sum' && measure.kind !== 'mean') return undefined;
  const { sums, missing } = totals[names.indexOf(measure.of)] as Totals;
  if (measure.kind === 'sum') return sums;

  return sums.map((whole, place) => whole / ((sizes[place] as number) - (missing[place] as number)));
}

function codesOf({ dimensions }: FactTable<Texts>, name: string): Codes {
  return dimensions.find((one) => one.name === name)?.codes ?? new Int32Array();
}

function valuesOf({ numbers }: FactTable<Texts>, name: string): Float64Array {
  return numbers.find((one) => one.name === name)?.values ?? new Float64Array();
}

function totals(
  values: Float64Array,
  { of, count }: RowGroups,
): { readonly sums: Float64Array; readonly counts: Float64Array } {
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  for (let row = 0; row < of.length; row += 1) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const group = of[row] as number;
    sums[group] = (sums[group] as number) + value;
    counts[group] = (counts[group] as number) + 1;
  }

  return { sums, counts };
}

function extremes(values: Float64Array, { of, count }: RowGroups, kind: 'min' | 'max'): Float64Array {
  const found = new Float64Array(count).fill(Number.NaN);
  for (let row = 0; row < of.length; row += 1) {
    const value = values[row] as number;
    const before = found[of[row] as number] as number;
    if (Number.isNaN(before) || (kind === 'min' ? value < before : value > before))
      found[of[row] as number] = value;
  }

  return found;
}

/** Rows of the groups, one group behind the other. */
function rowsByGroup({ of, count, sizes }: RowGroups): {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
} {
  const starts = new Int32Array(count + 1);
  for (let group = 0; group < count; group += 1)
    starts[group + 1] = (starts[group] as number) + (sizes[group] as number);
  const next = starts.slice();
  const rows = new Int32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    const slot = next[of[row] as number] as number;
    rows[slot] = row;
    next[of[row] as number] = slot + 1;
  }

  return { rows, starts };
}

function distinct(codes: Codes, groups: RowGroups): Float64Array {
  const { rows, starts } = rowsByGroup(groups);
  const seenIn = new Int32Array(highest(codes) + 1).fill(-1);
  const found = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group += 1)
    for (let at = starts[group] as number; at < (starts[group + 1] as number); at += 1) {
      const code = codes[rows[at] as number] as number;
      if (seenIn[code] === group) continue;
      seenIn[code] = group;
      found[group] = (found[group] as number) + 1;
    }

  return found;
}

function highest(codes: Codes): number {
  let most = -1;
  for (let row = 0; row < codes.length; row += 1) most = Math.max(most, codes[row] as number);

  return most;
}

function quantiles(values: Float64Array, groups: RowGroups, at: number): Float64Array {
  const { rows, starts } = rowsByGroup(groups);
  const found = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group += 1) {
    const own = Float64Array.from(
      rows.subarray(starts[group], starts[group + 1]),
      (row) => values[row] as number,
    ).filter((value) => !Number.isNaN(value));
    found[group] = quantileOf(own.sort(), at);
  }

  return found;
}
