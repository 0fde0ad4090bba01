import type { AskOptions } from '@innkeeper/core';
import type { Measure, PivotFilter, PivotRows } from '@innkeeper/core/census';
import type { Crossing } from '../controllers/pivot.ts';

/** What stands where: columns down the side and across the top, and the figures in the cells. */
export interface PivotLayout {
  /** What is counted. @defaultValue 'guests' */
  readonly over?: PivotRows;
  readonly rows: readonly string[];
  readonly cols?: readonly string[];
  /** @defaultValue the count */
  readonly measures?: readonly Measure[];
  /** Only rows with one of the words of each column that is named. @defaultValue all rows */
  readonly where?: PivotFilter;
}

/** So many columns may be crossed at once: with more, nobody reads the table. */
export const mostCrossed = 5;
/** So many cells a screen takes; the house refuses more, with their count. */
export const mostCells = 20_000;

/** A layout with all that is left out. */
export function wholeLayout({
  over = 'guests',
  rows,
  cols = [],
  measures = [],
  where = {},
}: PivotLayout): Required<PivotLayout> {
  return { over, rows, cols, measures: measures.length > 0 ? measures : [{ kind: 'count' }], where };
}

/** The filter with a word of a column more, or without it. */
export function withWord(where: PivotFilter, name: string, word: string, isWanted: boolean): PivotFilter {
  const words = (where[name] ?? []).filter((one) => one !== word);
  const { [name]: _, ...others } = where;
  const next = isWanted ? [...words, word] : words;

  return next.length > 0 ? { ...others, [name]: next } : others;
}

/** What a layout asks of the house: every subtotal along with it. */
export function crossingFor(layout: PivotLayout): Crossing {
  const { over, rows, cols, measures, where } = wholeLayout(layout);

  return {
    over,
    by: [...rows, ...cols],
    measures,
    totals: 'all',
    most: mostCells,
    ...(Object.keys(where).length > 0 && { where }),
  };
}

/** The same as options of a report: it counts anew each time it is read. */
export function reportOptions(layout: PivotLayout): AskOptions {
  const { over, rows, cols, measures, where } = wholeLayout(layout);

  const conditions = Object.entries(where).flatMap(([name, words]) => words.map((word) => `${name}=${word}`));

  return {
    over,
    by: [...rows, ...cols],
    measures: measures.map(measureText),
    totals: 'steps',
    ...(conditions.length > 0 && { where: conditions }),
  };
}

function measureText(measure: Measure): string {
  if (measure.kind === 'count' || measure.kind === 'share') return measure.kind;

  return measure.kind === 'quantile'
    ? `quantile:${measure.of}:${measure.at}`
    : `${measure.kind}:${measure.of}`;
}
