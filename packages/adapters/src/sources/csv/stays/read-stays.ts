import { basename } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';
import { whyBroken } from '../broken-line.ts';
import { headersOf } from '../headers.ts';
import { rowsOfFile } from '../rows-of-file.ts';
import { refusalsOf } from './refused-rows.ts';
import { type RowReader, readerOf } from './row-reader.ts';
import { checkStayMapping } from './stay-mapping.ts';
import { historyTaker } from './take-histories.ts';
import { stayTaker } from './take-stays.ts';
import type { ReadStays } from './taker.ts';

/** What to read stays from. */
export interface ReadStaysOptions {
  readonly files: readonly string[];
  /** What hotel IT wrote: which column is the guest, the day, the amount. */
  readonly mapping: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Reads stays (or purchases) of a file by a mapping, or histories that were counted elsewhere. A row that cannot be
 * used is counted with its line and why, and the rest goes on. A refund is taken off the stay it belongs to.
 * @throws `money/mixed-currencies`, `mapping/invalid`, `mapping/unknown-field`, `mapping/missing-header`,
 * `file/not-found`, `file/empty`, `file/encoding`
 */
export async function readStays({ files, mapping: written, signal }: ReadStaysOptions): Promise<ReadStays> {
  const mapping = checkStayMapping(written);
  const refusals = refusalsOf(files.length > 1);
  const taker = mapping.isHistories ? historyTaker(refusals) : stayTaker(refusals);
  let rows = 0;
  for (const file of files) {
    let reader: RowReader | undefined;
    let width = 0;
    for await (const block of rowsOfFile(file, mapping.file, signal)) {
      if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
      for (const [at, row] of block.rows.entries()) {
        if (row.every((cell) => cell.trim() === '')) continue;
        const hasHeaders = mapping.file.header ?? true;
        if (!reader) {
          reader = readerOf(mapping, headersOf(row, hasHeaders), file);
          width = row.length;
          if (hasHeaders) continue;
        }
        rows += 1;
        const where = { file: basename(file), line: block.lines[at] ?? 0 };
        const found = reader(row, where, refusals);
        if (found) taker.take(found, where);
      }
      for (const broken of block.broken) {
        rows += 1;
        const why = whyBroken(broken, { expected: width, encoding: mapping.file.encoding });
        refusals.add(why, { file: basename(file), line: broken.line });
      }
    }
    if (!reader) throw new InnkeeperError('file/empty', { file: basename(file) });
  }
  const taken = taker.build();

  return { rows, refused: refusals.all(), ...taken };
}
