import type { ColumnLine, PivotAnswer } from '@innkeeper/core';
import type { Measure } from '@innkeeper/core/census';
import { csvRow, measureName } from '@innkeeper/core/screen';

/** What a CSV is made of. */
export interface CsvQuestion {
  readonly by: readonly string[];
  readonly measures: readonly Measure[];
  readonly headOf: (column: string) => string;
  readonly measureOf: (measure: Measure) => string;
  readonly kindOf: (column: string) => ColumnLine['kind'];
  readonly minorUnits: number;
}

const amounts: readonly string[] = ['amount', 'contribution', 'revenue', 'visitContribution', 'spent'];

/**
 * All cells as rows, `*` where a total leaves a column open; amounts in whole units, days as days. Words are those of
 * the house, so that it can be joined with other tables; no cell is taken for a formula.
 */
export function csvOf(
  { levels }: PivotAnswer,
  { by, measures, headOf, measureOf, kindOf, minorUnits }: CsvQuestion,
): string {
  const rows = levels.flatMap((level) =>
    level.cells.map(({ of, figures }) => [
      ...by.map((name) => {
        const at = level.by.indexOf(name);

        return at < 0 ? '*' : of[at];
      }),
      ...measures.map((measure) => {
        const value = figures[measureName(measure)];
        if (value === undefined || !('of' in measure) || measure.kind === 'distinct') return value;
        if (kindOf(measure.of) === 'day')
          return new Date(Math.round(value) * 86_400_000).toISOString().slice(0, 10);

        return amounts.includes(measure.of) ? value / minorUnits : value;
      }),
    ]),
  );

  // A mark at the beginning: without it spreadsheets take Chinese for something else.
  return `\uFEFF${[[...by.map(headOf), ...measures.map(measureOf)], ...rows].map((row) => csvRow(row)).join('')}`;
}
