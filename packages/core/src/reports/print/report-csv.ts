import { csvRow } from '../../shared/csv-cell.ts';
import type { Locale } from '../../shared/words.ts';
import { minorDigits } from '../ask.ts';
import type { Report, ReportCell, Unit } from '../report.ts';
import { wordsFor } from './report-words.ts';

/**
 * Writes a report as CSV for a spreadsheet: figures first, then each table under a line with its name. Numbers are plain
 * (amounts in whole units of the currency, shares from 0 to 1), no cell is taken for a formula.
 */
export function reportCsv(report: Report, { locale }: { readonly locale: Locale }): string {
  const words = wordsFor(locale, report);
  const unit = 10 ** minorDigits(report.currency);
  const plain = (value: ReportCell | undefined, kind: Unit): ReportCell | undefined => {
    if (value === '') return value;
    if (typeof value === 'string') return kind === 'day' ? value : words.show(value, kind);

    return value !== undefined && kind === 'money' ? value / unit : value;
  };
  const lines = [
    csvRow([
      report.id,
      report.version,
      report.question[locale],
      report.asOf,
      report.period.from,
      report.period.to,
      report.currency,
    ]),
  ];
  for (const { ask, title, figures, table, lists } of report.parts) {
    lines.push(csvRow([]), csvRow([title?.[locale] ?? words.say(`ask/${ask}`)]));
    for (const { name, unit: kind, value, before, n } of figures)
      lines.push(csvRow([words.name(name), plain(value, kind), plain(before, kind), n]));
    if (table) {
      lines.push(csvRow(table.columns.map(({ name }) => words.name(name))));
      for (const row of table.rows)
        lines.push(csvRow(row.map((cell, at) => plain(cell, table.columns[at]?.unit ?? 'text'))));
    }
    for (const { name, guests } of lists)
      for (const guest of guests) lines.push(csvRow([words.name(name), guest, report.names[guest]]));
  }

  return lines.join('');
}
