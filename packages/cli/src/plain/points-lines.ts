import type { RowRefusal } from '@innkeeper/adapters/csv';
import type { Desk } from '../desk.ts';
import { inPlace } from '../house/in-place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { reasonOf } from '../output/reason-of.ts';

/** One line of a file of points. */
export interface PointsLine {
  readonly id: string;
  readonly points: number;
  /** The partner that it was earned with; the house itself where absent. */
  readonly partner?: string;
}

/** A line that is in no sum: which file and line, of which record, which field, and why. */
export interface RefusedPoints {
  readonly file: string;
  readonly line: number;
  /** The id of the line, where it could be read. */
  readonly record?: string;
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  readonly todo: string;
}

/** Which lines are wanted. */
export interface PointsFile {
  readonly file: string;
  /** The mapping of the file, where one was named. */
  readonly map?: string | undefined;
  /** Whether a line belongs to the question; one of which that could not be read does. */
  readonly isWanted?: (partner: string | undefined) => boolean;
}

/** Reads the lines of a file of points: a line that cannot be is kept apart with its reason, and the rest goes on. */
export async function readPoints(
  { world, locale }: Desk,
  { file, map, isWanted = () => true }: PointsFile,
): Promise<{ readonly lines: readonly PointsLine[]; readonly refused: readonly RefusedPoints[] }> {
  const { readRoles } = await import('@innkeeper/adapters/csv');
  const lines = new Map<string, PointsLine>();
  const refused: RefusedPoints[] = [];
  const refuse = ({ code, field, facts }: RowRefusal, line: number, record?: unknown): void => {
    refused.push({
      file,
      line,
      ...(typeof record === 'string' && { record }),
      ...(field !== undefined && { field }),
      code,
      ...reasonOf({ code, field, facts }, locale),
    });
  };
  const problem = (field: string, what: string): RowRefusal => ({
    code: 'refused/field',
    field,
    facts: { field, problem: what },
  });
  await readRoles({
    file: inPlace(world.cwd, file),
    mapping: map === undefined ? undefined : readJsonFile(inPlace(world.cwd, map), 'mapping/invalid'),
    roles: { partner: 'text', id: 'text', points: 'number' },
    needed: ['id', 'points'],
    signal: world.signal,
    onRow: (values, line) => {
      const { id, points, partner } = values as unknown as PointsLine;
      if (!isWanted(partner)) return;
      const before = lines.get(id);
      if (!Number.isSafeInteger(points)) refuse(problem('points', 'is no whole number'), line, id);
      else if (before && before.points !== points)
        refuse(problem('id', 'stands above with other points'), line, id);
      else lines.set(id, { id, points, ...(partner !== undefined && { partner }) });
    },
    onRefused: (refusal, line, read) => {
      if (Object.keys(read).length === 0 || isWanted(read['partner'] as string | undefined))
        refuse(refusal, line, read['id']);
    },
  });

  return { lines: [...lines.values()], refused };
}
