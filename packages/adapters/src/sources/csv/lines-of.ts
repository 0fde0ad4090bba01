import * as z from 'zod';
import type { FedFields } from './role-columns.ts';
import { isBlank } from './row-fits.ts';
import { rowsOfFile } from './rows-of-file.ts';
import { type FileMapping, fileShape, problemOf } from './shapes.ts';
import type { BrokenLine } from './split-rows.ts';

/** How a plain table is written, and which header feeds which role. */
export type RoleMapping = FileMapping & { readonly columns?: FedFields };

const word = z.string().min(1).max(200);
const shape = z.strictObject({
  ...fileShape,
  kind: z.string().optional(),
  id: z.unknown().optional(),
  columns: z.record(word, z.union([word, z.array(word).min(1).max(20)])).optional(),
});

/** Checks the mapping of a plain table; none is one that says nothing. @throws `mapping/invalid` */
export function roleMapping(written: unknown): RoleMapping {
  const parsed = shape.safeParse(written ?? {});
  if (!parsed.success) throw problemOf(parsed.error);

  return parsed.data as RoleMapping;
}

/** A line of a plain table. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
  /** Where it is no row. */
  readonly broken?: BrokenLine;
}

/** The lines of a plain table that are not blank. @throws `file/not-found`, `file/encoding`, `aborted` */
export async function* linesOf(
  file: string,
  mapping: FileMapping,
  signal?: AbortSignal,
): AsyncGenerator<Line> {
  for await (const { rows, lines, broken } of rowsOfFile(file, mapping, signal)) {
    for (const [at, cells] of rows.entries()) if (!isBlank(cells)) yield { cells, line: lines[at] as number };
    for (const one of broken) yield { cells: [], line: one.line, broken: one };
  }
}
