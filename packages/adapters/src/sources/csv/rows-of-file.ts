import { openCsv } from './client.ts';
import type { FileMapping } from './shapes.ts';
import { type RowBlock, splitRows } from './split-rows.ts';

/**
 * The rows of a table in a file; a packed file that ends before its end has a line that was cut.
 * @throws `file/not-found`, `file/encoding`, `aborted`
 */
export async function* rowsOfFile(
  file: string,
  mapping: FileMapping,
  signal?: AbortSignal,
): AsyncGenerator<RowBlock> {
  const opened = openCsv({ file }, mapping.encoding, signal);
  let last: RowBlock = { rows: [], lines: [], broken: [], isClean: true, bytes: 0 };
  for await (const block of splitRows(opened.blocks, mapping)) {
    last = block;
    yield block;
  }
  if (!opened.isTruncated() || last.broken.some(({ why }) => why === 'cut')) return;

  const line = (last.lines.at(-1) ?? 0) + 1;
  yield { rows: [], lines: [], broken: [{ line, text: '', why: 'cut' }], isClean: true, bytes: last.bytes };
}
