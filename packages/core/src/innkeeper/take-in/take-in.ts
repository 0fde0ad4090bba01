import type { Row } from '../../ports/tables.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { Incoming } from '../../records/incoming.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { HouseRecord, RecordKind } from '../../records/record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { fingerprintOf } from '../../shared/fingerprint.ts';
import type { GuestId, ImportId } from '../../shared/id.ts';
import type { PackedIds } from '../../shared/packed-ids.ts';
import { packIds } from '../../shared/packed-ids.ts';
import { fileDuties } from '../duties/file-duties.ts';
import type { WriteCall } from '../house/call.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import { fileStays, refileStays } from '../stays/file-stays.ts';
import { admitItems } from './admit-items.ts';
import type { KnownRows } from './ask-ahead.ts';
import { askAhead, fewRecords } from './ask-ahead.ts';
import { guestsOf, profilesMet } from './guests-met.ts';
import type { ImportCounts } from './import-counts.ts';
import { addCounts, areMostlyNew, noCounts } from './import-counts.ts';
import type { ImportBody } from './import-row.ts';
import { importRow, withCounts } from './import-row.ts';
import type { Prepared, PropertyTable, RefusedItem } from './prepare-record.ts';
import { quarantineRow } from './quarantine-row.ts';
import { dayRows, recordRow } from './record-rows.ts';
import type { Sorted } from './sort-out.ts';
import { sortOut } from './sort-out.ts';
import type { SyncMark } from './sync-use-cases.ts';
import { keepMark } from './sync-use-cases.ts';

/** One handful of records for a running import. */
export interface TakeInInput {
  readonly importId: ImportId;
  /** Which step of the import this is, from 1; the same step twice happens once. */
  readonly step: number;
  readonly items: readonly Incoming[];
  /** Up to where a list of another system was read with these: kept together with them, or not at all. */
  readonly mark?: SyncMark;
}

/** What became of them. */
export interface TakenIn {
  readonly counts: ImportCounts;
  readonly guests: readonly GuestId[];
}

/** What a step wrote, so that it can be undone: ids by kind. */
export interface StepBody {
  readonly ids: Readonly<Partial<Record<RecordKind, PackedIds>>>;
  readonly counts: ImportCounts;
  /** A hash of what came, to know the step again. */
  readonly content: string;
}

const kinds: readonly RecordKind[] = ['profile', 'stay', 'charge', 'contact', 'feedback', 'service'];

/** Takes records in, in one transaction: what does not fit goes to quarantine, the rest of the batch goes on. */
export async function takeIn(
  given: WriteCall,
  input: TakeInInput,
  properties: Promise<PropertyTable>,
): Promise<TakenIn> {
  const { call, read, known, yardstick } = askAhead(given, input.items);
  const { house, rows } = call;
  const [run, { prepared, refused, forgotten }, [taken]] = await Promise.all([
    importRow(rows, input.importId),
    admitItems(house, rows, { items: input.items, properties, read }),
    rows.page('importStep', {
      first: input.importId,
      after: { importId: input.importId, number: input.step - 1 },
      limit: 1,
    }),
  ]);
  const content = contentOf(prepared, refused);
  const place = await placeOf(call, input, { content, taken });
  if ('known' in place) {
    if (input.mark) await keepMark(call, input.mark, noCounts);

    return { counts: place.known.counts, guests: [] };
  }
  const step = { importId: input.importId, step: place.number };
  await rows.put(
    'quarantine',
    refused.map((item, index) => quarantineRow(call, step, item, index)),
  );
  const kept = await keepRecords(
    call,
    { importId: input.importId, isMostlyNew: areMostlyNew((run.body as ImportBody).counts), known },
    prepared,
  );
  const resolved = await resolveProfiles(call, kept.profiles, {
    isAtHand: read !== undefined,
    ...(yardstick && { yardstick }),
  });
  const met = await guestsOf(call.rows, kept.met);
  const guests = [...new Set([...resolved, ...met])].sort((one, other) => (one < other ? -1 : 1));
  const counts = addCounts(kept.counts, {
    ...noCounts,
    read: refused.length + forgotten,
    refused: refused.length,
    forgotten,
  });
  const body: StepBody = { ids: kept.ids, counts, content };
  await Promise.all([
    rows.add('importStep', [{ importId: input.importId, number: place.number, body }]),
    rows.put('import', [withCounts(run, counts)]),
  ]);
  if (input.mark) await keepMark(call, input.mark, counts);
  const changed = counts.new + counts.changed;
  if (changed > 0) call.emit({ type: 'records-taken-in', importId: input.importId, guests, changed });

  return { counts, guests };
}

function contentOf(prepared: readonly Prepared[], refused: readonly RefusedItem[]): string {
  const parts = [
    ...prepared.map(({ id, hash }) => id + hash),
    ...refused.map(({ refused: { code, id = '' }, where }) => `${code} ${id} ${where?.line ?? ''}`),
  ];

  return fingerprintOf(parts.join());
}

/**
 * A step that was kept before the process died is known again by its content and happens once; other content under a
 * number that is taken (a source that changed in the meantime) becomes a further step.
 */
async function placeOf(
  { rows }: WriteCall,
  { importId, step }: TakeInInput,
  { content, taken }: { readonly content: string; readonly taken: Row<'importStep'> | undefined },
): Promise<{ readonly known: StepBody } | { readonly number: number }> {
  if (taken?.number !== step) return { number: step };
  const known = taken.body as StepBody;
  if (known.content === content) return { known };
  const [last] = await rows.page('importStep', { first: importId, backwards: true, limit: 1 });

  return { number: (last?.number ?? step) + 1 };
}

