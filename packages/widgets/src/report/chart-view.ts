import type { ReportPart, Unit } from '@innkeeper/core';
import type { ReportWords } from '@innkeeper/core/reports';
import type { TemplateResult } from 'lit';
import { barsView } from '../charts/bars-view.ts';
import { linesView } from '../charts/lines-view.ts';

/** So many bars are drawn; all rows stand in the table. */
const mostBars = 12;

/** The chart of a part: bars for amounts, lines for time; nothing where there is too little to draw. */
export function chartView(words: ReportWords, { chart, table }: ReportPart): TemplateResult | undefined {
  if (!chart || !table) return undefined;
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const by = at(chart.by);
  const columns = chart.values.map(at).filter((column) => column >= 0);
  const rows = table.rows.filter((cells) => columns.some((column) => typeof cells[column] === 'number'));
  const [first] = columns;
  if (by < 0 || first === undefined || rows.length < 2) return undefined;
  const unitOf = (column: number): Unit => table.columns[column]?.unit ?? 'number';
  const label = (cells: (typeof rows)[number]): string => words.show(cells[by], unitOf(by));
  if (chart.kind === 'bars')
    return barsView(
      rows.slice(0, mostBars).map((cells) => ({
        name: label(cells),
        value: typeof cells[first] === 'number' ? cells[first] : 0,
        text: words.show(cells[first], unitOf(first)),
      })),
    );

  return linesView({
    labels: rows.map(label),
    series: columns.map((column) => ({
      name: words.name(table.columns[column]?.name ?? ''),
      values: rows.map((cells) => (typeof cells[column] === 'number' ? cells[column] : undefined)),
    })),
    tick: (value) => words.show(value, unitOf(first)),
  });
}
