import type { RoleKind, RolesRead, RoleValues } from '@innkeeper/adapters/csv';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { inPlace } from '../house/in-place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { reasonLines, refusalGroups } from '../output/refusal-groups.ts';

/** What a question needs of a plain file. */
export interface PlainFile {
  readonly file: string;
  readonly roles: Readonly<Record<string, RoleKind>>;
  readonly needed: readonly string[];
  readonly onRow: (values: RoleValues, line: number) => void;
}

/** What was read, with the sentences about rows that could not be used. */
export interface PlainRead extends RolesRead {
  readonly notes: readonly string[];
}

/** Reads the file of a question; rows that cannot be used are told, grouped by reason, and the rest counts. */
export async function readPlainFile(desk: Desk, { file, ...asked }: PlainFile): Promise<PlainRead> {
  const { readRoles } = await import('@innkeeper/adapters/csv');
  const groups = refusalGroups();
  const read = await readRoles({
    ...asked,
    file: inPlace(desk.world.cwd, file),
    mapping: mappingOf(desk),
    signal: desk.world.signal,
    onRefused: (refusal, line) => groups.add({ ...refusal, where: { line } }),
  });
  const reasons = reasonLines(groups.all(), desk.say, desk.locale);

  return {
    ...read,
    notes:
      read.refused === 0 ? [] : [desk.say('plain/refused', { n: read.refused, rows: read.rows }), ...reasons],
  };
}

/** The mapping that was named, or `undefined`. */
export function mappingOf({ options, world }: Desk): unknown {
  const map = text(options['map']);

  return map === undefined ? undefined : readJsonFile(inPlace(world.cwd, map), 'mapping/invalid');
}
