import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';
import type { PlainTable } from './plain-table.ts';
import { tableCsv, tableHtml, tableLines } from './plain-table.ts';

/** Gives a table as `--format` wants it: `table`, `json`, `csv` or `html`. */
export function answerTable(desk: Desk, document: unknown, table: PlainTable): void {
  const format = formatOf(desk);
  if (format === 'csv') answerCsv(desk, table);
  else if (format === 'html') desk.world.out(tableHtml(table, desk.locale));
  else if (format === 'json') desk.world.out(`${JSON.stringify(document, undefined, 2)}\n`);
  else desk.world.out(`${tableLines(table).join('\n')}\n`);
}

function answerCsv({ world }: Desk, table: PlainTable): void {
  world.out(tableCsv(table));
  for (const line of table.leftOut ?? []) world.err(`${line}\n`);
}

/** Which form was asked for; `--json` is a short word for one of them. */
export function formatOf({ options, isJson, say }: Desk): 'table' | 'json' | 'csv' | 'html' {
  const format = text(options['format']) ?? (isJson ? 'json' : 'table');
  if (format === 'table' || format === 'json' || format === 'csv' || format === 'html') return format;

  throw usageError(say('usage/format', { format }));
}
