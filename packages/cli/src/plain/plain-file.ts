import type { ReadRolesOptions, RefusedRows, RolesRead } from '@innkeeper/adapters/csv';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { inPlace } from '../house/in-place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { reasonLines } from '../output/refusal-groups.ts';
import { type RefusedReason, refusedReport } from '../output/refused-report.ts';

/** What a question needs of a plain file. */
export type PlainFile = Pick<ReadRolesOptions, 'file' | 'roles' | 'needed' | 'present' | 'onRow'>;

/** Rows that could not be used: as data, and as the sentences of an answer. */
export interface LeftOut {
  readonly refused: readonly RefusedReason[];
  readonly leftOut: readonly string[];
}

/** What was read, with what could not be used. */
export interface PlainRead extends LeftOut, Pick<RolesRead, 'currency' | 'decimals'> {}

/** Reads the file of a question; rows that cannot be used are told, grouped by reason, and the rest counts. */
export async function readPlainFile(desk: Desk, { file, ...asked }: PlainFile): Promise<PlainRead> {
  const { readRoles } = await import('@innkeeper/adapters/csv');
  const read = await readRoles({
    ...asked,
    file: inPlace(desk.world.cwd, file),
    mapping: mappingOf(desk),
    signal: desk.world.signal,
  });

  return { ...read, ...leftOut(desk, read) };
}

/** Says which rows of a file an answer leaves out, the most frequent reason first. */
export function leftOut(desk: Desk, { rows, refused }: Pick<RolesRead, 'rows' | 'refused'>): LeftOut {
  if (refused.length === 0) return { refused: [], leftOut: [] };
  const groups = refused.toSorted((one, other) => other.rows - one.rows).map(groupOf);
  const n = groups.reduce((sum, { count }) => sum + count, 0);

  return {
    refused: refusedReport(refused, desk.locale),
    leftOut: [desk.say('plain/refused', { n, rows }), ...reasonLines(groups, desk.say, desk.locale)],
  };
}

function groupOf({ rows, lines: [line], ...why }: RefusedRows) {
  return { ...why, count: rows, ...(line !== undefined && { line }) };
}

/** The mapping that was named, or `undefined`. */
export function mappingOf({ options, world }: Desk): unknown {
  const map = text(options['map']);

  return map === undefined ? undefined : readJsonFile(inPlace(world.cwd, map), 'mapping/invalid');
}
