import type { PivotAnswer } from '@innkeeper/core';
import type { Measure } from '@innkeeper/core/census';
import { measureName } from '@innkeeper/core/screen';

/** A line of the table: its words, fewer than there are columns down the side for a subtotal. */
export interface GridLine {
  readonly words: readonly string[];
  readonly isTotal: boolean;
}

/** An answer laid out as a table. */
export interface Grid {
  readonly rows: readonly GridLine[];
  readonly cols: readonly GridLine[];
  /** The figure of a cell; `undefined` where no row is in it, or nobody knows it. */
  figure(row: GridLine, col: GridLine, measure: Measure): number | undefined;
  /** The dimensions and words of a cell, as the house is asked for its guests. */
  cellOf(row: GridLine, col: GridLine): { readonly by: readonly string[]; readonly of: readonly string[] };
}

/** What is laid out. */
export interface GridQuestion {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly measures: readonly Measure[];
}

/** Columns whose words have an order of their own; all others come with the largest first. */
const ordered: ReadonlySet<string> = new Set(['year', 'month', 'weekday']);
const apart = '\u001f';

type Figures = PivotAnswer['levels'][number]['cells'][number]['figures'];

/** Lays an answer with all its subtotals out: lines under each other, a subtotal after each group, the whole at last. */
export function gridOf({ levels }: PivotAnswer, { rows, cols, measures }: GridQuestion): Grid {
  const known = new Map(
    levels.map(({ by, cells }) => [
      by.join(apart),
      new Map<string, Figures>(cells.map(({ of, figures }) => [of.join(apart), figures])),
    ]),
  );
  const first = measures[0] ? measureName(measures[0]) : '';
  const figuresAt = (by: readonly string[], of: readonly string[]): Figures | undefined =>
    known.get(by.join(apart))?.get(of.join(apart));
  const linesOf = (dims: readonly string[], isDeep: boolean): readonly GridLine[] => {
    const whole: GridLine = { words: [], isTotal: true };
    if (dims.length === 0) return [whole];
    const below = (prefix: readonly string[]): readonly GridLine[] => {
      const by = dims.slice(0, prefix.length + 1);
      const here = [...(known.get(by.join(apart))?.keys() ?? [])]
        .map((key) => key.split(apart))
        .filter((words) => prefix.every((word, at) => words[at] === word))
        .sort(orderOf(by));
      if (by.length === dims.length) return here.map((words) => ({ words, isTotal: false }));

      return here.flatMap((words) => {
        const parts = below(words);

        return isDeep && parts.length > 1 ? [...parts, { words, isTotal: true }] : parts;
      });
    };

    return [...below([]), whole];
  };
  const orderOf =
    (by: readonly string[]) =>
    (one: readonly string[], other: readonly string[]): number => {
      const at = by.length - 1;
      const [left, right] = [one[at] as string, other[at] as string];
      const byWord = left < right ? -1 : left > right ? 1 : 0;
      if (ordered.has(by[at] as string)) return byWord;
      const [less, more] = [figuresAt(by, one)?.[first], figuresAt(by, other)?.[first]];

      return (more ?? Number.NEGATIVE_INFINITY) - (less ?? Number.NEGATIVE_INFINITY) || byWord;
    };
  const cellOf: Grid['cellOf'] = (row, col) => ({
    by: [...rows.slice(0, row.words.length), ...cols.slice(0, col.words.length)],
    of: [...row.words, ...col.words],
  });

  return {
    rows: linesOf(rows, true),
    cols: linesOf(cols, false),
    figure: (row, col, measure) => {
      const { by, of } = cellOf(row, col);

      return figuresAt(by, of)?.[measureName(measure)];
    },
    cellOf,
  };
}
