import { identityKeys } from '../../identity/identity-keys.ts';
import type { Reader } from '../../ports/store.ts';
import type { Incoming } from '../../records/incoming.ts';
import type { HouseRecord } from '../../records/record.ts';
import { fingerprintOf } from '../../shared/fingerprint.ts';
import type { House } from '../house/house.ts';
import { keyOptionsOf } from '../identity/key-options.ts';
import type { Prepared, PropertyTable, RefusedItem } from './prepare-record.ts';
import { prepareRecords } from './prepare-record.ts';
import type { Forgotten } from './tombstones.ts';
import { isForgotten, loadForgotten, withoutForgotten } from './tombstones.ts';

/** Incoming items, sorted at the door. */
export interface Admitted {
  readonly prepared: readonly Prepared[];
  readonly refused: readonly RefusedItem[];
  /** How many were of people who asked to be forgotten. */
  readonly forgotten: number;
}

/** Looks at every item at the door: what may come in, what is refused and why, who was forgotten. */
export async function admitItems(
  house: House,
  rows: Reader,
  {
    items,
    properties,
    read,
  }: {
    readonly items: readonly Incoming[];
    readonly properties: PropertyTable | Promise<PropertyTable>;
    /** What the items say by themselves, where they were read already. */
    readonly read?: readonly (Prepared | RefusedItem)[] | undefined;
  },
): Promise<Admitted> {
  const few = read?.flatMap((item) => ('record' in item ? [item.record] : []));
  const [tombstones, table] = await Promise.all([loadForgotten(house, rows, few), properties]);
  const prepared: Prepared[] = [];
  const refused: RefusedItem[] = [];
  let forgotten = 0;
  for (const result of prepareRecords(house, table, { items, read })) {
    if (!('record' in result)) refused.push(result);
    else if (isOfForgotten(house, tombstones, result)) forgotten += 1;
    else prepared.push(withoutThem(house, tombstones, result));
  }

  return { prepared, refused, forgotten };
}

function isOfForgotten(house: House, tombstones: Forgotten, prepared: Prepared): boolean {
  if (tombstones.size === 0) return false;
  const { record } = prepared;
  const keys = record.kind === 'profile' ? identityKeys(record, keyOptionsOf(house)).strong : [];

  return isForgotten(house, tombstones, prepared, keys);
}

function withoutThem(house: House, tombstones: Forgotten, prepared: Prepared): Prepared {
  if (tombstones.size === 0) return prepared;
  const given = inOrder(prepared);
  const record = withoutForgotten(house, tombstones, given);
  if (record === given) return prepared;

  const json = JSON.stringify(record);

  return { ...prepared, record, json, hash: fingerprintOf(json) } as Prepared;
}

/** The record with its fields in the order of its schema, as what is kept has them: what stays of both is then the same. */
function inOrder({ record, json }: Prepared): HouseRecord {
  return json === undefined ? record : (JSON.parse(json) as HouseRecord);
}
