import type { Row } from '../../ports/tables.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { HouseRecord, RecordKind } from '../../records/record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Instant } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { ImportId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { PackedIds } from '../../shared/packed-ids.ts';
import { unpackIds } from '../../shared/packed-ids.ts';
import { fileDuties } from '../duties/file-duties.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import type { FiledStay } from '../stays/file-stays.ts';
import { refileStays } from '../stays/file-stays.ts';
import type { ImportCounts } from './import-counts.ts';
import { noCounts } from './import-counts.ts';
import type { ImportBody } from './import-row.ts';
import { importRow } from './import-row.ts';
import type { QuarantineBody } from './quarantine-row.ts';
import { recordRow } from './record-rows.ts';
import type { ChangedProfile, StepBody } from './take-in.ts';

/** One run of an import. */
export interface ImportRun {
  readonly id: ImportId;
  /** What was imported, as people call it: a file's name, a system. */
  readonly name: string;
  readonly state: 'running' | 'finished' | 'undoing' | 'undone';
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly by: string;
  readonly counts: ImportCounts;
  /** Where the source goes on, after the last step that was kept. */
  readonly cursor?: string;
}

/**
 * Begins an import, or goes on with the one of the same key that never ended: after a crash the same call with the
 * same key finishes it as if nothing had happened. A key whose import has ended begins a new run.
 */
export async function startImport(
  { house, actor, now, rows }: WriteCall,
  { name, key }: { readonly name: string; readonly key: string },
): Promise<ImportRun> {
  for (let attempt = 1; ; attempt += 1) {
    const id = idOf('import', house.tenant, key, String(attempt));
    const [known] = await rows.where('import', 'id', [id]);
    if (known?.state === 'running') return runOf(known);
    if (known) continue;
    const body: ImportBody = { key, counts: noCounts };
    const row: Row<'import'> = {
      id,
      name,
      system: name,
      state: 'running',
      startedAt: now,
      by: actor.id,
      body,
    };
    await rows.put('import', [row]);

    return runOf(row);
  }
}

/** Marks an import as ended and adds up what its steps did. @throws `import/not-found` */
export async function finishImport(
  { now, rows }: WriteCall,
  { importId }: { readonly importId: ImportId },
): Promise<ImportRun> {
  const row = await importRow(rows, importId);
  if (row.state !== 'running') return runOf(row);
  const ended = { ...row, state: 'finished', endedAt: now };
  await rows.put('import', [ended]);

  return runOf(ended);
}

/** The imports, newest last. */
export async function listImports({ rows }: ReadCall): Promise<readonly ImportRun[]> {
  const runs = (await rows.page('import', { limit: 10_000 })).map(runOf);

  return [...runs].sort((one, other) =>
    one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : one.id < other.id ? -1 : 1,
  );
}

/** Something that was refused, with the reason and what was sent. */
export interface Quarantined extends QuarantineBody {
  readonly id: string;
  readonly importId: ImportId;
  readonly kind?: string;
  readonly sourceId?: string;
  readonly code: string;
  readonly at: Instant;
}

/** What an import refused, a page at a time. */
export async function listQuarantine(
  { rows }: ReadCall,
  {
    importId,
    after,
    limit = 1000,
  }: { readonly importId: ImportId; readonly after?: string; readonly limit?: number },
): Promise<readonly Quarantined[]> {
  const refused = await rows.where('quarantine', 'importId', [importId]);
  const sorted = [...refused].sort(byPlace);
  const start = after === undefined ? 0 : sorted.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0)
    throw new InnkeeperError('input/invalid', {
      operation: 'listQuarantine',
      field: 'after',
      problem: 'is no entry of this list',
    });

  return sorted.slice(start, start + limit).map(({ id, kind, sourceId, code, at, body }) => ({
    ...(body as QuarantineBody),
    id,
    importId,
    kind,
    sourceId,
    code,
    at,
  }));
}

function byPlace(one: Row<'quarantine'>, other: Row<'quarantine'>): number {
  const line = (row: Row<'quarantine'>): number => (row.body as QuarantineBody).where?.line ?? 0;

  return line(one) - line(other) || (one.id < other.id ? -1 : 1);
}

/** What undoing an import did. */
export interface Undone {
  readonly importId: ImportId;
  /** Records that the import had brought and that are gone now. */
  readonly removed: number;
  /** Records that have their earlier version again. */
  readonly restored: number;
  /** Steps that are still to be undone: call again until it is 0. */
  readonly remaining: number;
}

/** How many steps one call undoes, so that no transaction grows with the import. */
const stepsAtOnce = 8;

