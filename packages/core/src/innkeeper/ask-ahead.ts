import type { Row } from '../ports/tables.ts';
import type { Incoming } from '../records/incoming.ts';
import type { RecordKind } from '../records/record.ts';
import type { WriteCall } from './call.ts';
import type { Prepared, RefusedItem } from './prepare-record.ts';
import { readItem } from './prepare-record.ts';

/** So few records are asked after by their ids: that costs next to nothing. */
export const fewRecords = 50;

/** What is kept of records, by kind. */
export type KnownRows = ReadonlyMap<RecordKind, Promise<readonly Row<RecordKind>[]>>;

/** Records that were read before anything was answered. */
export interface Ahead {
  /** What each item says by itself; absent where there are many. */
  readonly read?: readonly (Prepared | RefusedItem)[];
  readonly known?: KnownRows;
}

/**
 * Asks after a few records together with all else that is asked first, which spares them a way to the store and back. Of
 * many it is first tried whether they are all new.
 */
export function askAhead({ house, rows }: WriteCall, items: readonly Incoming[]): Ahead {
  if (items.length > fewRecords) return {};
  const read = items.map((item) => readItem(house, item));
  const ids = new Map<RecordKind, string[]>();
  for (const item of read) {
    if (!('record' in item)) continue;
    const { kind } = item.record;
    ids.set(kind, [...(ids.get(kind) ?? []), item.id]);
  }
  const known = new Map([...ids].map(([kind, ofKind]) => [kind, rows.where(kind, 'id', ofKind)] as const));
  for (const asked of known.values()) asked.catch(ignore); // told to whoever keeps the records

  return { read, known };
}

function ignore(): void {}