interface Kept {
  readonly counts: ImportCounts;
  readonly ids: StepBody['ids'];
  /** Profiles that are new or changed. */
  readonly profiles: readonly ChangedProfile[];
  /** Ids of profiles that other records, new or changed, are about. */
  readonly met: readonly string[];
}

/** A profile as it was and as it is. */
export interface ChangedProfile {
  readonly id: string;
  readonly before?: ProfileRecord;
  readonly after?: ProfileRecord;
}

/** Which import records belong to, and what is to be expected of them. */
export interface KeepInput extends Pick<TakeInInput, 'importId'> {
  /** They are likely to be new: they are written as such first, and asked after only where one is not. */
  readonly isMostlyNew?: boolean;
  /** What was asked after already. */
  readonly known?: KnownRows;
}

/** Writes records that may come in: new ones, new versions, and the earlier versions they replace. */
export async function keepRecords(
  call: WriteCall,
  input: KeepInput,
  prepared: readonly Prepared[],
): Promise<Kept> {
  let counts = noCounts;
  const ids: Partial<Record<RecordKind, PackedIds>> = {};
  let profiles: readonly ChangedProfile[] = [];
  const met = new Set<string>();
  for (const kind of kinds) {
    const ofKind = prepared.filter(({ record }) => record.kind === kind);
    if (ofKind.length === 0) continue;
    const sorted = await keepRows(call, input, kind, ofKind);
    await fileSorted(call, input, kind, sorted);
    counts = addCounts(counts, sorted.counts);
    const written = [...sorted.fresh, ...sorted.changed.map(({ next }) => next)];
    if (written.length > 0) ids[kind] = packIds(written.map(({ id }) => id));
    if (kind === 'profile') profiles = changedProfiles(sorted);
    for (const { record } of written) for (const id of profilesMet(call.house.tenant, record)) met.add(id);
  }

  return { counts, ids, profiles, met: [...met] };
}

/** Writes the records that are new, and says what is known of the others. */
async function keepRows(
  { house, rows }: WriteCall,
  { importId, isMostlyNew = false, known }: KeepInput,
  kind: RecordKind,
  prepared: readonly Prepared[],
): Promise<Sorted<Row<RecordKind>>> {
  const rowOf = (next: Prepared) =>
    recordRow(next, { tenant: house.tenant, importId, version: 1 }) as Row<typeof kind>;
  if (isMostlyNew && prepared.length > fewRecords && rows.addNew) {
    const allNew = sortOut<Row<RecordKind>>(prepared, new Map());
    if (await rows.addNew(kind, allNew.fresh.map(rowOf))) return allNew;
  }
  const kept = (await (known?.get(kind) ??
    rows.where(
      kind,
      'id',
      prepared.map(({ id }) => id),
    ))) as readonly Row<RecordKind>[];
  const sorted = sortOut(prepared, new Map(kept.map((row) => [row.id, row])));
  await rows.add(kind, sorted.fresh.map(rowOf));

  return sorted;
}

/** Files what was kept: where it is looked for, what it leaves to be done, and the versions that it replaces. */
async function fileSorted(
  { house, rows }: WriteCall,
  { importId }: Pick<TakeInInput, 'importId'>,
  kind: RecordKind,
  { fresh, changed }: Sorted<Row<RecordKind>>,
): Promise<void> {
  const { tenant } = house;
  if (kind === 'stay')
    await fileStays(
      { rows, tenant },
      fresh.map(({ id, record }) => ({ id, stay: record as StayRecord })),
    );
  await fileDuties(
    rows,
    changed.map(({ before }) => ({ id: before.id, record: before.body as HouseRecord })),
    [...fresh, ...changed.map(({ next }) => next)],
  );
  if (kind === 'charge')
    await rows.put('claim', dayRowsOf([...fresh, ...changed.map(({ next }) => next)], tenant));
  if (changed.length === 0) return;
  await rows.put(
    'history',
    changed.map(({ before }) => historyRow(kind, before)),
  );
  await rows.put(
    kind,
    changed.map(({ next, before }) =>
      recordRow(next, { tenant, importId, version: before.version + 1 }),
    ) as Row<typeof kind>[],
  );
  if (kind !== 'stay') return;
  await refileStays(
    { rows, tenant },
    changed.map(({ before }) => ({ id: before.id, stay: before.body as StayRecord })),
    changed.map(({ next }) => ({ id: next.id, stay: next.record as StayRecord })),
  );
}

function dayRowsOf(charges: readonly Prepared[], tenant: string): readonly Row<'claim'>[] {
  const all = charges.flatMap(({ record }) => dayRows(record as ChargeRecord, tenant));

  return [...new Map(all.map((row) => [`${row.value} ${row.id}`, row])).values()];
}

/** The row that keeps an earlier version of a record. */
export function historyRow(
  kind: RecordKind,
  { id, version, sequence, hash, importId, body }: Row<RecordKind>,
): Row<'history'> {
  return { recordId: id, version, kind, sequence, hash, importId, body };
}

function changedProfiles({ fresh, changed }: Sorted<Row<RecordKind>>): readonly ChangedProfile[] {
  return [
    ...fresh.map(({ id, record }) => ({ id, after: record as ProfileRecord })),
    ...changed.map(({ next, before }) => ({
      id: next.id,
      before: before.body as ProfileRecord,
      after: next.record as ProfileRecord,
    })),
  ];
}
