import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import type { Dimension, FactTable } from './fact-table.ts';
import { figuresOf, foldedFigures, summedBy } from './figures-of.ts';
import type { PivotFilter } from './filter-rows.ts';
import { filterRows } from './filter-rows.ts';
import { foldRows } from './fold-rows.ts';
import { filledOf, groupRows, placesOf, type RowGroups } from './group-rows.ts';
import type { Measure } from './measure.ts';

/** A question: any rows, any columns, any measures. */
export interface PivotQuestion {
  /** Names of the dimensions that are crossed; none asks for the whole. */
  readonly by: readonly string[];
  readonly measures: readonly Measure[];
  /**
   * `none`: only the full crossing. `steps`: subtotals from left to right, and the whole. `all`: every choice of the
   * dimensions, the whole among them. @defaultValue `none`
   */
  readonly totals?: 'none' | 'steps' | 'all';
  /** Only rows with these words; figures, subtotals and shares are those of what remains. */
  readonly where?: PivotFilter;
  /** How many cells an answer may have before it is refused. @defaultValue 100,000 */
  readonly most?: number;
}

/** Cells of one crossing; a cell that no row is in does not exist. */
export interface PivotLevel {
  /** The dimensions that are crossed here. */
  readonly by: readonly string[];
  readonly cells: readonly PivotCell[];
}

/** Every choice of more dimensions than these would be a thousand questions and more. */
const mostCrossed = 10;

/** One cell. */
export interface PivotCell {
  /** A word for each dimension of the level. */
  readonly of: readonly string[];
  /** A figure for each measure; `undefined` where no row has a value. */
  readonly figures: readonly (number | undefined)[];
}

/** The answer: a level for each crossing that was asked, the finest first. */
export interface Pivot {
  readonly rows: number;
  readonly levels: readonly PivotLevel[];
}

/**
 * Crosses any dimensions in one call. Within a level cells are ordered by their words, so no order of rows matters.
 * @throws `census/no-column` for a name the table does not have; `census/too-many-cells` with the count
 */
export function pivot(
  whole: FactTable<Texts>,
  { by, measures, where, totals = 'none', most = 100_000 }: PivotQuestion,
): Pivot {
  const table = filterRows(whole, where);
  checkPivot(table, by, measures);
  const levels: PivotLevel[] = [];
  let left = most;
  for (const names of crossings(by, totals)) {
    const dimensions = names.map((name) => dimensionOf(table, name) as Dimension<Texts>);
    const cells = cellsOf(table, dimensions, measures, left);
    left -= cells.length;
    levels.push({ by: names, cells });
  }

  return { rows: table.rows, levels };
}

/** Which dimensions are crossed for each level of an answer, the finest first. */
export function crossings(
  by: readonly string[],
  totals: PivotQuestion['totals'],
): readonly (readonly string[])[] {
  if (totals === 'none') return [by];
  if (totals === 'steps')
    return Array.from({ length: by.length + 1 }, (_, less) => by.slice(0, by.length - less));
  const choices = Array.from({ length: 2 ** by.length }, (_, bits) =>
    by.filter((_name, at) => !((bits >> at) & 1)),
  );

  return choices.sort((one, other) => other.length - one.length);
}

function cellsOf(
  table: FactTable<Texts>,
  dimensions: readonly Dimension<Texts>[],
  measures: readonly Measure[],
  most: number,
): readonly PivotCell[] {
  const places = placesOf(dimensions);
  if (places !== undefined && table.rows > 0) {
    const { sizes, figures } = figuresByPlace(table, places, { dimensions, measures, most });

    return placedCells(dimensions, sizes, figures);
  }
  const groups = groupRows(table.rows, dimensions, most);
  const figures = measures.map((measure) => figuresOf(measure, table, groups));
  const wordsOf = (group: number): readonly string[] =>
    dimensions.map(({ values, codes }) => values.at(codes[groups.first[group] as number] as number) ?? '');
  const cells = Array.from({ length: groups.count }, (_, group) => ({ group, of: wordsOf(group) }));

  return cells
    .sort((one, other) => byWords(one.of, other.of))
    .map(({ group, of }) => ({ of, figures: figuresAt(figures, group) }));
}

