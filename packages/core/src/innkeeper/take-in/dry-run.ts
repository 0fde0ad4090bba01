import type { Reader } from '../../ports/store.ts';
import type { Incoming } from '../../records/incoming.ts';
import type { RecordKind } from '../../records/record.ts';
import { propertyTable } from '../house/settings-use-cases.ts';
import { admitItems } from './admit-items.ts';
import type { ImportCounts } from './import-counts.ts';
import { addCounts, noCounts } from './import-counts.ts';
import type { ImportJob, ImportOutcome } from './import-steps.ts';
import { stepsOf } from './import-steps.ts';
import type { Prepared, RefusedItem } from './prepare-record.ts';
import type { KnownVersion } from './sort-out.ts';
import { sortOut } from './sort-out.ts';

/** What a dry run has seen so far: the versions that a real run would have kept by now. */
type Seen = Map<string, KnownVersion>;

/** Says what an import would do: the same counts as the real run, and nothing kept. */
export async function dryRun({ house, source, options, api }: ImportJob): Promise<ImportOutcome> {
  await api.listImports({});
  const seen: Seen = new Map();
  let counts = noCounts;
  for await (const step of stepsOf({ source, options })) {
    const scope = { tenant: house.tenant, signal: options.signal };
    const tried = await house.store.read(scope, (rows) => tryStep({ house, rows, seen }, step.items));
    counts = addCounts(counts, tried.counts);
    for (const { refused, where } of tried.refused) options.onRefused?.(refused, where);
    options.onProgress?.(counts, step.progress);
  }

  return { counts };
}

interface Trial {
  readonly house: ImportJob['house'];
  readonly rows: Reader;
  readonly seen: Seen;
}

/** What one step would do. */
interface Tried {
  readonly counts: ImportCounts;
  readonly refused: readonly RefusedItem[];
}

async function tryStep({ house, rows, seen }: Trial, items: readonly Incoming[]): Promise<Tried> {
  const properties = await propertyTable(rows);
  const { prepared, refused, forgotten } = await admitItems(house, rows, { items, properties });
  const added = refused.length + forgotten;
  let counts: ImportCounts = { ...noCounts, read: added, refused: refused.length, forgotten };
  for (const kind of new Set(prepared.map(({ record }) => record.kind))) {
    const ofKind = prepared.filter(({ record }) => record.kind === kind);
    const sorted = sortOut(ofKind, await knownVersions({ rows, seen }, kind, ofKind));
    for (const { id, hash, sequence } of [...sorted.fresh, ...sorted.changed.map(({ next }) => next)])
      seen.set(id, { hash, sequence });
    counts = addCounts(counts, sorted.counts);
  }

  return { counts, refused };
}

async function knownVersions(
  { rows, seen }: Omit<Trial, 'house'>,
  kind: RecordKind,
  prepared: readonly Prepared[],
): Promise<ReadonlyMap<string, KnownVersion>> {
  const kept = await rows.where(
    kind,
    'id',
    prepared.map(({ id }) => id),
  );
  const known = new Map<string, KnownVersion>(kept.map(({ id, hash, sequence }) => [id, { hash, sequence }]));
  for (const { id } of prepared) {
    const version = seen.get(id);
    if (version) known.set(id, version);
  }

  return known;
}
