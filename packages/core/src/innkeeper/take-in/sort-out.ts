import type { ImportCounts } from './import-counts.ts';
import { noCounts } from './import-counts.ts';
import type { Prepared } from './prepare-record.ts';

/** What is kept of a record, as far as the next version is concerned. */
export interface KnownVersion {
  readonly hash: string;
  readonly sequence: number;
}

/** Records held against what is kept. */
export interface Sorted<Known extends KnownVersion> {
  readonly fresh: readonly Prepared[];
  readonly changed: readonly { readonly next: Prepared; readonly before: Known }[];
  readonly counts: ImportCounts;
}

/**
 * Holds each record against what is kept: new, changed, the same, or older than what is known. Where a record says
 * nothing about its version, the one that arrives last counts.
 */
export function sortOut<Known extends KnownVersion>(
  prepared: readonly Prepared[],
  known: ReadonlyMap<string, Known>,
): Sorted<Known> {
  const latest = new Map<string, Prepared>();
  let same = 0;
  let older = 0;
  for (const item of prepared) {
    const rival = latest.get(item.id);
    if (!rival || !isOlder(item, rival)) latest.set(item.id, item);
    if (rival?.hash === item.hash) same += 1;
    else if (rival) older += 1;
  }
  const fresh: Prepared[] = [];
  const changed: { next: Prepared; before: Known }[] = [];
  for (const next of latest.values()) {
    const before = known.get(next.id);
    if (!before) fresh.push(next);
    else if (before.hash === next.hash) same += 1;
    else if (isOlder(next, before)) older += 1;
    else changed.push({ next, before });
  }

  return {
    fresh,
    changed,
    counts: { ...noCounts, read: prepared.length, new: fresh.length, changed: changed.length, same, older },
  };
}

function isOlder(one: KnownVersion, other: KnownVersion): boolean {
  return one.sequence >= 0 && one.sequence < other.sequence;
}
