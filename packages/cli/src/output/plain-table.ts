import { padTo, widthOf } from '@innkeeper/core';
import { csvRow } from '@innkeeper/core/reports';

/** A table for people, spreadsheets and printers. */
export interface PlainTable {
  readonly title: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** Sentences below it. */
  readonly notes?: readonly string[];
  /** What is not in it, and why: a CSV, which has no place for sentences, must not hide that either. */
  readonly leftOut?: readonly string[];
}

/** One column: its head, and how a number of it is written for people. */
export interface PlainColumn {
  readonly head: string;
  /** Decimals of its numbers; absent for words. */
  readonly decimals?: number;
}

/** The table as lines for a terminal, numbers at the right. */
export function tableLines({
  title,
  columns,
  rows,
  notes = [],
  leftOut = [],
}: PlainTable): readonly string[] {
  const writers = columns.map(writerOf);
  const cells = [
    columns.map(({ head }) => head),
    ...rows.map((row) => writers.map((write, at) => write(row[at]))),
  ];
  const widths = columns.map((_, at) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0),
  );
  const lines = cells.map((row) =>
    columns
      .map(({ decimals }, at) => {
        const cell = row[at] ?? '';
        const width = widths[at] ?? 0;

        return decimals === undefined ? padTo(cell, width) : `${' '.repeat(width - widthOf(cell))}${cell}`;
      })
      .join('  ')
      .trimEnd(),
  );

  return [title, ...lines.map((line) => `  ${line}`), ...notes, ...leftOut];
}

/** The table as CSV; the mark at the beginning tells Excel that it is UTF-8, and no cell becomes a formula. */
export function tableCsv({ columns, rows }: PlainTable): string {
  return `\uFEFF${csvRow(columns.map(({ head }) => head))}${rows.map(csvRow).join('')}`;
}

/** The table as a page that can be printed. */
export function tableHtml(
  { title, columns, rows, notes = [], leftOut = [] }: PlainTable,
  locale: string,
): string {
  const head = columns.map((column) => `<th${alignOf(column)}>${escaped(column.head)}</th>`).join('');
  const writers = columns.map(writerOf);
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((column, at) => `<td${alignOf(column)}>${escaped(writers[at]?.(row[at]) ?? '')}</td>`).join('')}</tr>`,
    )
    .join('\n');

  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { font: 14px/20px system-ui, 'Noto Sans CJK SC', sans-serif; color: #1a1d21; margin: 24px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px; border-bottom: 1px solid #d9dde2; text-align: start; }
.n { text-align: end; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
${[...notes, ...leftOut].map((note) => `<p>${escaped(note)}</p>`).join('\n')}
</body>
</html>
`;
}

type Writer = (value: string | number | undefined) => string;

/** Writes the cells of a column; numbers by one format that is made once, since making it takes longest. */
function writerOf({ decimals }: PlainColumn): Writer {
  const numbers = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

  return (value) => (value === undefined ? '–' : typeof value === 'string' ? value : numbers.format(value));
}

function alignOf({ decimals }: PlainColumn): string {
  return decimals === undefined ? '' : ' class="n"';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
