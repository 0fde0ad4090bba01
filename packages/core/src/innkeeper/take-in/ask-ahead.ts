import type { Yardstick } from '../../identity/profiles/yardstick.ts';
import type { Row } from '../../ports/tables.ts';
import type { Incoming } from '../../records/incoming.ts';
import type { RecordKind } from '../../records/record.ts';
import type { WriteCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import { holdersAtHand } from '../identity/holders-of-keys.ts';
import { comparedBy, keysAhead } from '../identity/move-keys.ts';
import { rowsAtHand } from '../identity/rows-at-hand.ts';
import { yardstickOf } from '../identity/yardstick-of.ts';
import type { Prepared, RefusedItem } from './prepare-record.ts';
import { readItem } from './prepare-record.ts';

/** So few records are asked after by their ids: that costs next to nothing. */
export const fewRecords = 50;
/** Of more keys than this nobody's holders are asked for before it is known whether their records are new. */
const fewKeys = 50;

/** What is kept of records, by kind. */
export type KnownRows = ReadonlyMap<RecordKind, Promise<readonly Row<RecordKind>[]>>;

/** Records that were read before anything was answered. */
export interface Ahead {
  /** The call to go on with: it has at hand what was asked already. */
  readonly call: WriteCall;
  /** What each item says by itself; absent where there are many. */
  readonly read?: readonly (Prepared | RefusedItem)[];
  readonly known?: KnownRows;
  /** What profiles will be compared by; absent where there are none. */
  readonly yardstick?: Promise<Yardstick>;
}

/**
 * Asks after a few records together with all else that is asked first, which spares them a way to the store and back. Of
 * many it is first tried whether they are all new.
 */
export function askAhead(given: WriteCall, items: readonly Incoming[]): Ahead {
  if (items.length > fewRecords) return { call: given };
  const { house } = given;
  const { rows, ask } = holdersAtHand(rowsAtHand(given.rows));
  const read = items.map((item) => readItem(house, item));
  const ids = new Map<RecordKind, string[]>();
  for (const item of read) {
    if (!('record' in item)) continue;
    const { kind } = item.record;
    ids.set(kind, [...(ids.get(kind) ?? []), item.id]);
  }
  const known = new Map([...ids].map(([kind, ofKind]) => [kind, rows.where(kind, 'id', ofKind)] as const));
  const keys = read.flatMap((item) => keysOfItem(house, item));
  const links = [rows.where('crowd', 'value', keys), rows.where('edge', 'other', ids.get('profile') ?? [])];
  const yardstick = keys.length > 0 ? yardstickOf({ house, rows }) : undefined;
  if (keys.length <= fewKeys) ask(keys);
  for (const asked of [...known.values(), ...links, yardstick]) asked?.catch(ignore); // told to whoever asks again

  return { call: { ...given, rows }, read, known, ...(yardstick && { yardstick }) };
}

/** What a profile will be compared over. */
function keysOfItem(house: House, item: Prepared | RefusedItem): readonly string[] {
  if (!('record' in item) || item.record.kind !== 'profile') return [];

  return comparedBy(keysAhead(house, item.record));
}

function ignore(): void {}
