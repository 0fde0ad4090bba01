import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import type { Dimension, FactTable } from './fact-table.ts';
import { figuresOf } from './figures-of.ts';
import { filterRows } from './filter-rows.ts';
import { groupRows } from './group-rows.ts';
import { measureName } from './measure.ts';
import type { PivotQuestion } from './pivot.ts';
import { checkPivot, crossings } from './pivot.ts';

/** One cell of a pivot that flows. */
export interface PivotRow {
  /** A word for each dimension that was asked; `undefined` for one that this level sums over. */
  readonly of: readonly (string | undefined)[];
  /** A figure for each measure; `undefined` where no row has a value. */
  readonly figures: readonly (number | undefined)[];
}

/** What the rows of a pivot that flows are. */
export interface PivotHead {
  readonly by: readonly string[];
  readonly measures: readonly string[];
}

/** So many cells one crossing may have, however they are taken. */
const mostFlowing = 20_000_000;

/**
 * The cells of a pivot one by one, in the order in which `pivot` gives them: none exists before it is asked for, so an
 * answer of millions needs no memory of its own beyond its numbers.
 * @throws `census/no-column`; `census/too-many-cells` with the count, beyond 20 million or `most`
 */
export function* pivotRows(
  whole: FactTable<Texts>,
  { by, measures, where, totals = 'none', most = mostFlowing }: PivotQuestion,
): Generator<PivotRow> {
  const table = filterRows(whole, where);
  checkPivot(table, by, measures);
  let left = most;
  for (const names of crossings(by, totals)) {
    const dimensions = names.map(
      (name) => table.dimensions.find((one) => one.name === name) as Dimension<Texts>,
    );
    const groups = groupRows(table.rows, dimensions, left);
    left -= groups.filled;
    const figures = measures.map((measure) => figuresOf(measure, table, groups));
    const places = by.map((name) => names.indexOf(name));
    for (const group of inOrder(groups.first, dimensions)) {
      const row = groups.first[group] as number;
      yield {
        of: places.map((at) => (at < 0 ? undefined : wordAt(dimensions[at] as Dimension<Texts>, row))),
        figures: figures.map((column) => {
          const figure = column[group] as number;

          return Number.isNaN(figure) ? undefined : figure;
        }),
      };
    }
  }
}

/** What the rows of an answer are. */
export function pivotHead({ by, measures }: Pick<PivotQuestion, 'by' | 'measures'>): PivotHead {
  return { by, measures: measures.map(measureName) };
}

/** The cells of an answer that is whole already, as rows. */
export function* rowsOfLevels(
  levels: readonly {
    readonly by: readonly string[];
    readonly cells: readonly {
      readonly of: readonly string[];
      readonly figures: readonly (number | undefined)[];
    }[];
  }[],
  by: readonly string[],
): Generator<PivotRow> {
  for (const level of levels) {
    const places = by.map((name) => level.by.indexOf(name));
    for (const { of, figures } of level.cells)
      yield { of: places.map((at) => (at < 0 ? undefined : (of[at] as string))), figures };
  }
}

function wordAt({ values, codes }: Dimension<Texts>, row: number): string {
  return values.at(codes[row] as number) ?? '';
}

/** The groups that have a row, by the words of their dimensions: words are ranked once, then only numbers are compared. */
function inOrder(first: Int32Array, dimensions: readonly Dimension<Texts>[]): Int32Array {
  const groups = new Int32Array(first.length);
  let count = 0;
  for (let group = 0; group < first.length; group += 1)
    if ((first[group] as number) >= 0) groups[count++] = group;
  const found = groups.subarray(0, count);
  if (count > mostFlowing) throw new InnkeeperError('census/too-many-cells', { count, limit: mostFlowing });
  const ranks = dimensions.map(({ values, codes }) => {
    const words = Array.from({ length: values.length }, (_, at) => values.at(at) ?? '');
    const rankOf = new Int32Array(words.length);
    const order = [...words.keys()].sort((one, other) => compare(words[one], words[other]));
    for (const [rank, at] of order.entries()) rankOf[at] = rank;

    return Int32Array.from(found, (group) => rankOf[codes[first[group] as number] as number] as number);
  });

  return placesInOrder(ranks, count).map((place) => found[place] as number);
}

/** Places by the first rank, then the next: as one number each where that is exact, since numbers are quickly put in order. */
function placesInOrder(ranks: readonly Int32Array[], count: number): Int32Array {
  const widths = ranks.map((rank) => rank.reduce((most, one) => Math.max(most, one), 0) + 1);
  if (widths.reduce((product, width) => product * width, count) <= Number.MAX_SAFE_INTEGER) {
    const keys = new Float64Array(count);
    for (const [at, rank] of ranks.entries())
      for (let place = 0; place < count; place += 1)
        keys[place] = (keys[place] as number) * (widths[at] as number) + (rank[place] as number);
    for (let place = 0; place < count; place += 1) keys[place] = (keys[place] as number) * count + place;

    return Int32Array.from(keys.sort(), (key) => key % count);
  }

  return Int32Array.from({ length: count }, (_, place) => place).sort((one, other) => {
    for (const rank of ranks) {
      const less = (rank[one] as number) - (rank[other] as number);
      if (less !== 0) return less;
    }

    return 0;
  });
}

function compare(one = '', other = ''): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
