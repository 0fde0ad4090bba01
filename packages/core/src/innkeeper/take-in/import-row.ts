import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { ImportId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { ImportCounts } from './import-counts.ts';
import { addCounts } from './import-counts.ts';

/** What the row of an import keeps besides its columns. */
export interface ImportBody {
  readonly key: string;
  readonly counts: ImportCounts;
  readonly cursor?: string;
}

/** The row of an import. @throws `import/not-found` */
export async function importRow(rows: Reader, importId: ImportId): Promise<Row<'import'>> {
  const [row] = await rows.where('import', 'id', [importId]);
  if (!row) throw new InnkeeperError('import/not-found', { id: importId });

  return row;
}

/** The row with what one more step did. */
export function withCounts(row: Row<'import'>, counts: ImportCounts): Row<'import'> {
  const body = row.body as ImportBody;

  return { ...row, body: { ...body, counts: addCounts(body.counts, counts) } };
}