/** Takes a whole import back: what it brought is gone, what it changed is as before; later imports keep what they did. */
export async function undoImport(
  call: WriteCall,
  { importId }: { readonly importId: ImportId },
): Promise<Undone> {
  const { rows, now } = call;
  const row = await importRow(rows, importId);
  if (row.state === 'undone') throw new InnkeeperError('import/undone', { id: importId });
  let removed = 0;
  let restored = 0;
  const steps = await rows.page('importStep', { first: importId, backwards: true, limit: stepsAtOnce });
  const remaining = (await rows.count('importStep', 'importId', [importId])) - steps.length;
  for (const step of steps) {
    for (const [kind, ids] of Object.entries((step.body as StepBody).ids) as [RecordKind, PackedIds][]) {
      const undone = await undoRecords(call, kind, unpackIds(ids), importId);
      removed += undone.removed;
      restored += undone.restored;
    }
  }
  await rows.drop('importStep', steps);
  if (remaining > 0) {
    await rows.put('import', [{ ...row, state: 'undoing' }]);

    return { importId, removed, restored, remaining };
  }
  await rows.drop('quarantine', await rows.where('quarantine', 'importId', [importId]));
  await rows.put('import', [{ ...row, state: 'undone', endedAt: now }]);
  call.emit({ type: 'import-undone', importId });

  return { importId, removed, restored, remaining };
}

async function undoRecords(
  call: WriteCall,
  kind: RecordKind,
  ids: readonly string[],
  importId: string,
): Promise<{ readonly removed: number; readonly restored: number }> {
  const { rows } = call;
  const current = await rows.where(kind, 'id', ids);
  const earlier = new Map<string, Row<'history'>[]>();
  for (const row of await rows.where('history', 'recordId', ids))
    earlier.set(row.recordId, [...(earlier.get(row.recordId) ?? []), row]);
  const removed: Row<RecordKind>[] = [];
  const restored: { readonly before: Row<RecordKind>; readonly after: Row<RecordKind> }[] = [];
  const droppedVersions: Row<'history'>[] = [];
  for (const row of current as readonly Row<RecordKind>[]) {
    const versions = earlier.get(row.id) ?? [];
    const own = versions.filter((version) => version.importId === importId);
    droppedVersions.push(...own);
    if (row.importId !== importId) continue;
    const previous = versions.filter((version) => version.importId !== importId).at(-1);
    if (!previous) removed.push(row);
    else {
      droppedVersions.push(previous);
      restored.push({ before: row, after: restoredRow(call, row, previous) });
    }
  }
  await rows.drop('history', droppedVersions);
  await rows.drop(kind, removed);
  await rows.put(kind, restored.map(({ after }) => after) as Row<typeof kind>[]);
  await followUp(call, kind, removed, restored);

  return { removed: removed.length, restored: restored.length };
}

type Restored = readonly { readonly before: Row<RecordKind>; readonly after: Row<RecordKind> }[];

async function followUp(
  call: WriteCall,
  kind: RecordKind,
  removed: readonly Row<RecordKind>[],
  restored: Restored,
): Promise<void> {
  const { rows, house } = call;
  const told = ({ id, body }: Row<RecordKind>) => ({ id, record: body as HouseRecord });
  await fileDuties(
    rows,
    [...removed, ...restored.map(({ before }) => before)].map(told),
    restored.map(({ after }) => told(after)),
  );
  if (kind === 'stay') {
    const filed = ({ id, body }: Row<RecordKind>): FiledStay => ({ id, stay: body as StayRecord });
    await refileStays(
      { rows, tenant: house.tenant },
      [...removed, ...restored.map(({ before }) => before)].map(filed),
      restored.map(({ after }) => filed(after)),
    );
  }
  if (kind !== 'profile') return;
  const gone: ChangedProfile[] = removed.map(({ id, body }) => ({ id, before: body as ProfileRecord }));
  const back: ChangedProfile[] = restored.map(({ before, after }) => ({
    id: before.id,
    before: before.body as ProfileRecord,
    after: after.body as ProfileRecord,
  }));
  await dropDoubts(
    call,
    removed.map(({ id }) => id),
  );
  await resolveProfiles(call, [...gone, ...back]);
}

/** Questions about profiles that are gone are gone with them. */
async function dropDoubts({ rows }: WriteCall, ids: readonly string[]): Promise<void> {
  const doubts = [...(await rows.where('doubt', 'one', ids)), ...(await rows.where('doubt', 'other', ids))];
  await rows.drop(
    'doubt',
    doubts.filter(({ state }) => state === 'question'),
  );
}

/** The row of an earlier version, with the columns that it is asked by. */
function restoredRow(
  { house }: WriteCall,
  { id }: Row<RecordKind>,
  { version, sequence, hash, importId, body }: Row<'history'>,
): Row<RecordKind> {
  return recordRow(
    { id, record: body as HouseRecord, sequence, hash },
    { tenant: house.tenant, importId, version },
  );
}

function runOf({ id, name, state, startedAt, endedAt, by, body }: Row<'import'>): ImportRun {
  const { counts, cursor } = body as ImportBody;

  return {
    id: id as ImportId,
    name,
    state: state as ImportRun['state'],
    startedAt,
    endedAt,
    by,
    counts,
    cursor,
  };
}
