import type { AskOptions } from '@innkeeper/core';
import type { Measure, PivotRows } from '@innkeeper/core/census';
import type { Crossing } from '../controllers/pivot.ts';

/** What stands where: columns down the side and across the top, and the figures in the cells. */
export interface PivotLayout {
  /** What is counted. @defaultValue 'guests' */
  readonly over?: PivotRows;
  readonly rows: readonly string[];
  readonly cols?: readonly string[];
  /** @defaultValue the count */
  readonly measures?: readonly Measure[];
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
}: PivotLayout): Required<PivotLayout> {
  return { over, rows, cols, measures: measures.length > 0 ? measures : [{ kind: 'count' }] };
}

/** What a layout asks of the house: every subtotal along with it. */
export function crossingFor(layout: PivotLayout): Crossing {
  const { over, rows, cols, measures } = wholeLayout(layout);

  return { over, by: [...rows, ...cols], measures, totals: 'all', most: mostCells };
}

/** The same as options of a report: it counts anew each time it is read. */
export function reportOptions(layout: PivotLayout): AskOptions {
  const { over, rows, cols, measures } = wholeLayout(layout);

  return { over, by: [...rows, ...cols], measures: measures.map(measureText), totals: 'steps' };
}

function measureText(measure: Measure): string {
  if (measure.kind === 'count' || measure.kind === 'share') return measure.kind;

  return measure.kind === 'quantile'
    ? `quantile:${measure.of}:${measure.at}`
    : `${measure.kind}:${measure.of}`;
}
