import { basename } from 'node:path';
import { whyBroken } from './broken-line.ts';
import { linesOf, roleMapping } from './lines-of.ts';
import type { ReadRolesOptions, RolesRead } from './read-roles.ts';
import { refusalsOf } from './stays/refused-rows.ts';

/** A file whose every line is a basket. */
export type ReadBasketsOptions = Pick<ReadRolesOptions, 'file' | 'mapping' | 'signal'>;

/** What was taken together. */
export interface BasketsRead extends Pick<RolesRead, 'rows' | 'refused'> {
  readonly baskets: readonly (readonly string[])[];
}

/**
 * Reads a file whose every line is a basket: its cells are what was taken.
 * @throws `mapping/invalid`, `file/not-found`, `file/encoding`
 */
export async function readBaskets({ file, mapping, signal }: ReadBasketsOptions): Promise<BasketsRead> {
  const checked = roleMapping(mapping);
  const refusals = refusalsOf(false);
  const baskets: (readonly string[])[] = [];
  let skipHeader = mapping !== undefined && checked.header === true;
  let rows = 0;
  for await (const { cells, line, broken } of linesOf(file, checked, signal)) {
    const isHead = skipHeader && !broken;
    if (isHead) skipHeader = false;
    else rows += 1;
    if (broken)
      refusals.add(whyBroken(broken, { expected: 1, encoding: checked.encoding }), {
        file: basename(file),
        line,
      });
    else if (!isHead) baskets.push(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  }

  return { baskets, rows, refused: refusals.all() };
}