/** The figures of every place; rows are put into groups only where a measure has to look at those of each. */
function figuresByPlace(
  table: FactTable<Texts>,
  places: number,
  {
    dimensions,
    measures,
    most,
  }: {
    readonly dimensions: readonly Dimension<Texts>[];
    readonly measures: readonly Measure[];
    readonly most: number;
  },
): { readonly sizes: Int32Array; readonly figures: readonly Float64Array[] } {
  const names = summedBy(measures);
  const columns = names.map((name) => table.numbers.find((one) => one.name === name)?.values as Float64Array);
  const folded = foldRows(table.rows, places, { dimensions, columns });
  const filled = filledOf(folded.sizes);
  if (filled > most) throw new InnkeeperError('census/too-many-cells', { count: filled, limit: most });
  let groups: RowGroups | undefined;
  const figures = measures.map((measure) => {
    const known = foldedFigures(measure, folded, { names, rows: table.rows });
    if (known) return known;
    groups ??= groupRows(table.rows, dimensions, most);

    return figuresOf(measure, table, groups);
  });

  return { sizes: folded.sizes, figures };
}

/** A dimension with its words in their order: the code of each, and how many there are. */
interface Axis {
  readonly codes: readonly number[];
  readonly words: readonly string[];
}

/** Every place that has a row, with its words, in the order of these. */
function placedCells(
  dimensions: readonly Dimension<Texts>[],
  sizes: Int32Array,
  figures: readonly Float64Array[],
): readonly PivotCell[] {
  const axes = dimensions.map(axisOf);
  const cells: PivotCell[] = [];
  const fill = (depth: number, place: number, of: readonly string[]): void => {
    const axis = axes[depth];
    if (!axis) {
      if (sizes[place]) cells.push({ of, figures: figuresAt(figures, place) });

      return;
    }
    const { codes, words } = axis;
    const isLast = depth === axes.length - 1;
    for (let rank = 0; rank < codes.length; rank += 1) {
      const next = place * codes.length + (codes[rank] as number);
      if (!isLast || sizes[next]) fill(depth + 1, next, [...of, words[rank] as string]);
    }
  };
  fill(0, 0, []);

  return cells;
}

function axisOf({ values }: Dimension<Texts>): Axis {
  const sorted = Array.from({ length: Math.max(1, values.length) }, (_, code) => ({
    code,
    word: values.at(code) ?? '',
  })).sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0));

  return { codes: sorted.map(({ code }) => code), words: sorted.map(({ word }) => word) };
}

function figuresAt(figures: readonly Float64Array[], place: number): readonly (number | undefined)[] {
  return figures.map((column) => {
    const figure = column[place] as number;

    return Number.isNaN(figure) ? undefined : figure;
  });
}

function byWords(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] as string, other[at] as string];
    if (left !== right) return left < right ? -1 : 1;
  }

  return 0;
}

/** Refuses names that the table does not have. @throws `census/no-column`, `census/option` */
export function checkPivot(
  table: FactTable<Texts>,
  by: readonly string[],
  measures: readonly Measure[],
): void {
  const refuse = (column: string): never => {
    const columns = [...table.dimensions, ...table.numbers].map(({ name }) => name).join(', ');
    throw new InnkeeperError('census/no-column', { column, columns });
  };
  for (const name of by) if (!dimensionOf(table, name)) refuse(name);
  if (by.length > mostCrossed)
    throw new InnkeeperError('census/option', {
      option: 'by',
      problem: 'must be at most ten dimensions',
    });
  for (const measure of measures) {
    if (!('of' in measure)) continue;
    const { kind, of } = measure;
    const isThere =
      kind === 'distinct' ? dimensionOf(table, of) : table.numbers.some(({ name }) => name === of);
    if (!isThere) refuse(of);
  }
}

function dimensionOf({ dimensions }: FactTable<Texts>, name: string): Dimension<Texts> | undefined {
  return dimensions.find((one) => one.name === name);
}
