import { InnkeeperError, isColumnOfCards } from '@innkeeper/core';
import type { Cells, Row } from './cells.ts';
import type { RecordMapping } from './shapes.ts';

/** Reads the record's own id: of its columns, of the field `id`, or made of the line. */
export function idReader(
  record: RecordMapping,
  cells: Cells,
  headers: readonly string[],
  line: (line: number) => string,
): (row: Row, at: number) => string | undefined {
  const columns = idColumns(record, headers).map((header) => headers.indexOf(header));
  const parts = columns.length > 0 ? undefined : cells.feeds('id');
  if (columns.length === 0 && parts?.length === 0) return (_, at) => line(at);

  const [only] = columns;
  const text = parts ? cells.text('id', { between: '/', limit: 200 }) : undefined;
  const read = (index: number, row: Row) => cells.raw({ header: headers[index] ?? '', index }, row);
  if (text)
    return (row) => (parts?.every((feed) => cells.raw(feed, row) !== undefined) ? text(row) : undefined);
  if (columns.length === 1 && only !== undefined) return (row) => read(only, row);

  return (row) => {
    const found = columns.map((index) => read(index, row));
    return found.includes(undefined) ? undefined : found.join('/');
  };
}

/** The headers that `id` names; none where it is the line. */
export function idColumns({ id = 'line' }: RecordMapping, headers: readonly string[]): readonly string[] {
  const named = [id].flat();

  return named.length === 1 && named[0] === 'line' && !headers.includes('line') ? [] : named;
}

/** @throws `mapping/missing-header` when the file lacks a column that the mapping names */
export function checkHeaders(record: RecordMapping, headers: readonly string[]): void {
  const known = new Set(headers);
  for (const header of [...Object.keys(record.columns), ...idColumns(record, headers)]) {
    if (!known.has(header))
      throw new InnkeeperError('mapping/missing-header', { header, headers: headers.join(', ') });
  }
}

/** A record whose own columns are all empty in a row is not there: a booking without an agent makes no agent. */
export function ownCells({ columns }: RecordMapping, headers: readonly string[]): (row: Row) => boolean {
  const names = new Set(Object.keys(columns).map((header) => header));
  const indexes = headers.flatMap((header, index) => (names.has(header) ? [index] : []));
  if (indexes.length === 0) return () => true;

  return (row) => indexes.some((index) => (row[index] ?? '').trim() !== '');
}

/**
 * Looks at the first rows of a file before any of them comes in.
 * @throws `mapping/invalid` where records would be named by card numbers
 */
export function checkIds(record: RecordMapping, headers: readonly string[], rows: readonly Row[]): void {
  const fed = Object.keys(record.columns).filter((header) => record.columns[header] === 'id');
  for (const header of [...idColumns(record, headers), ...fed]) {
    const index = headers.indexOf(header);
    const values = rows.map((row) => row[index] ?? '');
    if (isColumnOfCards(header, values))
      throw new InnkeeperError('mapping/invalid', {
        field: 'id',
        problem: `names "${header}", which holds card numbers`,
      });
  }
}
